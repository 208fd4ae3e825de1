import type { BriefingSummary } from "../../store/briefings.ts";
import type { CorrectableFigure, Correction, FigureChanges } from "../../store/corrections.ts";
import { figureName, formatNumber, periodText } from "../chat/figure-text.ts";
import { correctedTexts } from "../chat/corrected-text.ts";
import { figureLine } from "./reading-text.ts";

// Figures with what people put right in them, as lines of a terminal.

/** A briefing's figures with their numbers and every correction, also those that are undone or not applied. */
export function figuresText(
  briefing: BriefingSummary,
  figures: readonly CorrectableFigure[],
  corrections: readonly Correction[],
): string {
  const placed = new Map<number, readonly Correction[]>();
  for (const correction of corrections)
    if (correction.ordinal !== null)
      placed.set(correction.ordinal, [...(placed.get(correction.ordinal) ?? []), correction]);
  const others = corrections.filter(({ ordinal }) => ordinal === null);
  const head = `${briefing.title}\n${briefing.id}, version ${briefing.version}, ${briefing.issuer}, ${briefing.date}`;
  return [
    head,
    ...figures.flatMap((each) => [figureText(each), ...(placed.get(each.ordinal) ?? []).map(correctionText)]),
    ...(others.length === 0 ? [] : ["", "Not applied:", ...others.map(correctionText)]),
  ].join("\n");
}

/** "Figure 3: 892 targets  [Al-Bab]" with its sentence; a dropped one says so. */
function figureText({ ordinal, figure, read }: CorrectableFigure): string {
  const shown = figure ?? read;
  if (shown === null) return `${figureName(ordinal)}: nothing`;
  const dropped = figure === null ? " (dropped, in no answer)" : "";
  return `${figureName(ordinal)}: ${figureLine(shown)}${dropped}\n    “${shown.sentence}”`;
}

/** "  correction 4: place Homs, by N. on 2017-03-03, because …; read as …" */
export function correctionText({
  id,
  briefing,
  kind,
  changes,
  standing,
  by,
  at,
  reason,
  undone,
  why,
}: Correction): string {
  const what = kind === "drop" ? "dropped" : `${kind === "add" ? "added with " : ""}${changesText(changes)}`;
  const state =
    undone !== null
      ? ` — undone by ${undone.by} on ${day(undone.at)}`
      : why !== null
        ? ` — kept but not applied: ${why} (version ${briefing.version}: “${standing.sentence}”)`
        : "";
  return `    correction ${id}: ${what}, by ${by} on ${day(at)}${reason === null ? "" : `, because ${reason}`}${state}`;
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** "value 892, place Homs": what a correction says, field by field. */
function changesText(changes: FigureChanges): string {
  const { value, valueMax, outOf, unit, modifier, counted, action, place, period, delta } = changes;
  const range = typeof valueMax === "number" ? `–${formatNumber(valueMax)}` : "";
  const said: readonly (readonly [name: string, text: string | null | undefined])[] = [
    ["value", value === undefined ? undefined : formatNumber(value) + range],
    ["of", outOf === undefined || outOf === null ? outOf : formatNumber(outOf)],
    ["unit", unit],
    ["bound", modifier?.replace("_", " ")],
    ["counted", counted],
    ["action", action],
    ["place", place === undefined || place === null ? place : place.name],
    ["period", period === undefined || period === null ? period : periodText(period)],
    ["kind", delta === undefined ? undefined : delta === true ? "change" : "level"],
  ];
  return said.flatMap(([name, text]) => (text === undefined ? [] : [`${name} ${text ?? "none"}`])).join(", ");
}

/** What became of a correction: the figure as answers show it from now on. */
export function correctedLines(figure: NonNullable<CorrectableFigure["figure"]>): string {
  return [
    `  ${figureLine(figure)}`,
    ...correctedTexts(figure).map((text) => `  (${text})`),
    `    “${figure.sentence}”`,
  ].join("\n");
}
