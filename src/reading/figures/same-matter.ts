import type { PassageView } from "../passage-view.ts";
import type { Draft } from "./draft.ts";

/**
 * The figure of the same sentence whose matter a number tells again or tells a part of: "Of 26 drones that came, half were
 * lost", "four in ten of the schools, that is 203 of 521", "turnout was 41% …; in Homs it stood at 36%".
 */
export function sameMatter(view: PassageView, drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i];
  if (draft === undefined) return null;
  const before = drafts.slice(0, i).filter((other) => other.sentence === draft.sentence && other.counted !== null);
  const last = before.at(-1);
  if (last === undefined) return null;
  if (isOfWhole(view, draft, drafts) && before[0] !== undefined) return before[0];
  if (isSaidOtherwise(view, draft, last)) return last;
  return toldOfIt(view, draft) ? (before.findLast(({ unit }) => unit === draft.unit) ?? null) : null;
}

/** "Of 26 drones that entered the region, half", "Of the 36 hospitals in Homs, 12 work": the sentence begins with the whole. */
export function isOfWhole({ tokens }: PassageView, draft: Draft, drafts: readonly Draft[]): boolean {
  const whole = drafts.find(({ sentence }) => sentence === draft.sentence);
  if (whole === undefined || whole === draft || whole.unit !== "count") return false;
  const lead = tokens[whole.first - 1]?.lower === "the" ? whole.first - 2 : whole.first - 1;
  const comma = tokens[draft.first - 1]?.text === "," || tokens[draft.first - 2]?.text === ",";
  // "Of 29 districts seven have cases: Homs 23, Hama 19": behind the colon other things are listed.
  return tokens[lead]?.text === "Of" && comma && !tokens.slice(lead, draft.first).some(({ text }) => text === ":");
}

/** "…, that is 203 of 521", "…, i.e. 7.5 litres" */
function isSaidOtherwise({ tokens }: PassageView, draft: Draft, last: Draft): boolean {
  if (draft.unit !== "count" || last.unit !== "percent") return false;
  const lead = tokens.slice(Math.max(0, draft.first - 4), draft.first).map(({ lower }) => lower);
  return lead.at(-1) === "is" && lead.at(-2) === "that" ? lead.at(-3) === "," : lead.join("").endsWith("i.e.");
}

/** "it stood at 36.1 per cent" */
function toldOfIt({ tokens }: PassageView, { first, unit }: Draft): boolean {
  if (unit === "count") return false;
  const lead = tokens.slice(Math.max(0, first - 3), first).map(({ lower }) => lower);
  return (
    lead[0] === "it" &&
    /^(?:stood|stands|rose|fell|dropped|grew)$/.test(lead[1] ?? "") &&
    /^(?:at|to)$/.test(lead[2] ?? "")
  );
}
