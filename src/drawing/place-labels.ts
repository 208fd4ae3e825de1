import { around, contains, grown, overlap, type Box } from "./box.ts";
import { svgText, type TextStyle } from "./svg-text.ts";
import { textWidth } from "./text-width.ts";

type Point = readonly [x: number, y: number];

/** A line of a label. */
export interface LabelLine {
  readonly text: string;
  readonly style: Omit<TextStyle, "anchor">;
}
/** What stands beside a point of the map. */
export interface Label {
  readonly at: Point;
  readonly lines: readonly LabelLine[];
}
export interface PlacedLabel {
  readonly label: Label;
  readonly box: Box;
  readonly anchor: NonNullable<TextStyle["anchor"]>;
  /** From the point to the label, where they are apart. */
  readonly leader: readonly [Point, Point] | null;
}

/** East first: that is where readers of maps look; then round the point. Degrees, y down. */
const bearings = [
  0, 180, -45, 45, -135, 135, -90, 90, -22, 22, 158, -158, -67, 67, 112, -112, -34, 34, 146, -146, -56, 56, 124, -124,
];
/** From the point to the label, pixels: beside it, then farther out with a line between. */
const reaches = [13, 32, 54, 80, 110, 145, 185];
const LEADER_FROM = 20;
const MARKER = 10;
/** Lines are as high as this part of their letters' size, and the base line lies at this part of it. */
const LINE = 1.22;
const BASE = 0.92;

/**
 * Finds room for labels, one after the other in this order, the nearest that is free: no label lies on another, on a
 * point, on a line to a label, or on what is taken. A label without room is null. The same labels are placed the same.
 */
export function placeLabels(
  labels: readonly Label[],
  frame: Box,
  taken: readonly Box[],
): readonly (PlacedLabel | null)[] {
  const occupied: Box[] = [...taken, ...labels.map(({ at }) => around(at, MARKER))];
  return labels.map((label) => {
    const placed = candidates(label).find(
      ({ box, leader }) =>
        contains(frame, box) &&
        !occupied.some((other) => overlap(other, box)) &&
        (leader === null ||
          !stepsOf(leader).some((step) => occupied.some((other) => !isAt(other, label.at) && overlap(other, step)))),
    );
    if (placed === undefined) return null;
    occupied.push(grown(placed.box, 3), ...(placed.leader === null ? [] : stepsOf(placed.leader)));
    return placed;
  });
}

const isAt = (box: Box, [x, y]: Point): boolean =>
  Math.abs(box.x + box.width / 2 - x) < 0.01 && Math.abs(box.y + box.height / 2 - y) < 0.01;

function candidates(label: Label): readonly PlacedLabel[] {
  const width = Math.max(
    ...label.lines.map(({ text, style }) => textWidth(text, style.size, style.bold === true) + (style.spacing ?? 0)),
  );
  const height = label.lines.reduce((sum, { style }) => sum + style.size * LINE, 0);
  return reaches.flatMap((reach) =>
    bearings.map((bearing): PlacedLabel => {
      const [east, south] = [Math.cos((bearing * Math.PI) / 180), Math.sin((bearing * Math.PI) / 180)];
      const [x, y] = [label.at[0] + reach * east, label.at[1] + reach * south];
      const anchor = east > 0.3 ? "start" : east < -0.3 ? "end" : "middle";
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      // Level with its point when beside it, whole above or below it when over or under it.
      const box = { x: left, y: y - (height * (1 - south)) / 2, width, height };
      return { label, box, anchor, leader: reach < LEADER_FROM ? null : [label.at, [x, y]] };
    }),
  );
}

/** A line as small boxes in a row, from where the point's mark ends. */
function stepsOf([[x1, y1], [x2, y2]]: readonly [Point, Point]): readonly Box[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const many = Math.floor((length - MARKER - 4) / 6);
  return Array.from({ length: Math.max(0, many) }, (_, i) => {
    const part = (MARKER + 4 + i * 6) / length;
    return around([x1 + (x2 - x1) * part, y1 + (y2 - y1) * part], 2);
  });
}

/** A placed label as SVG: its lines of text, and the line that leads to it. */
export function labelSvg({ label, box, anchor, leader }: PlacedLabel): string {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  let top = box.y;
  const lines = label.lines.map(({ text, style }) => {
    const line = svgText(text, x, top + style.size * BASE, { ...style, anchor });
    top += style.size * LINE;
    return line;
  });
  const led =
    leader === null
      ? ""
      : `<path d="M${leader.map((point) => point.map((value) => value.toFixed(1)).join(",")).join("L")}" stroke="#1d2733" stroke-width="1.5"/>`;
  return led + lines.join("");
}
