import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawMap } from "../../src/drawing/draw-map.ts";
import type { MapDescription } from "../../src/drawing/map-description.ts";
import { borders, sampleMap } from "./sample-map.ts";

const draw = (over: Partial<MapDescription> = {}): string => drawMap({ ...sampleMap, ...over }, borders);
/** The lines of text of a picture, as a reader has them. */
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text.replaceAll(/[\u202b\u202c]/g, ""));
const sizes = (svg: string): readonly number[] =>
  [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));

describe("a map", () => {
  it("has title, place, neighbours with their figures, a scale, the credits, and letters that a phone can show", () => {
    const svg = draw();
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        sampleMap.title,
        "Al-Bab",
        ...sampleMap.neighbours.flatMap(({ name, distance = "", figures = [] }) => [name, distance, ...figures]),
        "TÜRKIYE",
        "50 km",
        "Places: GeoNames, CC BY 4.0 · Borders: Natural Earth, as controlled",
      ]),
    );
    expect(Math.min(...sizes(svg))).toBeGreaterThanOrEqual(22);
    expect(svg).toContain('width="900" height="600"');
    expect(draw()).toBe(svg);
  });

  it("writes in the reader's script", () => {
    const cyrillic = draw({ title: "Эль-Баб, Сирия", script: "cyrillic" });
    expect(texts(cyrillic)).toEqual(expect.arrayContaining(["ТУРЦИЯ", "50 км"]));
    const arabic = draw({ title: "الباب، سوريا", script: "arabic" });
    expect(texts(arabic)).toEqual(expect.arrayContaining(["الباب، سوريا", "تركيا", "50 كم"]));
    expect(arabic).toMatch(/text-anchor="end"[^>]*>\u202bالباب، سوريا\u202c</);
  });

  it("takes every text for text", () => {
    const bad = `</text><script>alert(1)</script>&amp;"'\u0000\u202e\ud800`;
    const svg = draw({
      title: bad,
      place: { ...sampleMap.place, name: bad },
      neighbours: [{ name: bad, lat: 36, lon: 37, distance: bad, figures: [bad] }],
    });
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&apos;");
    // oxlint-disable-next-line no-control-regex -- what XML does not take
    expect(svg).not.toMatch(/[\u0000-\u001f\u202e]|\p{Surrogate}/u);
  });

  it("shortens what is too long, but never a number", () => {
    const [note] = texts(
      draw({
        neighbours: [{ name: "Homs", lat: 36, lon: 37, figures: ["targets and other things that were hit 123456789"] }],
      }),
    ).filter((text) => text.startsWith("targets"));
    expect(note).toMatch(/^[a-z ]+…$/);
  });

  it("leaves out a name in letters that no font has, and keeps the rest", () => {
    const svg = draw({ neighbours: [{ name: "阿勒颇", lat: 36.2, lon: 37.16, distance: "37 km" }] });
    expect(texts(svg)).toContain("37 km");
    expect(svg).not.toMatch(/\p{Script=Han}/u);
  });

  it("fills the division or the country that it is about, and shows all of it", () => {
    const place = { ...sampleMap.place, name: "Aleppo" };
    const marked = 'fill="#f6e3b4"';
    expect(draw()).not.toContain(marked);
    const region = draw({ place: { ...place, level: "region" }, neighbours: [] });
    const country = draw({ place: { ...place, level: "country" }, neighbours: [] });
    for (const svg of [region, country]) {
      expect(svg).toContain(marked);
      expect(texts(svg)).not.toContain("Aleppo");
    }
    expect(texts(country)).toEqual(expect.arrayContaining(["IRAQ", "200 km"]));
  });

  it("shows where it is in the world, unless that can be seen", () => {
    const frame = 'width="190" height="150"';
    expect(draw()).toContain(frame);
    expect(draw({ place: { ...sampleMap.place, level: "country", country: "RU" }, neighbours: [] })).not.toContain(
      frame,
    );
  });

  it("is drawn anywhere on Earth: at the poles, over the date line, and with neighbours on the other side", () => {
    const spot = fc.record({
      lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(90, -90, 0)),
      lon: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(180, -180, 0)),
    });
    const level = fc.constantFrom("country", "region", "district", "town", "area", "site");
    const country = fc.constantFrom("SY", "FJ", "AQ", "RU", "US", "XX", "");
    fc.assert(
      fc.property(spot, level, country, fc.array(spot, { maxLength: 14 }), (at, level, country, others) => {
        const svg = draw({
          place: { name: "Here", ...at, level, country },
          neighbours: others.map((other, i) => ({ name: `There ${i}`, ...other })),
        });
        expect(svg).toMatch(/^<svg .*<\/svg>$/s);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ["a size that no chat shows", { size: { width: 100_000, height: 600 } }],
    ["half a pixel", { size: { width: 900.5, height: 600 } }],
    ["a latitude beyond the pole", { place: { ...sampleMap.place, lat: 91 } }],
    ["no longitude", { neighbours: [{ name: "x", lat: 0, lon: Number.NaN }] }],
  ])("refuses %s", (_what, over) => {
    expect(() => draw(over)).toThrow(RangeError);
  });

  it("breaks its credits rather than cutting them off", () => {
    expect(texts(draw({ size: { width: 600, height: 600 } }))).toEqual(
      expect.arrayContaining(["Places: GeoNames, CC BY 4.0", "Borders: Natural Earth, as controlled"]),
    );
  });
});
