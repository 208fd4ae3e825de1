import type { Passage } from "../../briefing/passage.ts";
import type { Span } from "../../briefing/span.ts";

/** A stretch of a transcript in which one person speaks; `label` is how the text names them. */
export interface Turn {
  readonly start: number;
  readonly label: Span;
  /** `asks`: a reporter. `leads`: whose briefing it is. `speaks`: another who answers. */
  readonly role: "asks" | "leads" | "speaks";
}

interface Opening {
  readonly start: number;
  readonly label: Span;
  readonly name: string;
  readonly kind: "asks" | "answers" | "named" | "shouted";
  /** How many words follow, up to a few. */
  readonly words: number;
}

const longestLabel = 80;
const fewestWords = 5;
const asking =
  /^(?:Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|CORRESPONDENT|Correspondent|INTERVIEWER|Interviewer|INQUIRY)(?: (?:\d{1,2}|from [\p{L} ]{2,30}))?(?:,? ?\([^()\n]{1,40}\)|, [\p{L} .]{2,40})?\s?:/u;
/** "Q  General, how many …": older transcripts set no colon. */
const bareAsking = /^Q(?:\.|\s{1,8})(?=\s*["\u201c]?\p{Lu})/u;
const bareAnswering = /^A(?:\s{0,3}:|\.(?=\s))/u;
const titles =
  "MR|MRS|MS|MISS|DR|PROF|SIR|LORD|HON|GEN|LT|LTG|MG|BG|MAJ|COL|CAPT|CPT|CDR|CMDR|ADM|VADM|RADM|BRIG|SGT|AMB|SEN|REP|GOV|MIN|SEC|GENERAL|LIEUTENANT|MAJOR|COLONEL|CAPTAIN|COMMANDER|ADMIRAL|VICE|REAR|BRIGADIER|MARSHAL|COMMODORE|AMBASSADOR|SECRETARY|UNDERSECRETARY|MINISTER|PRIME|PRESIDENT|GOVERNOR|MAYOR|SENATOR|DIRECTOR|CHIEF|COMMISSIONER|COORDINATOR|ENVOY|SPOKES(?:MAN|WOMAN|PERSON)|MODERATOR|STAFF|OPERATOR|INTERPRETER|HOST|CHAIR(?:MAN|WOMAN|PERSON)?|DEPUTY|UNDER-SECRETARY|ANSWER";
const titled = new RegExp(`^(?:THE )?(?:ACTING )?(?:${titles})\\b\\.?(?:[ .][^:\\n]{0,60})?:`, "iu");
const shouted =
  /^\p{Lu}[\p{Lu}'\u2019.-]*(?: \p{Lu}[\p{Lu}'\u2019.-]*){0,4}(?:, [\p{Lu} .'-]{2,40})?(?: \([^()\n]{1,40}\))?:/u;
/** Names that stand for whoever gives the briefing, or who only leads through it. */
const helping = /^(?:A|ANSWER|MODERATOR|STAFF|OPERATOR|HOST)$/i;
/** Beyond these the words before a colon are a sentence that leads something in. */
const notLabel =
  /\b(?:said|says|told|reported|reports|announced|the following|follows|including|as|that|were|was|are|is|has|have|transcript|subject|date|location|venue|contact|note|update|source|summary)\b|\d{3}/i;

/** The turns of a transcript, in order; none for any other text. A transcript has questions, or several who speak by title. */
export function turnsOf(text: string, passages: readonly Passage[]): Turn[] {
  const all = passages.flatMap((passage) =>
    passage.kind === "title" || passage.kind === "heading" ? [] : openingsIn(text, passage),
  );
  const hasQuestions = all.some(({ kind }) => kind === "asks");
  // "TANKS: 12" and "Captured: none" are lines of a table; who speaks says a sentence, if only once.
  const isSpeech = ({ kind, words }: Opening): boolean =>
    kind === "asks" || (kind !== "shouted" && hasQuestions) || words >= fewestWords;
  const speakers = new Set(all.filter(isSpeech).map(({ name }) => name));
  const found = all.filter(({ name }) => speakers.has(name));
  if (!hasQuestions && found.filter(({ kind }) => kind === "named").length < 2) return [];
  const leading = mostFrequent(
    found.flatMap(({ kind, name }) => (kind === "asks" || helping.test(name) ? [] : [name])),
  );
  return found.map(({ start, label, name, kind }) => ({
    start,
    label,
    role: kind === "asks" ? "asks" : name === leading || helping.test(name) ? "leads" : "speaks",
  }));
}

/** The one that stands most often in the list, the earlier of two; the briefing is theirs. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}

/** Turns begin with a passage, and within it with a sentence: "Q: How many? A: Two." */
function openingsIn(text: string, passage: Passage): Opening[] {
  const starts = new Set([passage.start, ...passage.sentences.map(({ start }) => start)]);
  return [...starts].flatMap((start) => openingAt(text, start, passage.end) ?? []);
}

function openingAt(text: string, start: number, end: number): Opening | null {
  const lead = text.slice(start, Math.min(end, start + longestLabel));
  const ask = asking.exec(lead) ?? bareAsking.exec(lead);
  const found = ask ?? bareAnswering.exec(lead) ?? titled.exec(lead) ?? shouted.exec(lead);
  if (found === null) return null;
  const label = found[0].replace(/[\s:.]+$/, "");
  const said = text.slice(start + found[0].length, Math.min(end, start + found[0].length + 200)).trim();
  if (label === "" || (ask === null && notLabel.test(label))) return null;
  const isTitled = titled.test(lead);
  const name = label.replace(/\s*[(,].*$/s, "").trim();
  return {
    start,
    label: { start, end: start + label.length },
    name,
    kind: ask !== null ? "asks" : bareAnswering.test(lead) ? "answers" : isTitled ? "named" : "shouted",
    words: said.split(/\s+/).length,
  };
}

/** Who leads a transcript, where the label is a name and no mere title: "GEN. JONES", not "GOVERNOR". */
export function leaderOf(text: string, turns: readonly Turn[]): string | null {
  const label = turns.find(({ role }) => role === "leads")?.label;
  const name = label === undefined ? "" : text.slice(label.start, label.end).replace(/\s*[(,].*$/s, "");
  const words = name.split(/[\s.]+/).filter((word) => word !== "");
  return words.length > 1 && !new RegExp(`^(?:${titles})$`, "i").test(words.at(-1) ?? "") ? name : null;
}

/** The turn that an offset lies in, or null. Turns are in order and do not overlap. */
export function turnAt(turns: readonly Turn[], offset: number): Turn | null {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}
