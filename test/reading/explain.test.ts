import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExplainedFigure, Explanation } from "../../src/reading/explanation.ts";
import { now, reader } from "./read.ts";

function explain(text: string): Explanation {
  return reader.explain(
    { origin: "test.txt", format: "text", text: `Daily briefing\n\n${text}\n`, hints: {} },
    { date: "2017-02-08" },
    now,
  );
}

const figure = (explanation: Explanation, value: number): ExplainedFigure => {
  const found = explanation.figures.find((each) => each.figure.value === value);
  if (found === undefined) throw new Error(`no figure ${value}`);
  return found;
};

const fieldsOf = (explanation: Explanation, value: number): Record<string, string> =>
  Object.fromEntries(
    figure(explanation, value).fields.map(({ field, rule, words }) => [field, `${rule}: ${words ?? "-"}`]),
  );

describe("the reasons of a figure", () => {
  it("say from where each field came", () => {
    expect(fieldsOf(explain("Since January 1, crews cleared over 40 hectares of farmland near Homs."), 40)).toEqual({
      value: "digits: 40",
      unit: "the word behind the number: hectares",
      modifier: "words before the number: over",
      counted: "the noun behind the number: farmland",
      action: "the verb before it in its sentence: cleared",
      place: "its sentence: behind it, before the next number: Homs",
      period: "its sentence: the last one before it: Since January 1",
      actor: "the subject of its verb: crews",
      quoted: "none: nobody else is quoted: -",
    });
  });

  it("name the scope that a place or period was inherited from", () => {
    const fields = fieldsOf(explain("## Hama\n\nLast week engineers repaired a bridge. They laid 12 pipes."), 12);
    expect(fields).toMatchObject({
      place: "its heading: Hama",
      period: "an earlier sentence of its paragraph: Last week",
    });
  });

  it("say what was passed over, and as what", () => {
    const { passedOver, fields } = figure(
      explain("At the talks in Astana a truce was agreed, and 14 buses left Homs for Aleppo on Tuesday."),
      14,
    );
    expect(fields.find(({ field }) => field === "place")?.value).not.toBe("Astana");
    expect(passedOver).toContainEqual(
      expect.objectContaining({ kind: "place", text: "Astana", because: "venue: where people met" }),
    );
  });

  it("keep what an earlier step had decided", () => {
    const { fields } = figure(explain("Kind | Number\nTanks | 12"), 12);
    expect(fields.find(({ field }) => field === "counted")).toMatchObject({
      value: "Tanks",
      rule: "the name of its row",
      instead: { rule: "the noun before it" },
    });
  });

  it("say that nothing names a place, or that a distance has no period", () => {
    const fields = fieldsOf(explain("Last week a depot burned. It lay 6 km from the river."), 6);
    expect(fields).toMatchObject({
      place: "none: no scope names a place: -",
      period: "none: a distance is so when the briefing is given: -",
    });
  });
});

describe("the numbers that are no figures", () => {
  it.each([
    ["On 5 May 2016 the road was closed.", "On 5 May 2016", "period"],
    ["They closed the crossing on road 5.", "5", "number of a name: a road, a resolution, a list"],
    ["A T-72 burned.", "T-72", "word of letters and digits, a time or a date"],
    ["None of the drivers, not one, was hurt.", "one", "pronoun"],
    ["They flew 77 lb (35 kg) of plasma in.", "35", "the quantity before it in another unit"],
    ["2. The road was closed.", "2", "mark of a list or page"],
  ])("%s", (text, number, rule) => {
    expect(explain(text).notTaken).toContainEqual(expect.objectContaining({ text: number, rule }));
  });

  it("are named for a text in a language without figures", () => {
    expect(explain("В ходе операции уничтожено 12 складов в районе города.").notTaken).toEqual([
      expect.objectContaining({ text: "12", rule: 'language: figures are not read in "ru"' }),
    ]);
  });
});

const words = fc.constantFrom(
  ..."Homs|Syria|near |in |since |January 1|2016|, |. |\n\n|- |: |(|)|;|12|1,250|two |one |million |%|km|of |to |from |between |over |people|killed|destroyed|last month|[1]|US$|(+3)|half |No. |# |T-72|07:55| | | |\t".split(
    "|",
  ),
);

describe("an explanation of any text", () => {
  it("is of the same reading, accounts for every digit, and gives each field that is set a reason", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = `Report. ${parts.join("")}`;
        const document = { origin: "test.txt", format: "text", text, hints: {} } as const;
        const { briefing, figures, notTaken } = reader.explain(document, {}, now);
        expect(reader.read(document, {}, now)).toEqual(briefing);
        const known = [...notTaken, ...briefing.figures];
        for (const digit of text.matchAll(/\d/g))
          expect(known.some(({ start, end }) => start <= digit.index && digit.index < end)).toBe(true);
        for (const left of notTaken) expect(text.slice(left.start, left.end)).toBe(left.text);
        for (const { figure: each, fields } of figures) {
          const reasoned = new Set<string>(fields.map(({ field }) => field));
          if (each.unit !== "count") expect(reasoned).toContain("unit");
          if (each.modifier !== "exact") expect(reasoned).toContain("modifier");
          for (const field of ["counted", "action", "outOf", "delta"] as const)
            if ((each[field] ?? null) !== null) expect(reasoned).toContain(field);
          for (const { at, words: said } of fields)
            if (at !== undefined) expect(text.slice(at.start, at.end).trim()).toBe(said);
        }
      }),
      { numRuns: 400 },
    );
  });
});
