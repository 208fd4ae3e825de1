import { geoContains, type GeoProjection } from "d3-geo";
import type { Script } from "../language/script.ts";
import type { Shape } from "./borders.ts";
import { contains, overlap, type Box } from "./box.ts";
import { letters } from "./map-description.ts";
import type { Seen } from "./seen.ts";
import { svgText } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";

const locales: Readonly<Record<Script, string>> = { latin: "en", cyrillic: "ru", arabic: "ar" };
/** Square pixels of a country that is worth a name. */
const LEAST_AREA = 9_000;
const style = { size: letters.small, fill: "#6b6252", spacing: 2, anchor: "middle" } as const;

/**
 * The names of the countries in view, each in the middle of the largest part that is seen of it, where nothing else is.
 * None when there is one alone, and none on the division that the map is about.
 */
export function countryNames(
  seen: readonly Seen[],
  marked: Shape | null,
  projection: GeoProjection,
  script: Script,
  frame: Box,
  taken: readonly Box[],
): string {
  const names = new Intl.DisplayNames(locales[script], { type: "region", fallback: "none" });
  const largest = new Map<string, Seen>();
  for (const each of seen) {
    const { country } = each.shape;
    if (each.shape !== marked && each.area > (largest.get(country)?.area ?? LEAST_AREA)) largest.set(country, each);
  }
  if (largest.size < 2) return "";
  return [...largest]
    .map(([country, { shape, middle }]) => {
      const name = /^[A-Z]{2}$/.test(country) ? names.of(country) : undefined;
      const spot = projection.invert?.([...middle]);
      if (name === undefined || spot === undefined || spot === null || !geoContains(shape.outline, spot)) return "";
      const text = script === "arabic" ? name : name.toLocaleUpperCase(locales[script]);
      const width = textWidth(text, style.size, false) + text.length * style.spacing;
      const box = { x: middle[0] - width / 2, y: middle[1] - 14, width, height: 28 };
      const isFree = contains(frame, box) && !taken.some((other) => overlap(other, box));
      return isFree ? svgText(text, middle[0], middle[1] + 8, style) : "";
    })
    .join("");
}
