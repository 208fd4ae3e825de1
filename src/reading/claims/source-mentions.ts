import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { headOf, namesParty, partyBefore, partyFrom, isPronoun, type PartyFound } from "./party-at.ts";
import { isDocument } from "./party-words.ts";
import { auxiliaries, given, passives, reported, said, saysSomething, shown, speaks } from "./source-verbs.ts";

/** A source that a sentence quotes. It vouches for the numbers behind it, before it, or both. */
export interface SourceMention extends PartyFound {
  readonly covers: "before" | "after" | "both";
  readonly rule: string;
  /** Index of its sentence in the passage. */
  readonly sentence: number;
  /** "he said": whoever was quoted last. */
  readonly isPronoun: boolean;
}

/** The sources that the sentences of a passage quote, in the order of the text. */
export function sourcesIn(view: PassageView): SourceMention[] {
  const { tokens, passage } = view;
  const mentions: SourceMention[] = [];
  let at = 0;
  for (const [sentence, { start, end }] of passage.sentences.entries()) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? end) < end) {
      const found = mentionAt(view, at, { first, end });
      if (found !== null) mentions.push({ ...found, sentence });
      at++;
    }
  }
  return mentions;
}

interface Limits {
  readonly first: number;
  readonly end: number;
}
type Found = Omit<SourceMention, "sentence"> | null;

function mentionAt(view: PassageView, at: number, limits: Limits): Found {
  const { tokens } = view;
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const { lower } = token;
  if (lower === "according" && tokens[at + 1]?.lower === "to")
    return named(tokens, at + 2, limits, 'the words "according to"');
  if (lower === "citing" || lower === "quoting") return named(tokens, at + 1, limits, `the word "${lower}"`);
  if (lower === "by" && isGivenBy(tokens, at, limits.first)) return givenBy(tokens, at, limits);
  if (!speaks.has(lower)) return null;
  const isSaid = said.test(lower);
  if (!isSaid && !reported.test(lower) && !shown.test(lower)) return null;
  return (isSaid ? saidBy(tokens, at, limits) : null) ?? subjectOf(view, at, limits, isSaid);
}

function named(tokens: readonly Token[], at: number, { end }: Limits, rule: string): Found {
  const party = partyFrom(tokens, at, end);
  if (party === null || isPronounAt(tokens, at)) return null;
  return { ...innermost(tokens, party), covers: "both", rule, isPronoun: false };
}

/** The number before "by" is one that somebody gave: "reported by", "put at 30 million by". */
function isGivenBy(tokens: readonly Token[], by: number, first: number): boolean {
  if (given.test(tokens[by - 1]?.lower ?? "")) return true;
  for (let at = by - 1; at > Math.max(first, by - 16); at--) {
    if (/^[;:]$/.test(tokens[at]?.text ?? "")) return false;
    if (
      tokens[at]?.lower === "at" &&
      /^(?:put|estimated|placed|assessed|valued|set)$/.test(tokens[at - 1]?.lower ?? "")
    )
      return true;
  }
  return false;
}

/** "figures released by the Ministry", "cases reported by UNHCR" */
function givenBy(tokens: readonly Token[], at: number, limits: Limits): Found {
  const party = partyFrom(tokens, at + 1, limits.end);
  if (party === null || !namesParty(tokens, party, limits.first)) return null;
  return { ...party, covers: "both", rule: 'who gave the number, behind "by"', isPronoun: false };
}

/** "…, said the Head of the Desk": the verb stands before who says it, behind a comma or the end of a quotation. */
function saidBy(tokens: readonly Token[], at: number, { first, end }: Limits): Found {
  const before = tokens[at - 1];
  if (at <= first || !/^[,"\u201d\u2019']$/.test(before?.text ?? "")) return null;
  const party = partyFrom(tokens, at + 1, end);
  if (party === null || isPronounAt(tokens, at + 1) || !namesParty(tokens, party, first)) return null;
  return { ...party, covers: "both", rule: "who said it, behind the verb", isPronoun: false };
}

/** "The governor said that …", "UNHCR, which leads the response, reports …", "data from the Ministry show …". */
function subjectOf(view: PassageView, at: number, { first, end }: Limits, isSaid: boolean): Found {
  const { tokens } = view;
  const token = tokens[at];
  let verb = at;
  while (verb > first && auxiliaries.test(tokens[verb - 1]?.lower ?? "")) verb--;
  if (passives.test(tokens[verb - 1]?.lower ?? "")) return null;
  if (!saysSomething(tokens, at, first)) return null;
  const subject = tokens[verb - 1];
  if (subject !== undefined && verb > first && isPronoun(subject)) {
    if (/^(?:he|she|they)$/.test(subject.lower))
      return {
        ...single(tokens, verb - 1),
        covers: coverOf(tokens, at, verb - 1, { first, end }),
        rule: `who was quoted before: "${subject.lower}"`,
        isPronoun: true,
      };
    if (!/^(?:which|who)$/.test(subject.text)) return null;
  }
  const next = subjectEnd(tokens, verb, first);
  const party = next < 0 ? null : partyBefore(view, next, first);
  if (party === null || token === undefined) return null;
  const isPaper = isDocument(headOf(tokens, party)?.lower ?? "");
  if (
    isPaper
      ? !shown.test(token.lower) && !isSaid && !token.lower.startsWith("report")
      : !isSaid && !(reported.test(token.lower) && namesParty(tokens, party, first))
  )
    return null;
  return {
    ...innermost(tokens, party),
    covers: coverOf(tokens, at, party.first, { first, end }),
    rule: isPaper ? "what is said to show it" : "who said it, before the verb",
    isPronoun: false,
  };
}

/** Where the subject of a verb ends: right before it, or before an aside in commas and "which" or "who". */
function subjectEnd(tokens: readonly Token[], verb: number, first: number): number {
  let end = verb;
  if (/^(?:which|who)$/.test(tokens[end - 1]?.text ?? "")) return tokens[end - 2]?.text === "," ? end - 2 : end - 1;
  if (tokens[end - 1]?.text !== ",") return end;
  for (end -= 2; end > Math.max(first, verb - 16); end--) {
    if (tokens[end]?.text === ",") return end;
    if (/^[;:.]$/.test(tokens[end]?.text ?? "") && tokens[end]?.joined !== true) return -1;
  }
  return -1;
}

/** An attribution behind a comma that nothing follows vouches for what stands before it. */
function coverOf(tokens: readonly Token[], verb: number, first: number, limits: Limits): SourceMention["covers"] {
  const before = tokens[first - 1];
  const isBehind = first > limits.first && before !== undefined && /^[,"\u201d\u2019'\u2013\u2014-]$/.test(before.text);
  if (!isBehind) return "after";
  const next = tokens[verb + 1];
  if (next === undefined || next.start >= limits.end || /^[.!?;]$/.test(next.text)) return "before";
  if (/^[,"\u201c]$/.test(next.text)) return "both";
  return /^(?:on|in|at|during|to|by|late|early|today|yesterday|reporters|journalists|via|through|after)$/.test(
    next.lower,
  )
    ? "both"
    : "after";
}

/** "data from the Ministry of Health": the institution, where a paper is named with its maker. */
function innermost(tokens: readonly Token[], party: PartyFound): PartyFound {
  if (!isDocument(headOf(tokens, party)?.lower ?? "")) return party;
  for (let at = party.first + 1; at < party.next - 1; at++) {
    if (!/^(?:from|by|of)$/.test(tokens[at]?.lower ?? "")) continue;
    const [first, last] = [tokens[at + 1], tokens[party.next - 1]];
    if (first === undefined || last === undefined) return party;
    const inner = { first: at + 1, next: party.next, start: first.start, end: last.end };
    return namesParty(tokens, inner, -1) ? inner : party;
  }
  return party;
}

const isPronounAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isPronoun(token);
};

function single(tokens: readonly Token[], at: number): PartyFound {
  const token = tokens[at];
  return { first: at, next: at + 1, start: token?.start ?? 0, end: token?.end ?? 0 };
}
