import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";
import { standsForPeople } from "./word-class.ts";

/** Headings over those to whom something happened. */
const tolls = /^(?:casualt|victim|human|toll|losses)/i;

/** "Dead: 3" under "Casualties", or after "Injured: 225": it counts the dead, and not what stands above. */
export const isOwnToll = (happened: string | null, leadIn: string | null): boolean =>
  leadIn !== null &&
  (tolls.test(leadIn) || standsForPeople(leadIn.toLowerCase())) &&
  standsForPeople(happened?.toLowerCase() ?? "");

/** "Injured: 225 (+31)", with a line for each place under it: the word that they count. */
export function tollOf({ tokens, text, label }: PassageView): string | null {
  const said = tokens[0];
  return label === 1 && said !== undefined && standsForPeople(said.lower) ? text.slice(said.start, said.end) : null;
}

/** "- Miyagi Prefecture: 108" under "Injured: 225": the lines of the dead above have the same label. */
export const isUnderToll = (
  { passage, label, places }: PassageView,
  { first, unit }: Draft,
  leadIn: string | null,
): leadIn is string =>
  leadIn !== null &&
  passage.kind === "item" &&
  label === first - 1 &&
  unit === "count" &&
  standsForPeople(leadIn.toLowerCase()) &&
  places.some(({ first: name, next }) => name === 0 && next <= label);
