import type { Box } from "./box.ts";
import { letters } from "./map-description.ts";
import { drawable, svgText } from "./svg-text.ts";
import { fitted } from "./text-width.ts";

export const ink = "#1d2733";
export const grey = "#52606c";

/**
 * Colours that people with any colour vision tell apart on white (Okabe and Ito, 2008), each with a shape of its own. More
 * issuers than these are not drawn.
 */
export const marks: readonly { readonly colour: string; shape(x: number, y: number): string }[] = [
  { colour: "#0072b2", shape: (x, y) => `<circle cx="${n(x)}" cy="${n(y)}" r="8"` },
  { colour: "#d55e00", shape: (x, y) => `<rect x="${n(x - 7.5)}" y="${n(y - 7.5)}" width="15" height="15"` },
  { colour: "#007a5a", shape: (x, y) => polygon(x, y, [0, -10, 9, 7, -9, 7]) },
  { colour: "#8a3f78", shape: (x, y) => polygon(x, y, [0, -11, 9, 0, 0, 11, -9, 0]) },
];
export const n = (pixels: number): string => pixels.toFixed(1);
const polygon = (x: number, y: number, corners: readonly number[]): string =>
  `<polygon points="${corners.map((each, i) => n(each + (i % 2 === 0 ? x : y))).join(" ")}"`;

/** Above a plot its title stands, so high in pixels; then the legend. */
export const HEAD = 40;

/** Each issuer's mark and name, side by side, each in its share of the width. */
export function legend(names: readonly string[], box: Box): string {
  const share = box.width / Math.max(1, names.length);
  const y = box.y + HEAD + 16;
  return names
    .map((name, i) => {
      const left = box.x + i * share;
      const mark = marks[i];
      if (mark === undefined) return "";
      return `${mark.shape(left + 12, y - 8)} fill="${mark.colour}"/>${svgText(
        fitted(drawable(name), letters.small, false, share - 40),
        left + 30,
        y,
        { size: letters.small, fill: ink },
      )}`;
    })
    .join("");
}
