import type { Tokenized } from "../head/date.ts";
import { standsForPeople } from "../figures/word-class.ts";
import { isDatedLabel } from "./dateline.ts";
import { isOffice } from "./name-run.ts";
import { levelBehind } from "./cues.ts";
import { divisionNouns } from "./level-nouns.ts";
import type { Candidate } from "./candidates.ts";

/**
 * In lines with labels under one another ("Edo: 12", "Ondo: 9") all labels are places if half of them are. The same holds
 * of short sentences that begin with a name and its number: "Perry County, five. Breathitt, four."
 */
export function alikeLabels(
  passages: readonly Tokenized[],
  found: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] {
  const lifted = found.map((candidates) => [...candidates]);
  let group: Label[] = [];
  let isTold = false;
  const close = (): void => {
    const sure = group.filter(({ passage, index }) => isLikely(lifted[passage]?.[index])).length;
    if (group.length > 1 && (isTold || (sure > 0 && sure * 2 >= group.length)))
      for (const { passage, index } of group) {
        const one = lifted[passage]?.[index];
        if (one !== undefined && one.strength < 2 && one.strength >= 0)
          lifted[passage]?.splice(index, 1, { ...one, strength: 2 });
      }
    // A word with letters that English does not have is a name: "Adré: …", "Aboutengué: …".
    if (group.length > 1 && sure > 0 && sure * 2 < group.length)
      for (const { passage, index } of group) {
        const one = lifted[passage]?.[index];
        if (one !== undefined && one.strength < 2 && one.strength >= 0 && isForeign(one.name))
          lifted[passage]?.splice(index, 1, { ...one, strength: 2 });
      }
    group = [];
  };
  // "Ituri", "North Kivu": headings that are one name and no more.
  for (const isOfShape of [isWhole, isHeadOf]) {
    passages.forEach(({ passage, tokens }, i) => {
      const [one] = found[i] ?? [];
      const isName = one !== undefined && one.first === 0 && !isOffice(tokens, one.next - 1) && !posts.test(one.name);
      if (passage.kind === "heading" && isName && isOfShape(tokens, one.next)) group.push({ passage: i, index: 0 });
    });
    close();
  }
  let gap = 0;
  passages.forEach(({ passage, tokens }, i) => {
    // A wider gap than between the lines above ends their list.
    const wide = passage.start - (passages[i - 1]?.passage.end ?? passage.start);
    if (group.length > 1 && wide > gap) {
      close();
      isTold = false;
    }
    gap = wide;
    const labels = (found[i] ?? []).flatMap((one, index) => (isLabel(tokens, one) ? [{ passage: i, index }] : []));
    const isLine = passage.kind === "item" || passage.kind === "row";
    if (!isLine) {
      close();
      isTold = false;
    }
    group.push(...labels);
    if (!isLine || labels.length === 0) close();
    // "Turnout by province:" tells what the labels under it are.
    if (labels.length === 0) isTold = byDivision(tokens);
  });
  close();
  return lifted;
}

const isWhole = (tokens: Tokenized["tokens"], next: number): boolean => next === tokens.length;
const posts = /\b(?:command|front|affairs|hazards|operations|staff|activity|support|losses|response)$/i;

/** "LEVANT - Operation CHAMMAL", "BAY (Sector 3)": a name, and behind a dash or in brackets what it is about. */
const isHeadOf = (tokens: Tokenized["tokens"], next: number): boolean =>
  /^[\u2013\u2014(-]$/.test(tokens[next]?.text ?? "") && tokens[next]?.joined === false && tokens.length > next + 1;

const byDivision = (tokens: Tokenized["tokens"]): boolean =>
  tokens.some(({ lower }, i) => lower === "by" && i < longestLead && divisionNouns.has(tokens[i + 1]?.lower ?? ""));
const longestLead = 12;

const isForeign = (name: string): boolean => /(?![A-Za-z])\p{L}/u.test(name);

/** Shown to be a place, or the name of one in the briefing's country. */
const isLikely = (one: Candidate | undefined): boolean =>
  one !== undefined && (one.strength >= 2 || (one.strength > 0 && one.candidates.length > 0));

interface Label {
  readonly passage: number;
  readonly index: number;
}

/** The name begins its line or sentence and a colon, a dash or a comma parts it from a number. */
function isLabel(tokens: Tokenized["tokens"], one: Candidate): boolean {
  const { first } = one;
  const next = levelBehind(tokens, first, one.next) || one.next;
  // "Dead: 3", "Injured: 225": what happened to people.
  if (one.next === first + 1 && standsForPeople(tokens[first]?.lower ?? "")) return false;
  const begins = first === 0 || /^[.;]$/.test(tokens[first - 1]?.text ?? "");
  const mark = tokens[next]?.text ?? "";
  // "World Bank: US$350 million"
  if (isOffice(tokens, one.next - 1) || /(?<!\b(?:West|East|Left|Right|North|South)) Bank$/.test(one.name))
    return false;
  // "Hays      7 casualties": a wide gap in a line of a list.
  const gap = (tokens[next]?.start ?? 0) - (tokens[next - 1]?.end ?? 0);
  if (first === 0 && tokens[next]?.kind === "digits" && tokens.length === next + 1) return true;
  if (first === 0 && gap > 2 && tokens[next]?.kind === "digits") return true;
  if (!begins || !/^[:,|=\u2013\u2014-]$/.test(mark)) return false;
  if (mark === ":" || mark === "|") return true;
  if (mark === "," && isDatedLabel(tokens, next + 1)) return true;
  const value = tokens[next + 1];
  return value !== undefined && (value.kind === "digits" || numbers.test(value.lower));
}

const numbers = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|about|over|none|no)$/;
