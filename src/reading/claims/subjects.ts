import { isPlural } from "../figures/noun-phrase.ts";
import { describes, isPastForm } from "../figures/word-class.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { headOf, isPronoun, namesParty, partyBefore, partyFrom, type PartyFound } from "./party-at.ts";
import { isFighter, isPerson } from "./party-words.ts";

const auxiliaries =
  /^(?:has|have|had|also|then|later|since|already|recently|further|jointly|together|successfully|completely|reportedly|allegedly|so|far|today|yesterday|themselves|itself|now|thus|currently|additionally|alone)$/;
const passives = /^(?:was|were|been|being|be|is|are|get|got)$/;
const farthestVerb = 25;
/** What happens to its subject, or only says how it is. */
export const undergoing =
  /^(?:suffered|sustained|needed|required|lacked|remained|died|fell|rose|grew|shrank|waited|stood|cost)$/;
/** Those who are quoted for a number did not do what it counts. */
export const saying =
  /^(?:said|told|added|announced|stated|warned|reported|confirmed|estimated|claimed|declared|called|asked|agreed|expected|planned|hoped|wanted|appealed|acknowledged|denied)$/;

export function isPassiveAt(tokens: readonly Token[], verb: number, first: number): boolean {
  for (let at = verb - 1; at >= Math.max(first, verb - 4); at--) {
    const word = tokens[at]?.lower ?? "";
    if (passives.test(word)) return true;
    if (!auxiliaries.test(word)) return false;
  }
  return false;
}

/** "were made safe by our commandos": the party behind the first "by" of the clause. */
export function agentOf(tokens: readonly Token[], verb: number, end: number): PartyFound | null {
  for (let at = verb + 1; at < verb + 12; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= end || /^[;,:(]$/.test(token.text)) return null;
    if (token.lower === "by") {
      const found = partyFrom(tokens, at + 1, end);
      // "by helicopter" says with what, and not who.
      const isMeans = found?.next === at + 2 && isFighter(tokens[at + 1]?.lower ?? "") && !isPlural(tokens[at + 1]);
      return isMeans ? null : found;
    }
    if (/^(?:and|which|who|that|while|but)$/.test(token.lower)) return null;
  }
  return null;
}

/** The subject of a verb; one that is joined to an earlier verb shares its subject: "flew 30 sorties and struck 12 targets". */
export function subjectOf(view: PassageView, verb: number, first: number): PartyFound | "pronoun" | null {
  const { tokens } = view;
  let at = verb;
  for (let tries = 0; tries < 4; tries++) {
    while (at > first && auxiliaries.test(tokens[at - 1]?.lower ?? "")) at--;
    const left = tokens[at - 1];
    if (at <= first || left === undefined) return null;
    const isJoined = /^(?:and|or|but)$/.test(left.lower) || left.text === ",";
    if (!isJoined) {
      const opening = beforeParticiple(view, at, first);
      if (opening !== null) return opening;
      if (/^(?:who|which|that)$/.test(left.text))
        return partyBefore(view, at - (tokens[at - 2]?.text === "," ? 2 : 1), first);
      if (/^(?:they|it)$/.test(left.text.toLowerCase()) && isPronoun(left)) return at - 1 === first ? "pronoun" : null;
      if (isPronoun(left) || left.kind === "digits") return null;
      return partyBefore(view, at, first);
    }
    const earlier = verbBefore(tokens, at - 1, first);
    if (earlier < 0) return left.text === "," ? beyondAside(view, at - 1, first) : null;
    if (isPassiveAt(tokens, earlier, first) || saying.test(tokens[earlier]?.lower ?? "")) return null;
    at = earlier;
  }
  return null;
}

/** "Troops clearing the Ta Khwai area recovered 46 rifles": the party that opens the sentence, before what it was doing. */
function beforeParticiple(view: PassageView, verb: number, first: number): PartyFound | null {
  const { tokens } = view;
  const doing = tokens.findIndex(
    (token, i) => i > first && i < Math.min(verb, first + 6) && /\p{Ll}{3}ing$/u.test(token.text),
  );
  if (doing < 0 || tokens.slice(first, verb).some(({ kind, text }) => kind === "mark" && text === ",")) return null;
  const found = partyBefore(view, doing, first);
  return found !== null && found.first <= first + 1 && isPerson(headOf(tokens, found)?.lower ?? "") ? found : null;
}

/** The verb of the clause that ends before token `to`. */
function verbBefore(tokens: readonly Token[], to: number, first: number): number {
  for (let at = to - 1; at >= Math.max(first, to - farthestVerb); at--) {
    const token = tokens[at];
    if (token === undefined || /^[;:"\u201c\u201d]$/.test(token.text)) return -1;
    if (token.capital || !isPastForm(token)) continue;
    if (!describes(token.lower) || isAfterSubject(tokens[at - 1])) return at;
  }
  return -1;
}

/** "the Navy destroyed", "have destroyed", not "the destroyed bridge". */
const isAfterSubject = (left: Token | undefined): boolean =>
  left !== undefined && (left.capital || auxiliaries.test(left.lower) || isPlural(left) || isPerson(left.lower));

/** "The division, together with the police, freed 12 farms": the subject before an aside in commas. */
function beyondAside(view: PassageView, comma: number, first: number): PartyFound | null {
  for (let at = comma - 1; at > Math.max(first, comma - 14); at--)
    if (view.tokens[at]?.text === ",") return partyBefore(view, at, first);
  return null;
}

/** The party that a sentence begins with, for the "they" or "it" that begins the one after it. */
export function openingParty(view: PassageView, sentence: number, pronoun: Token | undefined): PartyFound | null {
  const found = partyOfSentence(view, sentence);
  if (found === null) return null;
  const isMany = isPlural(headOf(view.tokens, found));
  return isMany === (pronoun?.lower === "they") ? found : null;
}

/** The party that a sentence begins with. */
export function partyOfSentence({ passage, tokens }: PassageView, sentence: number): PartyFound | null {
  const span = passage.sentences[sentence];
  if (span === undefined) return null;
  const first = tokens.findIndex((token) => token.start >= span.start);
  const found = first < 0 ? null : partyFrom(tokens, first, span.end);
  return found === null || !namesParty(tokens, found, first) ? null : found;
}
