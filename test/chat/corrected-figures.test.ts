import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Figure } from "../../src/briefing/figure.ts";
import { correctedTexts } from "../../src/chat/corrected-text.ts";
import { correctFigure } from "../../src/correcting/correct-figure.ts";
import type { SaidFields } from "../../src/correcting/correction-request.ts";
import { jsonAnswer } from "../../src/platforms/terminal/json-answer.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { now, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.end());

const text = `Report on the wards

Joint Relief Desk, 20 February 2017

In Homs 15 wards were opened in February 2017.
`;

/** Stores the text with its figure changed, as a reader that errs would, and corrects that. */
async function corrected(change: (figure: Figure) => Figure, said: SaidFields): Promise<void> {
  const reader = createReader({ gazetteer: bot.context.gazetteer });
  const document = { origin: "wards.txt", format: "text", text, hints: {} } as const;
  const read = reader.read(document, {}, now);
  expect(read.figures).toHaveLength(1);
  const [stored] = await bot.store.briefings.put([
    { document, read: { ...read, figures: read.figures.map(change) }, addedAt: now },
  ]);
  const { briefings, corrections } = bot.store;
  const what = { kind: "change", ordinal: 0, said } as const;
  const request = { briefing: stored?.id ?? "", what, by: "N.", reason: null };
  await correctFigure(request, { briefings, corrections, gazetteer: bot.context.gazetteer, now });
}

describe("what a corrected figure tells of its reading", () => {
  it("is shown with who corrected it and when, and in JSON", async () => {
    await corrected((figure) => ({ ...figure, counted: "sheds" }), { counted: "wards" });
    expect(await bot.text("/figures Homs")).toContain("(what is counted corrected by N. on 2017-03-01; read as sheds)");
    expect(jsonAnswer(await bot.ask("/figures Homs")).figures).toMatchObject([
      { number: 1, corrected: [{ by: "N.", on: "2017-03-01", fields: ["counted"], read: { counted: "sheds" } }] },
    ]);
    expect(bot.logged).toEqual([]);
  });

  it("cites the words that the reading leaned on elsewhere", async () => {
    const at = text.indexOf("20 February 2017");
    const period = {
      text: "20 February 2017",
      start: "2017-02-20",
      end: "2017-02-20",
      at: { start: at, end: at + 16 },
    };
    await corrected((figure) => ({ ...figure, period }), { period: "in February 2017" });
    const reply = await bot.ask("/figures Homs");
    expect(await bot.text("/figures Homs")).toContain("read as 20 February 2017 (2017-02-20)");
    expect(jsonAnswer(reply).citations.map(({ quote }) => quote)).toContain("20 February 2017");
    expect(bot.logged).toEqual([]);
  });

  it.each<[string, (figure: Figure) => Figure, SaidFields]>([
    ["a number that its sentence does not say", (figure) => ({ ...figure, value: 99 }), { value: "15" }],
    ["a whole that it does not say", (figure) => ({ ...figure, outOf: 99 }), { of: "none" }],
    ["a digit in what is counted", (figure) => ({ ...figure, counted: "99 sheds" }), { counted: "wards" }],
    ["a digit in its unit", (figure) => ({ ...figure, unit: "99mm" }), { unit: "count" }],
    [
      "days that its words do not mean",
      (figure) => ({ ...figure, period: { text: "in February 2017", start: "2099-01-01", end: null } }),
      { period: "in February 2017" },
    ],
    [
      "words that do not stand where it says",
      (figure) => ({ ...figure, place: { name: "Hill 99", at: { start: 0, end: 7 } }, places: [] }),
      { place: "Homs, Homs Governorate, Syria" },
    ],
  ])("is left out, and logged, when it has %s; the figure is told", async (_what, change, said) => {
    await corrected(change, said);
    const answer = await bot.text("/figures Homs");
    expect(answer).toContain("15 wards");
    expect(answer).toContain("corrected by N. on 2017-03-01)");
    expect(answer).not.toContain("99");
    expect(JSON.stringify(jsonAnswer(await bot.ask("/figures Homs")))).not.toContain("99");
    expect(bot.logged.join("")).toContain("digit without a source");
  });

  it("does not save a figure that is still wrong in another field", async () => {
    await corrected((figure) => ({ ...figure, value: 99, counted: "sheds" }), { counted: "wards" });
    expect((await bot.ask("/figures Homs")).outcome).toBe("fault");
    expect(await bot.text("/figures Homs")).not.toContain("99");
  });
});

describe("corrections in words", () => {
  const figure = { value: 15, unit: "count", modifier: "exact", counted: null, action: null, place: null } as const;
  const where = { surface: "15", start: 0, end: 2, sentence: "15", sentenceStart: 0, sentenceEnd: 2, passage: 0 };
  const bare: Figure = { ...figure, places: [], period: null, ...where };

  it.each<[NonNullable<Figure["corrected"]>[number], string]>([
    [{ by: "N.", on: "2017-03-03", fields: [] }, "added by N. on 2017-03-03; reading had missed it"],
    [{ by: "N.", on: "2017-03-03", fields: ["place"] }, "place corrected by N. on 2017-03-03"],
    [
      { by: "N.", on: "2017-03-03", fields: ["place"], read: { place: { name: "Homs" } } },
      "place corrected by N. on 2017-03-03; read as Homs",
    ],
    [
      {
        by: "N.",
        on: "2017-03-03",
        fields: ["value", "outOf", "unit"],
        read: { value: 1250, valueMax: 1300, unit: "km2" },
      },
      "value, whole and unit corrected by N. on 2017-03-03; read as 1,250–1,300, none and square kilometers",
    ],
    [
      { by: "N.", on: "2017-03-03", fields: ["modifier", "delta"], read: { modifier: "at_least", delta: true } },
      "bound and kind corrected by N. on 2017-03-03; read as at least and a change, not a level",
    ],
    [
      { by: "N.", on: "2017-03-03", fields: ["unit", "modifier", "delta"], read: { unit: "count", modifier: "exact" } },
      "unit, bound and kind corrected by N. on 2017-03-03; read as a count, exact and a level",
    ],
    [
      { by: "N.", on: "2017-03-03", fields: ["counted", "action", "period"], read: { action: "hit" } },
      "what is counted, what happened and period corrected by N. on 2017-03-03; read as none, hit and none",
    ],
  ])("%j", (correction, expected) => {
    expect(correctedTexts({ ...bare, corrected: [correction] })).toEqual([expected]);
  });
});
