import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../src/briefing/span.ts";
import { numberFigures, type Numbered } from "../../store/number-figures.ts";

/** Spans in the order of the text, none over another, as a reading gives them. */
const reading = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length }): Span => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

/** The figures of several readings of one text, each with the numbers it has then. */
function numberedThrough(readings: readonly (readonly Span[])[]): (Numbered & Span)[][] {
  let [before, next]: [(Numbered & Span)[], number] = [[], 0];
  return readings.map((spans) => {
    const numbering = numberFigures(before, spans, next);
    before = spans.map((span, i) => ({ ...span, ...(numbering.numbers[i] ?? { ordinal: -1, position: -1 }) }));
    next = numbering.next;
    return before;
  });
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe("figures that are numbered again", () => {
  it("are numbered from nothing in the order of the text", () => {
    const spans = [0, 2, 4].map((start) => ({ start, end: start + 1 }));
    expect(numberFigures([], spans, 0)).toEqual({
      numbers: [0, 1, 2].map((at) => ({ ordinal: at, position: at })),
      next: 3,
    });
  });

  it("keep all numbers when none is new, whatever has gone", () => {
    const [, second] = numberedThrough([
      [0, 2, 4].map((start) => ({ start, end: start + 1 })),
      [2, 4].map((start) => ({ start, end: start + 1 })),
    ]);
    expect(second?.map(({ ordinal, position }) => [ordinal, position])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("keep their ordinals and move up behind one that is new", () => {
    const [, second] = numberedThrough([
      [0, 4].map((start) => ({ start, end: start + 1 })),
      [0, 2, 4].map((start) => ({ start, end: start + 1 })),
    ]);
    expect(second?.map(({ ordinal, position }) => [ordinal, position])).toEqual([
      [0, 0],
      [2, 2],
      [1, 3],
    ]);
  });

  it("stand in the order of the text, and no number is ever given to one that stands elsewhere", () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 6 }), (readings) => {
        const given = new Map<number, Span>();
        const taken = new Map<number, number>();
        for (const figures of numberedThrough(readings)) {
          const positions = figures.map(({ position }) => position);
          expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
          expect(new Set(figures.map(({ ordinal }) => ordinal)).size).toBe(figures.length);
          for (const figure of figures) {
            const before = given.get(figure.ordinal);
            if (before !== undefined) expect(overlap(before, figure)).toBe(true);
            given.set(figure.ordinal, figure);
            expect(taken.get(figure.position) ?? figure.ordinal).toBe(figure.ordinal);
            taken.set(figure.position, figure.ordinal);
          }
        }
      }),
    );
  });

  it("are all found by a page that goes on from an old position", () => {
    fc.assert(
      fc.property(reading, reading, fc.nat(12), (first, second, shown) => {
        const [before = [], after = []] = numberedThrough([first, second]);
        const page = before.slice(0, shown);
        const last = page.at(-1)?.position ?? -1;
        const seen = [...page, ...after.filter(({ position }) => position > last)];
        const cut = page.at(-1)?.end ?? 0;
        for (const figure of after)
          if (figure.start >= cut) expect(seen.some(({ ordinal }) => ordinal === figure.ordinal)).toBe(true);
      }),
    );
  });
});
