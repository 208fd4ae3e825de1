import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, contains, overlap, type Box } from "../../src/drawing/box.ts";
import { placeLabels, type Label } from "../../src/drawing/place-labels.ts";

const frame: Box = { x: 0, y: 56, width: 900, height: 508 };
const style = { size: 24, fill: "#000" };
const label = fc
  .tuple(
    fc.integer({ min: 20, max: 880 }),
    fc.integer({ min: 70, max: 550 }),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  .map(([x, y, text]): Label => ({ at: [x, y], lines: [{ text, style }] }));

describe("labels", () => {
  it("never lie on each other, on a place, on what is taken or off the map, and are placed the same again", () => {
    const taken: Box = { x: 700, y: 66, width: 190, height: 150 };
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), (labels) => {
        const placed = placeLabels(labels, frame, [taken]);
        expect(placeLabels(labels, frame, [taken])).toEqual(placed);
        const boxes = placed.flatMap((each) => (each === null ? [] : [each.box]));
        boxes.forEach((box, i) => {
          expect(contains(frame, box)).toBe(true);
          expect(overlap(box, taken)).toBe(false);
          expect(labels.some(({ at }) => overlap(box, around(at, 9)))).toBe(false);
          expect(boxes.some((other, j) => j !== i && overlap(box, other))).toBe(false);
        });
      }),
    );
  });

  it("lead a line to where there is room when there is none beside the place", () => {
    const crowd = [0, 14, 28, 42, 56].map((y): Label => ({
      at: [450, 300 + y],
      lines: [
        { text: "Al-Bab", style },
        { text: "892 targets", style },
      ],
    }));
    const placed = placeLabels(crowd, frame, []);
    expect(placed.filter((each) => each !== null).length).toBeGreaterThan(3);
    expect(placed.filter((each) => each?.leader !== null).length).toBeGreaterThan(0);
  });

  it("go without rather than over another", () => {
    const long = "A name that is as wide as the frame that it has to be in";
    const labels = [60, 65, 70].map((y): Label => ({ at: [20, y], lines: [{ text: long, style }] }));
    expect(placeLabels(labels, { ...frame, height: 60 }, []).filter((each) => each === null).length).toBeGreaterThan(0);
  });
});
