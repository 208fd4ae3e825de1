import { describe, expect, it } from "vitest";
import { drawMap } from "../../src/drawing/draw-map.ts";
import { svgText } from "../../src/drawing/svg-text.ts";
import { textWidth } from "../../src/drawing/text-width.ts";
import { toPng } from "../../src/drawing/to-png.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { borders, sampleMap } from "./sample-map.ts";
import { colourAt, inkOf, pixelsOf } from "./pixels.ts";

const SIZE = 30;

/** Columns of ink of a line, from the first that has some to the last. */
function ink(text: string, bold = false): readonly number[] {
  const line = svgText(text, 20, 45, { size: SIZE, fill: "#000", bold });
  const size = `width="${40 + text.length * SIZE * 1.2}" height="60"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/>${line}</svg>`;
  const columns = inkOf(pixelsOf(toPng(svg)));
  const first = columns.findIndex((many) => many > 0);
  return first === -1 ? [] : columns.slice(first, columns.findLastIndex((many) => many > 0) + 1);
}
/** How many stretches of ink have paper between them. */
const pieces = (columns: readonly number[]): number =>
  columns.filter((many, x) => many > 0 && (columns[x - 1] ?? 0) === 0).length;

describe("a picture", () => {
  it("is a PNG of its size with sea, land and the place's mark in it", () => {
    const png = toPng(drawMap(sampleMap, borders));
    const pixels = pixelsOf(png);
    expect([pixels.width, pixels.height]).toEqual([900, 600]);
    expect(png.length).toBeLessThan(200_000);
    const colours = new Set<string>();
    for (let y = 60; y < 560; y += 2) for (let x = 0; x < 900; x += 2) colours.add(colourAt(pixels, x, y));
    expect([...colours]).toEqual(expect.arrayContaining(["#d3e4ee", "#fbf8ef", "#e9e5da", "#b3261e"]));
  });

  it("joins Arabic letters and sets them from right to left", () => {
    const joined = ink("ببب");
    const apart = ink("ب\u200cب\u200cب");
    expect(pieces(joined)).toBe(1);
    expect(pieces(apart)).toBe(3);
    expect(joined.length).toBeLessThan(apart.length);
    // Alef, an upright stroke, is the first letter: it stands at the right end.
    const columns = ink("اببب");
    const tall = (part: readonly number[]) => Math.max(...part);
    expect(tall(columns.slice(-8))).toBeGreaterThan(2 * tall(columns.slice(0, 8)));
    // A number before its unit stands right of it.
    expect(
      ink("1 كم")
        .slice(-12)
        .some((many) => many > 15),
    ).toBe(true);
  });

  it("has letters for Latin, Cyrillic and Arabic, upright and bold, and not the box that stands for a missing one", () => {
    const box = ink("\u{1f600}").join();
    const letters = [..."ŞḨʿāЖЇґقپڕ9"];
    const drawn = letters.map((letter) => ink(letter).join());
    expect(new Set([...drawn, box]).size).toBe(letters.length + 1);
    const sum = (columns: readonly number[]) => columns.reduce((all, many) => all + many, 0);
    for (const letter of letters) expect(sum(ink(letter, true)), letter).toBeGreaterThan(sum(ink(letter)));
  });

  it("needs no more room for its words than was reckoned with, and not much less", () => {
    const places = ["174018", "170063", "173576", "169389"].flatMap((id) => {
      const place = createCuratedGazetteer().get(id);
      return place === null ? [] : place.names;
    });
    const names = [
      ...new Set([...places, "35 settlements", "1,250 tons of aid", "Диярбакыр", "МАРИУПОЛЬ", "شششش", "WWW"]),
    ];
    expect(names.length).toBeGreaterThan(20);
    for (const name of names)
      for (const bold of [false, true]) {
        const room = textWidth(name, SIZE, bold);
        const taken = ink(name, bold).length;
        expect(taken, name).toBeLessThanOrEqual(room);
        expect(room, name).toBeLessThan(taken * 1.6 + 20);
      }
  });
});
