import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modifiers } from "../../src/briefing/figure.ts";
import { packFigure, unpackFigure } from "../../store/sqlite/figure-record.ts";

const span = fc.record({ start: fc.nat(), end: fc.nat() });
const place = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    id: fc.string({ minLength: 1 }),
    lat: fc.float({ noNaN: true, noDefaultInfinity: true }),
    lon: fc.integer(),
    at: span,
  },
  { requiredKeys: ["name"] },
);
const optionalText = fc.option(fc.string());
const figure = fc.record(
  {
    value: fc.integer(),
    valueMax: fc.integer(),
    unit: fc.string({ minLength: 1 }),
    modifier: fc.constantFrom(...modifiers),
    counted: optionalText,
    action: optionalText,
    place: fc.option(place),
    places: fc.array(place, { maxLength: 3 }),
    period: fc.option(
      fc.record(
        { text: fc.string(), start: optionalText, end: optionalText, at: span },
        { requiredKeys: ["text", "start", "end"] },
      ),
    ),
    outOf: fc.integer(),
    delta: fc.boolean(),
    surface: fc.string(),
    start: fc.nat(),
    end: fc.nat(),
    sentence: fc.string(),
    sentenceStart: fc.nat(),
    sentenceEnd: fc.nat(),
    passage: fc.nat(),
  },
  {
    requiredKeys: [
      "value",
      "unit",
      "modifier",
      "counted",
      "action",
      "place",
      "places",
      "period",
      "surface",
      "start",
      "end",
      "sentence",
      "sentenceStart",
      "sentenceEnd",
      "passage",
    ],
  },
);

// JSON knows no minus zero.
const plain = <T>(value: T): unknown => JSON.parse(JSON.stringify(value));

describe("a figure's record", () => {
  it("gives back every figure exactly, absent fields absent", () => {
    fc.assert(
      fc.property(figure, fc.boolean(), (drawn, first) => {
        const one = first && drawn.place !== null ? { ...drawn, places: [drawn.place, ...drawn.places] } : drawn;
        expect(unpackFigure(packFigure(one))).toStrictEqual(plain(one));
      }),
    );
  });

  it("keeps a field that it does not know", () => {
    const [drawn] = fc.sample(figure, 1);
    if (drawn === undefined) throw new Error("nothing was drawn");
    const later = { ...drawn, confidence: 0.5 };
    expect(unpackFigure(packFigure(later))).toStrictEqual(plain(later));
  });
});
