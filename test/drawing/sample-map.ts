import { readBorders } from "../../src/drawing/borders.ts";
import type { MapBorders } from "../../src/drawing/draw-map.ts";
import type { MapDescription } from "../../src/drawing/map-description.ts";

const [near, far] = [readBorders("divisions"), readBorders("countries")];
/** The borders that come with the bot. */
export const borders: MapBorders = { near: () => near, far: () => far };

/** A map with neighbours on all sides, two of them hardly apart. */
export const sampleMap: MapDescription = {
  title: "Al-Bab, Aleppo Governorate, Syria",
  script: "latin",
  place: { name: "Al-Bab", lat: 36.3705, lon: 37.5157, level: "town", country: "SY" },
  neighbours: [
    { name: "Tadif", lat: 36.348, lon: 37.5301, distance: "3 km", figures: ["892 targets"] },
    { name: "Jibreen", lat: 36.1956, lon: 37.2253, distance: "33 km" },
    { name: "Aleppo", lat: 36.2012, lon: 37.1612, distance: "37 km", figures: ["35 settlements", "1,250 tons"] },
    { name: "Manbij", lat: 36.5281, lon: 37.9549, distance: "43 km" },
    { name: "Azaz", lat: 36.5863, lon: 37.0461, distance: "48 km" },
    { name: "Khanaser", lat: 35.7825, lon: 37.4964, distance: "65 km" },
  ],
};
