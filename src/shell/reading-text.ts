import type { BriefingHead } from "../briefing/briefing.ts";
import type { Figure } from "../briefing/figure.ts";
import { CHANGE, claimedByText, claimText, otherPlaces, partyText, periodText } from "../chat/figure-text.ts";

// What was read in a file, as lines of a terminal.

/** Title, claimant, date and how the date is known. */
export function headText({ title, issuer, speaker, date, dateBasis, dateHow }: BriefingHead): string {
  return `${title}\n${issuer}${speaker === null ? "" : `, ${speaker}`}, ${date} (${dateBasis}: ${dateHow})\n`;
}

/** A figure with its bearings in one line. */
export function figureLine(figure: Figure): string {
  const bearings = [
    figure.action,
    figure.place?.name ?? null,
    ...otherPlaces(figure),
    figure.period === null ? null : periodText(figure.period),
    figure.actor === undefined ? null : `by ${partyText(figure.actor)}`,
    figure.delta === true ? CHANGE : null,
  ];
  const known = bearings.filter((each) => each !== null).join(" · ");
  return `${claimText(figure)}${known === "" ? "" : `  [${known}]`}`;
}

/** A figure with its bearings, its sentence, and whose it is when it is not the briefing's own. */
export function figureLines(figure: Figure): string {
  const isOwn = figure.quoted === undefined && figure.asked === undefined;
  const whose = isOwn ? "" : `    — ${claimedByText(figure, "the briefing")}\n`;
  return `  ${figureLine(figure)}\n    “${figure.sentence}”\n${whose}`;
}
