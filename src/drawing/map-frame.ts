import type { Script } from "../language/script.ts";
import type { Box } from "./box.ts";
import { letters, mapLimits } from "./map-description.ts";
import { drawable, svgText } from "./svg-text.ts";
import { fitted, textWidth } from "./text-width.ts";

/** What the data's licences and disputes ask to be said in the picture. */
export const mapCredits = ["Places: GeoNames, CC BY 4.0", "Borders: Natural Earth, as controlled"] as const;

const TITLE = { height: 58, smallest: 26 };
const CREDIT = { line: 31, below: 6 };
const MARGIN = 16;

/** Title above and credit below, and the frame between them that the map has to itself. */
export function mapFrame(
  title: string,
  script: Script,
  width: number,
  height: number,
): { readonly frame: Box; readonly svg: string } {
  const room = width - 2 * MARGIN;
  const whole = mapCredits.join(" · ");
  const credits = textWidth(whole, letters.small, false) <= room ? [whole] : mapCredits;
  const bottom = height - credits.length * CREDIT.line - CREDIT.below;

  const text = drawable(title).slice(0, mapLimits.titleCharacters);
  const size = textWidth(text, letters.title, true) <= room ? letters.title : TITLE.smallest;
  const style = { size, bold: true, fill: "#1d2733" };
  const isArabic = script === "arabic";
  const svg = [
    `<rect width="${width}" height="${TITLE.height}" fill="#fff"/>`,
    svgText(fitted(text, size, true, room), isArabic ? width - MARGIN : MARGIN, 41, {
      ...style,
      anchor: isArabic ? "end" : "start",
    }),
    `<rect y="${bottom}" width="${width}" height="${height - bottom}" fill="#fff"/>`,
    ...credits.map((line, i) =>
      svgText(line, MARGIN, bottom + 25 + i * CREDIT.line, { size: letters.small, fill: "#52606c" }),
    ),
  ].join("");
  return { frame: { x: 0, y: TITLE.height, width, height: bottom - TITLE.height }, svg };
}
