import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDigitGate } from "../../src/chat/digit-gate.ts";
import { correctFigure, undoCorrection } from "../../src/correcting/correct-figure.ts";
import type { CorrectionRequest, SaidFields } from "../../src/correcting/correction-request.ts";
import type { PlanParts } from "../../src/correcting/plan-correction.ts";
import { CorrectionRefused } from "../../src/correcting/refused.ts";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import type { Figure } from "../../src/briefing/figure.ts";
import { createReader } from "../../src/reading/create-reader.ts";
import { now, startBot, type TestBot } from "../fixtures/bot.ts";

const text = `Report on relief in the north

Joint Relief Desk, 20 February 2017

Homs in January 2017

Since February 1 the teams brought 1,250 tons of food to Tell Bisa, and on February 18 a convoy of 31 vehicles with 4 to 6 doctors came.
Of the 22 health centers near Al-Bab, 15 work. Some dozens of wells do not.

What was said on Monday

Tripoli and Hill Nowhere were not visited in 2016. Rain fell.
`;

let bot: TestBot;
let id: string;
let parts: PlanParts;
/** A figure at these words, as a reader may have read it: the tests hold whatever rules read today. */
function figureAt(read: ReadBriefing, surface: string, rest: Partial<Figure> & Pick<Figure, "value">): Figure {
  const start = text.indexOf(surface);
  const passage = read.passages.find((each) => each.start <= start && each.end > start);
  const span = passage?.sentences.find((each) => each.start <= start && each.end > start);
  if (passage === undefined || span === undefined) throw new Error(`no sentence says ${surface}`);
  return {
    unit: "count",
    modifier: "exact",
    counted: null,
    action: null,
    place: null,
    places: [],
    period: null,
    surface,
    start,
    end: start + surface.length,
    sentence: text.slice(span.start, span.end),
    sentenceStart: span.start,
    sentenceEnd: span.end,
    passage: passage.ordinal,
    ...rest,
  };
}

async function begin(): Promise<void> {
  bot = await startBot();
  const reader = createReader({ gazetteer: bot.context.gazetteer });
  const document = { origin: "north.txt", format: "text", text, hints: {} } as const;
  const read = reader.read(document, {}, now);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const tellBisa = { name: "Tell Bisa", id: "163779", at: at("Tell Bisa") };
  const place = { place: tellBisa, places: [tellBisa] };
  const period = { text: "on February 18", start: "2017-02-18", end: "2017-02-18", at: at("on February 18") };
  const figures = [
    figureAt(read, "1,250", { value: 1250, unit: "t", counted: "food", action: "brought", ...place }),
    figureAt(read, "31", { value: 31, counted: "vehicles", action: "came", ...place, period }),
    figureAt(read, "4 to 6", { value: 4, valueMax: 6, modifier: "range", counted: "doctors", ...place, period }),
    figureAt(read, "15", { value: 15, outOf: 22, counted: "health centers" }),
    figureAt(read, "dozens of", { value: 24, modifier: "about", counted: "wells" }),
  ];
  const [stored] = await bot.store.briefings.put([{ document, read: { ...read, figures }, addedAt: now }]);
  id = stored?.id ?? "";
  const { briefings, corrections } = bot.store;
  parts = { briefings, corrections, gazetteer: bot.context.gazetteer, now };
}

const figures = async (): Promise<readonly { ordinal: number; figure: Figure }[]> =>
  (await bot.store.briefings.claims({ id, version: 1 }, { limit: 50 })).items;
async function ordinalOf(value: number): Promise<number> {
  const found = (await figures()).find(({ figure }) => figure.value === value);
  if (found === undefined) throw new Error(`${value} was not read`);
  return found.ordinal;
}
const ask = (what: CorrectionRequest["what"], more: Partial<CorrectionRequest> = {}) =>
  correctFigure({ briefing: id, what, by: "N.", reason: null, ...more }, parts);
const change = async (value: number, said: SaidFields) =>
  (await ask({ kind: "change", ordinal: await ordinalOf(value), said })).plan.after;

/** Fails unless every figure of the briefing passes the gate as it is. */
async function expectSound(): Promise<void> {
  const gate = createDigitGate(bot.context);
  const { items } = await bot.store.briefings.claims({ id, version: 1 }, { limit: 50 });
  const blocks = items.map((claim) => ({ kind: "figure", claim }) as const);
  const { faults, unsound, untold } = await gate.check({ outcome: "answered", blocks }, { said: "", syntax: "" });
  expect([...faults, ...unsound.values(), ...untold.values()]).toEqual([]);
}

describe("a correction is taken", () => {
  beforeEach(begin);
  afterEach(() => bot.end());

  it.each<[string, number, SaidFields, Partial<Figure>]>([
    ["a value", 4, { value: "6" }, { value: 6, modifier: "exact" }],
    ["a whole", 31, { of: "1,250" }, { outOf: 1250 }],
    ["no whole", 15, { of: "none" }, {}],
    ["a unit by a word", 1250, { unit: "kilograms" }, { unit: "kg" }],
    ["a unit by its symbol", 31, { unit: "km2" }, { unit: "km2" }],
    ["things instead of a measure", 1250, { unit: "count" }, { unit: "count" }],
    ["a bound", 31, { modifier: "at least" }, { modifier: "at_least" }],
    ["what is counted, in words from elsewhere", 31, { counted: "health teams" }, { counted: "health teams" }],
    ["that nothing is counted", 31, { counted: "none" }, { counted: null }],
    ["what happened", 1250, { action: "came" }, { action: "came" }],
    ["a change", 31, { kind: "change" }, { delta: true }],
    ["no place", 31, { place: "none" }, { place: null, places: [] }],
    ["no period", 31, { period: "none" }, { period: null }],
    [
      "a period in words",
      15,
      { period: "Since February 1" },
      { period: expect.objectContaining({ start: "2017-02-01" }) },
    ],
    [
      "words around a period",
      15,
      { period: "teams brought 1,250 tons of food to Tell Bisa, and on February 18" },
      { period: expect.objectContaining({ start: "2017-02-18", end: "2017-02-18" }) },
    ],
    [
      "the days of a period",
      15,
      { period: "2017-02-18" },
      { period: expect.objectContaining({ text: "on February 18" }) },
    ],
    [
      "days without an end",
      15,
      { period: "2017-02-01.." },
      { period: expect.objectContaining({ text: "Since February 1", end: null }) },
    ],
    [
      "a month's days",
      15,
      { period: "2017-01-01..2017-01-31" },
      { period: expect.objectContaining({ text: "in January 2017" }) },
    ],
  ])("with %s", async (_what, value, said, expected) => {
    expect(await change(value, said)).toMatchObject(expected);
    await expectSound();
    expect(await bot.text(`/briefing ${id} figures:yes`)).toContain("N. on 2017-03-01");
    expect(bot.logged).toEqual([]);
  });

  it.each([
    ["Al-Bab", { name: "Al-Bab", id: "174018" }],
    ["الباب", { name: "Al-Bab", id: "174018" }],
    ["174018", { name: "Al-Bab", id: "174018" }],
    ["Aleppo, Aleppo Governorate, Syria", { name: "Aleppo", id: "170063" }],
    ["170063", { name: "Aleppo", id: "170063" }],
    ["Hill Nowhere", { name: "Hill Nowhere", id: "Hill Nowhere" }],
    ["Tripoli, Lebanon", { name: "Tripoli", id: "266826" }],
  ])("with the place %s", async (said, expected) => {
    const after = await change(31, { place: said });
    expect(after?.place).toMatchObject(expected.id === expected.name ? { name: said } : expected);
    if (after?.place?.at !== undefined)
      expect(text.slice(after.place.at.start, after.place.at.end)).toBe(after.place.name);
    else expect(text).not.toContain(after?.place?.name);
    expect(after?.places[0]).toEqual(after?.place);
    await expectSound();
    expect(await bot.text(`/figures ${expected.id}`)).toContain("31 vehicles");
  });

  it("with a range, and one of its ends alone", async () => {
    expect(await change(4, { value: "6" })).toMatchObject({ value: 6, modifier: "exact" });
    expect(await change(6, { value: "4 - 6" })).toMatchObject({ value: 4, valueMax: 6, modifier: "range" });
  });

  it("back to what was read, by another person", async () => {
    await change(31, { counted: "doctors" });
    expect((await change(31, { counted: "vehicles" }))?.corrected).toBeUndefined();
    expect(await bot.store.corrections.list(id)).toHaveLength(2);
  });

  it("with several fields at once, and says them all", async () => {
    await change(31, { counted: "doctors", place: "Al-Bab", period: "none" });
    expect(await bot.text("/figures Al-Bab doctors")).toContain(
      "(what is counted, place and period corrected by N. on 2017-03-01; read as vehicles, Tell Bisa and on February 18 (2017-02-18))",
    );
  });

  it("that drops a figure, and can be undone", async () => {
    const ordinal = await ordinalOf(31);
    expect((await ask({ kind: "drop", ordinal })).plan.after).toBeNull();
    expect((await figures()).map(({ figure }) => figure.value)).not.toContain(31);
    const undone = await undoCorrection({ briefing: id, which: { ordinal }, by: "M." }, parts);
    expect(undone.undone).toEqual({ by: "M.", at: now });
    expect((await figures()).map(({ figure }) => figure.value)).toContain(31);
  });

  it("and undone one after the other, or by its number", async () => {
    const first = (await ask({ kind: "change", ordinal: await ordinalOf(31), said: { counted: "doctors" } })).kept;
    await change(31, { counted: "wells" });
    const ordinal = await ordinalOf(31);
    await undoCorrection({ briefing: id, which: { ordinal }, by: "N." }, parts);
    expect((await figures())[ordinal]?.figure.counted).toBe("doctors");
    await undoCorrection({ briefing: id.slice(0, 8), which: { correction: first.id }, by: "N." }, parts);
    expect((await figures())[ordinal]?.figure.corrected).toBeUndefined();
    for (const which of [{ ordinal }, { correction: first.id }, { correction: 99 }])
      await expect(undoCorrection({ briefing: id, which, by: "N." }, parts)).rejects.toThrow(/that could be undone/);
  });

  it("that adds a figure in its place, with the unit behind it", async () => {
    const ordinal = await ordinalOf(15);
    await ask({ kind: "drop", ordinal });
    await expect(ask({ kind: "add", words: "Al-Bab, 15 work", said: {} })).rejects.toThrow(
      `Figure ${ordinal + 1} stood there and was dropped.`,
    );
    const added = await ask({ kind: "add", words: "in 2016", said: { counted: "Rain", place: "Tripoli, Lebanon" } });
    expect(added.plan.after).toMatchObject({
      value: 2016,
      unit: "count",
      modifier: "exact",
      counted: "Rain",
      surface: "2016",
      sentence: "Tripoli and Hill Nowhere were not visited in 2016.",
      corrected: [{ by: "N.", fields: [] }],
    });
    await expectSound();
    expect(await bot.text("/figures Tripoli, Lebanon")).toContain("(added by N. on 2017-03-01; reading had missed it)");
  });
});

describe("a correction is refused, and nothing is kept, when", () => {
  beforeAll(begin);
  afterAll(() => bot.end());
  const refused = async (request: Promise<unknown>): Promise<string> => {
    const error = await request.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(CorrectionRefused);
    expect(await bot.store.corrections.list()).toEqual([]);
    return error instanceof Error ? error.message : "";
  };

  it.each<[string, number, SaidFields, RegExp]>([
    [
      "the number cannot be read so",
      31,
      { value: "32" },
      /"31" of .* cannot be read as 32\. The numbers of its sentence are .*31/,
    ],
    ["the number stands elsewhere in the sentence", 31, { value: "1250" }, /cannot be read as 1250/],
    ["the upper end does not stand there", 31, { value: "31..40" }, /cannot be read as 40/],
    ["the whole is not in the sentence", 15, { of: "23" }, /cannot be read as of 23/],
    ["the value is no number", 31, { value: "many" }, /many is not a number/],
    ["the range is upside down", 4, { value: "6..4" }, /the second number is not the greater one/],
    ["a range has one end", 31, { modifier: "range" }, /A range needs both of its ends/],
    [
      "the bound is none",
      31,
      { modifier: "sort of" },
      /sort of is no bound of a number; there are exact, over, at least/,
    ],
    ["the unit is none", 31, { unit: "furlongs" }, /furlongs is no unit that I know/],
    ["the briefing does not say what is counted", 31, { counted: "armoured vehicles" }, /does not say “armoured”/],
    ["the words are none", 31, { action: " … " }, /has no word in it/],
    ["what is counted has a digit from elsewhere", 31, { counted: "22 health centers" }, /does not have "22"/],
    ["several places have the name", 31, { place: "Tripoli" }, /Several places are called Tripoli: .*266826/],
    ["nobody knows the place", 31, { place: "Al-Babb" }, /No place is called Al-Babb.* Did you mean Al-Bab, .*174018/],
    ["nobody knows it at all", 31, { place: "Xyzzyville" }, /No place is called Xyzzyville/],
    [
      "no words mean those days",
      31,
      { period: "2017-02-17" },
      /No words of the briefing mean 2017-02-17\. It says .*“on February 18 \(2017-02-18\)”/,
    ],
    ["a day does not exist", 31, { period: "2017-02-30..2017-03-01" }, /2017-02-30 is not a day that exists/],
    ["the briefing does not say the period", 31, { period: "last winter" }, /does not say “last winter”/],
    ["the words are no period", 31, { period: "Rain fell" }, /names no day or time that can be read/],
    ["the kind is none", 31, { kind: "delta" }, /kind is “change” or “level”/],
    ["nothing is said", 31, {}, /Say what is to be corrected/],
    ["it is read so already", 31, { counted: "vehicles" }, /says that already/],
  ])("%s", async (_what, value, said, reason) => {
    expect(await refused(ask({ kind: "change", ordinal: await ordinalOf(value), said }))).toMatch(reason);
  });

  it.each<[string, string, SaidFields, RegExp]>([
    ["the words do not stand there", "wells in Homs", {}, /does not say “wells in Homs”/],
    ["the words are blank", " ", {}, /does not say/],
    ["the words stand there more than once", "February", {}, /stands in the briefing 3 times/],
    ["the words have no number", "Rain fell", {}, /No number can be read/],
    ["the words have several", "31 vehicles with 4 to 6", {}, /has more than one number/],
    ["the words do not have that number", "31 vehicles", { value: "13" }, /cannot be read as 13/],
    ["a figure already stands there", "31 vehicles", {}, /Figure \d+ already stands there/],
    ["the place is unknown", "in 2016", { place: "Xyzzyville" }, /No place is called/],
  ])("a figure is added and %s", async (_what, words, said, reason) => {
    expect(await refused(ask({ kind: "add", words, said }))).toMatch(reason);
  });

  it("the briefing, the figure, or who corrects it is not known", async () => {
    const what = { kind: "drop", ordinal: 0 } as const;
    expect(await refused(ask(what, { briefing: "nowhere" }))).toContain("has the id nowhere");
    expect(await refused(ask({ kind: "drop", ordinal: 98 }))).toBe("The briefing has no figure 99.");
    expect(await refused(ask(what, { by: "\u0007 \u200b" }))).toBe("The name is empty.");
    expect(await refused(ask(what, { by: "N".repeat(61) }))).toContain("longer than 60 characters");
    expect(await refused(ask(what, { reason: "x".repeat(501) }))).toContain("longer than 500 characters");
  });

  it("the figure changes between the look and the correction", async () => {
    const { corrections } = bot.store;
    const racing = { ...corrections, correct: async () => null };
    const request = { briefing: id, what: { kind: "drop", ordinal: 0 } as const, by: "N.", reason: null };
    expect(await refused(correctFigure(request, { ...parts, corrections: racing }))).toContain("changed meanwhile");
  });
});

describe("whatever is said of a figure", () => {
  beforeAll(begin);
  afterAll(() => bot.end());

  it("either is refused or leaves a figure that passes the gate", async () => {
    const field = <T extends string>(...values: readonly T[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const anySaid = fc.record({
      value: field("15", "22", "31", "4", "6", "4..6", "1250", "1,250", "2017", "18", "1"),
      of: field("22", "none", "31"),
      unit: field("t", "people", "%", "count"),
      modifier: field("over", "range", "exact"),
      counted: field("wells", "22 health centers", "none"),
      place: field("Al-Bab", "Hill Nowhere", "none", "Homs"),
      period: field("on Monday", "in 2016", "in January 2017", "2017-02-18", "none"),
      kind: field("change", "level"),
    });
    const all = await figures();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), anySaid, async ({ ordinal }, drawn) => {
        const said = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
        try {
          await ask({ kind: "change", ordinal, said });
        } catch (error) {
          expect(error).toBeInstanceOf(CorrectionRefused);
        }
        await expectSound();
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
