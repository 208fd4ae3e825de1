import { describe, expect, it } from "vitest";
import { describeMap } from "../../src/chat/describe-map.ts";
import type { MapPicture } from "../../src/chat/picture.ts";
import { createTableGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { Place } from "../../src/gazetteer/gazetteer.ts";

const place = (id: string, name: string, lat: number, lon: number, over: Partial<Place> = {}): Place => ({
  id,
  name,
  names: [name],
  level: "town",
  country: "SY",
  within: [],
  lat,
  lon,
  population: null,
  ...over,
});
const gazetteer = createTableGazetteer(
  [
    place("C", "Syria", 35, 38, { level: "country", names: ["Syria", "سوريا", "Сирия"] }),
    place("R", "Aleppo", 36.2, 37.5, { level: "region", within: ["C"], names: ["Aleppo", "حلب"] }),
    place("1", "Al-Bab", 36.3705, 37.5157, { within: ["R", "C"], names: ["Al-Bab", "El Bab", "الباب", "Эль-Баб"] }),
    place("2", "Tadif", 36.348, 37.5301, { within: ["R", "C"], names: ["Tadif", "تادف"] }),
    place("3", "Maskanah", 35.963, 38.041, { within: ["R", "C"], names: ["Maskanah", "بالس", "مسكنة"] }),
    place("4", "Next Door", 36.3706, 37.5158),
  ],
  "credit",
);
const map = (of: string, neighbours: readonly string[], over: Partial<MapPicture> = {}): MapPicture => ({
  kind: "map",
  script: "latin",
  place: { place: of, claims: [] },
  neighbours: neighbours.map((id) => ({ place: id, claims: [] })),
  ...over,
});
const altOf = (picture: MapPicture) => describeMap(picture, gazetteer)?.alt;

describe("a map in words", () => {
  it("says what is near, how far and where, and what lies inside", () => {
    expect(altOf(map("1", ["2", "3"]))).toBe(
      "Map of Al-Bab, Aleppo Governorate, Syria. Near it: Tadif, 3 km south-east; Maskanah, 65 km south-east.",
    );
    expect(altOf(map("1", []))).toBe("Map of Al-Bab, Aleppo Governorate, Syria.");
    expect(altOf(map("R", ["1", "4"]))).toMatch(
      /^Map of Aleppo Governorate, Syria\. In it: Al-Bab\. Near it: Next Door, 19 km north\.$/,
    );
    expect(altOf(map("1", ["4"]))).toContain("Next Door, < 1 km");
  });

  it("gives names, positions and distances from the gazetteer, in the reader's script where it has them", () => {
    const arabic = describeMap(map("1", ["2", "3", "4"], { script: "arabic" }), gazetteer)?.description;
    expect(arabic).toMatchObject({
      title: "الباب، حلب، سوريا",
      place: { name: "الباب", lat: 36.3705, level: "town", country: "SY" },
      neighbours: [{ name: "تادف", distance: "3 كم" }, { name: "مسكنة", distance: "65 كم" }, { name: "Next Door" }],
    });
    expect(describeMap(map("1", [], { script: "cyrillic" }), gazetteer)?.description.title).toBe(
      "Эль-Баб, Aleppo, Сирия",
    );
  });

  it("leaves out what the gazetteer does not know", () => {
    expect(describeMap(map("none", []), gazetteer)).toBeNull();
    expect(describeMap(map("1", ["none"]), gazetteer)?.description.neighbours).toEqual([]);
  });
});
