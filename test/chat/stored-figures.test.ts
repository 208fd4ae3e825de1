import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import type { Figure } from "../../src/briefing/figure.ts";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";
import { now, startBot, type TestBot } from "../fixtures/bot.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.end());

const text = `Report on the wards

Joint Relief Desk, 20 February 2017

On February 18 water came back to 15 of the 22 health centers in Homs near Al-Bab, over 300 cubic meters in all.
`;

function read(briefing: string): ReadBriefing {
  return createReader({ gazetteer: bot.context.gazetteer }).read(
    { origin: "wards.txt", format: "text", text: briefing, hints: {} },
    {},
    now,
  );
}

/** Stores what reading made of the text, with every figure changed: a reader that errs. */
async function storeWith(briefing: string, change: (figure: Figure) => Figure): Promise<ReadBriefing> {
  const wrong = read(briefing);
  const stored = { ...wrong, figures: wrong.figures.map(change) };
  const document = { origin: "wards.txt", format: "text", text: briefing, hints: {} } as const;
  await bot.store.briefings.put([{ document, read: stored, addedAt: now }]);
  return stored;
}

describe("a figure that is stored as reading made it", () => {
  it("is told with its whole, its places, its days and its unit", async () => {
    const { figures } = await storeWith(text, (figure) => figure);
    expect(figures).toMatchObject([{ value: 15, outOf: 22, period: { start: "2017-02-18" } }, { unit: "m3" }]);
    expect((await bot.ask("/figures Homs")).outcome).toBe("answered");
    expect(await bot.text("/figures Homs")).toContain("over 300 cubic meters");
  });

  it("is told without what its line counts when that has a digit that the sentence lacks", async () => {
    await bot.add(
      "Report\n\nJoint Relief Desk, 20 February 2017\n\nPhase 2 shelters: Homs opened first. In Homs 12 to go\n",
    );
    const reply = await bot.ask("/figures Homs");
    expect(reply.blocks).toContainEqual(
      expect.objectContaining({
        claim: expect.objectContaining({ figure: expect.objectContaining({ value: 12, counted: null }) }),
      }),
    );
  });

  it("passes the gate whatever the text", async () => {
    const scraps = fc.constantFrom(
      ..."Al-Bab|Homs|near |in the |since |January 1|2016|, |. |\n|\n\n|- |: |(|)|12|1,250|9007199254740993|0.1234567891234|two |thousand |million|%|km|m2 |of |of the |to |and |from |between |over |people|were killed|destroyed|last month|the past |24 hours|half |½ |one in |five|No. |\t| | ".split(
        "|",
      ),
    );
    const gate = createDigitGate(bot.context);
    await fc.assert(
      fc.asyncProperty(fc.array(scraps, { minLength: 20, maxLength: 80 }), async (parts) => {
        const briefing = parts.join("");
        try {
          read(briefing);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDocument);
          return;
        }
        const added = await bot.add(briefing);
        const { items } = await bot.store.briefings.claims(added, { limit: 100 });
        const blocks = items.map((claim) => ({ kind: "figure", claim }) as const);
        const { faults, unsound, untold } = await gate.check({ outcome: "answered", blocks }, { said: "", syntax: "" });
        expect([...faults, ...[...unsound.values(), ...untold.values()].flat()]).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("a figure that is stored wrong is withheld: it has", () => {
  const at = text.indexOf("Report");
  it.each<[string, (figure: Figure) => Figure]>([
    ["a value that its words do not say", (figure) => ({ ...figure, value: 16 })],
    ["an upper end that its words do not say", (figure) => ({ ...figure, valueMax: 99 })],
    ["a whole that its sentence does not say", (figure) => ({ ...figure, outOf: 23 })],
    ["a digit in what is counted", (figure) => ({ ...figure, counted: "14 bridges" })],
    ["a digit in what happened", (figure) => ({ ...figure, action: "hit 7 times" })],
    ["a digit in its unit", (figure) => ({ ...figure, unit: "155mm" })],
    ["a place with a digit", (figure) => ({ ...figure, places: [...figure.places, { name: "Hill 402" }] })],
    [
      "a further place where its words do not stand",
      (figure) => ({ ...figure, places: [...figure.places, { name: "Hill 402", at: { start: at, end: at + 8 } }] }),
    ],
    ["a place of its own that is none of its places", (figure) => ({ ...figure, place: { name: "Palmyra" } })],
    [
      "days that the words of its period do not mean",
      (figure) => ({ ...figure, period: figure.period && { ...figure.period, start: "2014-02-18" } }),
    ],
    [
      "a period that does not stand where it says",
      (figure) => ({ ...figure, period: { text: "in 2014", start: null, end: null, at: { start: at, end: at + 7 } } }),
    ],
    ["a surface that is not in its sentence", (figure) => ({ ...figure, surface: "16" })],
  ])("%s", async (_what, change) => {
    await storeWith(`${text}\nIn Homs 40 wells work.\n`, (figure) => (figure.value === 15 ? change(figure) : figure));
    const reply = await bot.ask("/figures Homs");
    expect(reply.outcome, "the other figure is told").toBe("answered");
    expect(reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim.figure.value] : []))).toEqual([
      300, 40,
    ]);
    expect(await bot.text("/figures Homs")).toContain("1 figure is withheld: not every number in it could be traced");
    expect(bot.logged.join("")).toContain("digit without a source");
    expect(bot.logged.join("")).toContain("figures were withheld from a reply");
  });

  it("a page of them keeps its buttons, so that the sound ones after it can be reached", async () => {
    for (let day = 1; day <= 7; day += 1) await bot.add(text.replace("20 February", `2${day} February`));
    await storeWith(text.replace("20 February", "28 February"), (figure) => ({ ...figure, value: 99 }));
    const reply = await bot.ask("/figures Homs");
    expect(reply.outcome).toBe("answered");
    expect(await bot.text("/figures Homs")).toContain("2 figures are withheld");
    const page = reply.blocks.find((block) => block.kind === "page");
    expect(page?.kind === "page" ? page.next : null).not.toBeNull();
  });

  it("more digits than a number can hold exactly", async () => {
    const long = text.replace("300", "9007199254740993");
    expect(read(long).figures.map((figure) => figure.value)).toEqual([15]);
    const at = long.indexOf("9007");
    const nearest = { value: 9_007_199_254_740_992, surface: "9007199254740993", start: at, end: at + 16 };
    await storeWith(long, (figure) => ({ ...figure, ...nearest }));
    expect((await bot.ask("/figures Homs")).outcome, "no figure is left").toBe("fault");
  });
});
