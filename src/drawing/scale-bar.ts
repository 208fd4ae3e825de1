import type { Script } from "../language/script.ts";
import type { Box } from "./box.ts";
import { kilometres, letters } from "./map-description.ts";
import { svgText } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";

const LONGEST = 200;

export interface ScaleBar {
  readonly box: Box;
  readonly svg: string;
}

/** A bar of 1, 2 or 5 times a power of ten kilometres in the lower left corner of the frame. It holds in the middle of the map. */
export function scaleBar(kmPerPixel: number, script: Script, frame: Box): ScaleBar {
  const most = kmPerPixel * LONGEST;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = power * ([5, 2].find((times) => times * power <= most) ?? 1);
  const length = km / kmPerPixel;
  const label = `${km.toLocaleString("en-US", { maximumFractionDigits: 3 })} ${kilometres[script]}`;
  const width = Math.max(length, textWidth(label, letters.small, false)) + 20;
  const box = { x: frame.x + 10, y: frame.y + frame.height - 56, width, height: 46 };
  const [left, y] = [box.x + 10, box.y + 36];
  const bar = `M${left},${y - 7}V${y}H${(left + length).toFixed(1)}V${y - 7}`;
  return {
    box,
    svg:
      `<rect x="${box.x}" y="${box.y}" width="${width.toFixed(1)}" height="${box.height}" rx="6" fill="#fff" fill-opacity="0.85"/>` +
      svgText(label, left, box.y + 24, { size: letters.small, fill: "#1d2733" }) +
      `<path d="${bar}" fill="none" stroke="#1d2733" stroke-width="2.5"/>`,
  };
}
