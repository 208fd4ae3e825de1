import { dayNumber } from "../briefing/day.ts";
import { chartLimits, type ChartDescription, type ChartPoint } from "../drawing/chart-description.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Claim } from "../../store/briefings.ts";
import { amountText, claimedByText } from "./figure-text.ts";
import type { ChartPanel, ChartPicture } from "./picture.ts";

/** A chart as it is drawn, and as it is told to whoever does not see it. */
export interface DescribedChart {
  readonly description: ChartDescription;
  /** "Chart of Homs. Schools reopened, Homs, as Aid Desk says: 41 on 2024-03-31; 57 on 2024-04-30." */
  readonly alt: string;
}

/** Claims that are told in words; of more the oldest go without. */
const TOLD = 12;

/** Puts words, amounts and days to the claims that a chart refers to; null when it has none. */
export function describeChart({ place, panels }: ChartPicture, gazetteer: Gazetteer): DescribedChart | null {
  const shown = panels
    .slice(0, chartLimits.panels)
    .map(({ shape, series }) => ({
      shape,
      series: series.filter(({ claims }) => claims.length > 0).slice(0, chartLimits.series),
    }))
    .filter(({ series }) => series.length > 0);
  const newest = shown[0]?.series[0]?.claims.at(-1);
  if (newest === undefined) return null;
  const known = place === null ? null : gazetteer.get(place);
  const title = known === null ? (newest.figure.place?.name ?? newest.briefing.issuer) : gazetteer.label(known);
  return {
    description: {
      title,
      panels: shown.map((panel) => ({
        title: titleOf(panel),
        joined: panel.shape === "running",
        series: panel.series.map(({ claims }) => ({ name: issuerOf(claims), points: claims.map(pointOf) })),
      })),
    },
    alt: [`Chart of ${title}.`, ...shown.flatMap((panel) => toldOf(panel))].join(" "),
  };
}

const issuerOf = (claims: readonly Claim[]): string => {
  const [first] = claims;
  return first === undefined ? "" : claimedByText(first.figure, first.briefing.issuer);
};

const notes = {
  running: "",
  periods: " (each for a time of its own)",
  undated: " (no time given: by day of the briefing)",
} as const;

/** What is counted, in the newest claim's words, what happened to it, and where. */
function titleOf({ shape, series }: ChartPanel): string {
  const figure = series[0]?.claims.at(-1)?.figure;
  if (figure === undefined) return "";
  const thing = [figure.counted ?? figure.unit, figure.action].filter((part) => part !== null).join(" ");
  const where = figure.place === null ? "" : `, ${figure.place.name}`;
  const change = figure.delta === true ? " (changes)" : "";
  return thing.charAt(0).toUpperCase() + thing.slice(1) + where + change + notes[shape];
}

function pointOf({ briefing, figure }: Claim): ChartPoint {
  const date = figure.period?.end ?? figure.period?.start ?? briefing.date;
  return {
    day: dayNumber(date),
    value: figure.value,
    ...(figure.valueMax === undefined ? {} : { to: figure.valueMax }),
    label: amountText(figure),
    date,
  };
}

function toldOf(panel: ChartPanel): readonly string[] {
  return panel.series.map(({ claims }) => {
    const told = claims.slice(-TOLD).map((claim) => `${amountText(claim.figure)} on ${pointOf(claim).date}`);
    return `${titleOf(panel)}, as ${issuerOf(claims)} says: ${told.join("; ")}.`;
  });
}
