import type { Box } from "./box.ts";
import type { ChartPoint } from "./chart-description.ts";
import { grey, n } from "./chart-marks.ts";
import { letters } from "./map-description.ts";
import { svgText } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";

export const line = (x1: number, y1: number, x2: number, y2: number, colour: string, wide: number): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}" stroke-width="${wide}"/>`;

/** The days under the ground line, the first and the last before those between, as far as there is room. */
export function dayLabels(
  points: readonly ChartPoint[],
  x: (day: number) => number,
  plot: Box,
  ground: number,
): { readonly svg: string; readonly boxes: readonly Box[] } {
  const days = [...new Map(points.map(({ day, date }) => [day, date]))].toSorted(([a], [b]) => a - b);
  const [head, tail] = [days[0], days.at(-1)];
  const boxes: Box[] = [];
  const svg = [...new Set([head, tail, ...days])].flatMap((each) => {
    if (each === undefined) return [];
    const [day, date] = each;
    const width = textWidth(date, letters.small, false);
    const left = Math.min(Math.max(x(day) - width / 2, plot.x - 24), plot.x + plot.width + 24 - width);
    const box = { x: left, y: ground + 8, width, height: 30 };
    if (boxes.some((other) => left < other.x + other.width + 14 && other.x < left + width + 14)) return [];
    boxes.push(box);
    return [
      line(x(day), ground, x(day), ground + 8, grey, 2),
      svgText(date, left, ground + 32, { size: letters.small, fill: grey }),
    ];
  });
  return { svg: svg.join(""), boxes };
}
