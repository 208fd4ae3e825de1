import { geoContains, type GeoProjection } from "d3-geo";
import type { Spot } from "../gazetteer/way.ts";
import type { Land, Lines, Shape } from "./borders.ts";
import { see, seeLines, type Seen } from "./seen.ts";

/** What is drawn how. */
export interface LandStyle {
  /** The country of the place stands out against the others. */
  readonly own: string;
  /** Whether the map is about that country as a whole. */
  readonly isOwnMarked: boolean;
  /** The division that the map is about. */
  readonly marked: Shape | null;
  readonly lines: "fine" | "coarse";
}

const colours = {
  own: "#fbf8ef",
  other: "#e9e5da",
  marked: "#f6e3b4",
  coast: "#7fa3b8",
  border: "#6d665a",
  division: "#b9b19f",
};

/** Land, borders and coast as SVG, and what is seen of each shape. */
export function drawLand(
  land: Land,
  projection: GeoProjection,
  { own, isOwnMarked, marked, lines }: LandStyle,
): { readonly svg: string; readonly seen: readonly Seen[] } {
  const seen = land.shapes.map((shape) => see(shape, projection)).filter(({ path }) => path !== "");
  const fill = (shapes: readonly Seen[], colour: string): string =>
    // The line in the same colour closes the seams between shapes.
    shapes.length === 0
      ? ""
      : `<path d="${shapes.map(({ path }) => path).join("")}" fill="${colour}" stroke="${colour}" stroke-width="0.8"/>`;
  const line = (object: Lines, colour: string, width: number): string => {
    const path = seeLines(object, projection);
    return path === ""
      ? ""
      : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`;
  };
  const wide = lines === "fine" ? 1 : 0.5;
  const svg = [
    fill(
      seen.filter(({ shape }) => shape.country !== own),
      colours.other,
    ),
    fill(
      seen.filter(({ shape }) => shape.country === own),
      isOwnMarked ? colours.marked : colours.own,
    ),
    marked === null ? "" : fill([see(marked, projection)], colours.marked),
    line(land.divisions, colours.division, 1.5 * wide),
    line(land.coast, colours.coast, 1.5 * wide),
    line(land.borders, colours.border, 2.5 * wide),
  ].join("");
  return { svg, seen };
}

/** The shape that a spot lies in; null at sea. */
export function shapeAt(shapes: readonly Shape[], { lon, lat }: Spot): Shape | null {
  return shapes.find(({ outline }) => geoContains(outline, [lon, lat])) ?? null;
}
