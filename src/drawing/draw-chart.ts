import { chartLimits, type ChartDescription, type ChartPoint, type DrawnPanel } from "./chart-description.ts";
import { around, type Box } from "./box.ts";
import { dayLabels, line } from "./chart-days.ts";
import { grey, HEAD, ink, legend, marks, n } from "./chart-marks.ts";
import { letters } from "./map-description.ts";
import { labelSvg, placeLabels, type Label } from "./place-labels.ts";
import { drawable, svgText } from "./svg-text.ts";
import { fitted } from "./text-width.ts";

const NOT_FROM_NOUGHT = "the scale does not begin at zero";
const small = { size: letters.small, fill: grey };
const MARGIN = 20;
const TITLE = 64;
/** Above the plot: the panel's title and its legend, a line each. Below it: the days. */
const LEGEND = 34;
const FOOT = 44;
/** Room for the amount beside the first and the last claim. */
const SIDE = 66;
/** Between the stems of issuers that claim something for the same day. */
const APART = 20;
/** How closely a line is kept free of amounts. */
const STEP = 8;

/**
 * Draws claims over time as SVG. There is no scale with numbers of its own: every digit is that of a claim, beside its
 * point, or of a day that claims are for. The ground line is nought, unless words say that it is not. Pure.
 */
export function drawChart({ title, panels }: ChartDescription): string {
  const { width, panelHeight } = chartLimits;
  const drawn = panels.slice(0, chartLimits.panels);
  const height = TITLE + drawn.length * panelHeight;
  const heading = fitted(drawable(title), letters.title, true, width - 2 * MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    svgText(heading, MARGIN, 44, { size: letters.title, bold: true, fill: ink }),
    ...drawn.map((panel, i) =>
      drawPanel(panel, { x: MARGIN, y: TITLE + i * panelHeight, width: width - 2 * MARGIN, height: panelHeight }),
    ),
    "</svg>",
  ].join("");
}

function drawPanel({ title, joined, series }: DrawnPanel, box: Box): string {
  const shown = series
    .slice(0, marks.length)
    .map(({ name, points }) => ({ name, points: points.slice(-chartLimits.points) }));
  const plot: Box = {
    x: box.x + SIDE,
    y: box.y + HEAD + LEGEND + 30,
    width: box.width - 2 * SIDE,
    height: box.height - HEAD - LEGEND - FOOT - 44,
  };
  const points = shown.flatMap((each) => each.points);
  const [first, last] = [Math.min(...points.map(({ day }) => day)), Math.max(...points.map(({ day }) => day))];
  const { top, bottom } = joined ? rangeOf(points) : fromNought(points);
  const x = (day: number): number =>
    first === last ? plot.x + plot.width / 2 : plot.x + ((day - first) / (last - first)) * plot.width;
  const aside = (i: number): number => (joined ? 0 : (i - (shown.length - 1) / 2) * APART);
  const y = (value: number): number =>
    top === bottom ? plot.y + plot.height : plot.y + ((top - value) / (top - bottom)) * plot.height;
  const ground = y(joined ? bottom : 0);
  const spots = shown.flatMap(({ points: own }, i) =>
    own.map((point) => ({ point, i, at: [x(point.day) + aside(i), y(point.to ?? point.value)] as const })),
  );
  const { svg: days, boxes } = dayLabels(points, x, plot, ground);
  const values = placeLabels(
    mostTelling(spots).map(({ point, i, at }): Label => ({
      at,
      lines: [
        {
          text: fitted(drawable(point.label), letters.small, false, 260),
          style: { size: letters.small, fill: marks[i]?.colour ?? ink, halo: "#fff" },
        },
      ],
    })),
    { x: box.x, y: plot.y - 34, width: box.width, height: plot.height + 34 },
    [...boxes, ...(joined ? shown.flatMap((_, i) => alongLine(spots.filter((each) => each.i === i))) : [])],
  );
  return [
    svgText(fitted(drawable(title), letters.note, true, box.width - (joined ? 330 : 0)), box.x, box.y + 28, {
      size: letters.note,
      bold: true,
      fill: ink,
    }),
    joined && bottom !== 0 ? svgText(NOT_FROM_NOUGHT, box.x + box.width, box.y + 28, { ...small, anchor: "end" }) : "",
    legend(
      shown.map(({ name }) => name),
      box,
    ),
    `<line x1="${n(box.x)}" y1="${n(ground)}" x2="${n(box.x + box.width)}" y2="${n(ground)}" stroke="${grey}" stroke-width="2"/>`,
    ...shown.map(({ points: own }, i) =>
      seriesLines(own, joined, marks[i]?.colour ?? ink, (day) => x(day) + aside(i), y),
    ),
    days,
    ...spots.map(({ i, at: [left, above] }) => {
      const mark = marks[i];
      return mark === undefined
        ? ""
        : `${mark.shape(left, above)} fill="${mark.colour}" stroke="#fff" stroke-width="2"/>`;
    }),
    ...values.flatMap((label) => (label === null ? [] : [labelSvg(label)])),
  ].join("");
}

/** Where a line runs between its claims, so that no amount is written on it. */
function alongLine(spots: readonly { readonly at: readonly [number, number] }[]): readonly Box[] {
  return spots.slice(1).flatMap(({ at: [right, high] }, i) => {
    const [left, low] = spots[i]?.at ?? [right, high];
    const steps = Math.floor((right - left) / STEP);
    return Array.from({ length: Math.max(0, steps - 3) }, (_, step) => {
      const part = (step + 2) / steps;
      return around([left + (right - left) * part, low + (high - low) * part], 4);
    });
  });
}

/** A count that goes on is far from nought: what matters is how it goes on. */
function rangeOf(points: readonly ChartPoint[]): { readonly top: number; readonly bottom: number } {
  const [top, least] = [
    Math.max(...points.map(({ value, to }) => to ?? value)),
    Math.min(...points.map((each) => each.value)),
  ];
  const below = least - (top - least) * 0.3;
  return { top, bottom: least >= 0 && below <= top / 4 ? 0 : below };
}

const fromNought = (points: readonly ChartPoint[]): { readonly top: number; readonly bottom: number } => ({
  top: Math.max(...points.map(({ value, to }) => to ?? value), 0),
  bottom: Math.min(...points.map(({ value }) => value), 0),
});

/** A line from claim to claim where they are one count; else a stem for each. */
function seriesLines(
  points: readonly ChartPoint[],
  joined: boolean,
  colour: string,
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  const ranges = points
    .filter(({ to }) => to !== undefined)
    .map(({ day, value, to = value }) => line(x(day), y(value), x(day), y(to), colour, 5));
  if (joined) {
    const path = points
      .map(({ day, value, to }, i) => `${i === 0 ? "M" : "L"}${n(x(day))} ${n(y(to ?? value))}`)
      .join("");
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3"/>${ranges.join("")}`;
  }
  return [...points.map(({ day, value }) => line(x(day), y(0), x(day), y(value), colour, 3)), ...ranges].join("");
}

/** The last claim first, then the greatest, the first, and the others from the newest: where there is no room, the last go without. */
function mostTelling<T extends { readonly point: ChartPoint }>(spots: readonly T[]): readonly T[] {
  const byDay = spots.toSorted((a, b) => b.point.day - a.point.day);
  const greatest = spots.toSorted((a, b) => b.point.value - a.point.value)[0];
  const told = [byDay[0], greatest, byDay.at(-1), ...byDay];
  return [...new Set(told.flatMap((each) => each ?? []))];
}
