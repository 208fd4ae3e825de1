import type { Party } from "../../briefing/party.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { isPlural } from "../figures/noun-phrase.ts";
import { describes, isPastForm } from "../figures/word-class.ts";
import { distanceUnits } from "../figures/units.ts";
import { decided, type Decided } from "../why.ts";
import { isPerson } from "./party-words.ts";
import { namesParty, partyBefore, partyFrom, isPronoun, type PartyFound } from "./party-at.ts";

const auxiliaries =
  /^(?:has|have|had|also|then|later|since|already|recently|further|jointly|together|successfully|completely|reportedly|allegedly|so|far|today|yesterday|themselves|itself|now|thus|currently|additionally)$/;
const passives = /^(?:was|were|been|being|be|is|are|get|got)$/;
const farthestVerb = 25;
/** Those who are quoted for a number did not do what it counts. */
const saying =
  /^(?:said|told|added|announced|stated|warned|reported|confirmed|estimated|claimed|declared|noted|called|asked|agreed|expected|planned|hoped|wanted|appealed|acknowledged|denied)$/;

/** Who did what a figure counts, as its sentence states it: the subject of its verb, or whoever a passive names with "by". */
export function actorOf(view: PassageView, draft: Draft, quoted: Party | null): Decided<Party | null> {
  const none = decided(null, "none: its sentence names nobody who did it");
  const { tokens, text } = view;
  const sentence = view.passage.sentences[draft.sentence];
  const action = draft.why.action;
  if (sentence === undefined || action?.at === undefined) return none;
  const verb = tokens.findIndex((token) => token.start === action.at?.start);
  if (verb < 0) return none;
  const first = tokens.findIndex((token) => token.start >= sentence.start);
  const made = (found: PartyFound | null, rule: string): Decided<Party | null> | null =>
    found === null || !namesParty(tokens, found, first)
      ? null
      : decided({ text: text.slice(found.start, found.end), at: { start: found.start, end: found.end } }, rule, found);
  // A row or the label of a line is no sentence with a subject.
  if (view.row !== null || verb <= view.label || distanceUnits.has(draft.unit)) return none;
  const isBehind = verb >= draft.next;
  const isPassive = isBehind || isPassiveAt(tokens, verb, first);
  if (isPassive) return made(agentOf(tokens, verb, sentence.end), 'behind "by"') ?? none;
  if (saying.test(tokens[verb]?.lower ?? "") || !isObject(tokens, draft)) return none;
  const subject = subjectOf(view, verb, first);
  // Who counted the arrivals did not arrive.
  if (subject !== null && subject.start === quoted?.at.start)
    return decided(null, "none: the subject of its verb is quoted for it");
  return made(subject, "the subject of its verb") ?? none;
}

const beside =
  /^(?:in|at|from|with|on|by|across|for|within|among|between|against|into|over|near|after|before|during|under|per|since|until|every|towards?|around|through|about|as|to|of|which|whom|was|were|is|are|\()$/;
const withIt =
  /^(?:the|a|an|all|its|their|another|least|most|than|more|fewer|less|exactly|only|just|total|number|sum|area|[$\u20ac\u00a3])$/;

/** What a number counts was done, unless a word puts it beside the deed: "in 51 villages", "with 36 aircraft", "of which seven". */
function isObject(tokens: readonly Token[], { first, reading, why }: Draft): boolean {
  let at = first - 1;
  const word = (): string => tokens[at]?.lower ?? "";
  while (withIt.test(word()) || (word() === "of" && /^(?:total|number|sum|area)$/.test(tokens[at - 1]?.lower ?? "")))
    at--;
  // "fired on 20 towns": the verb takes the preposition with it.
  if (/^(?:on|for|out|down|over)$/.test(word()) && tokens[at - 1]?.start === why.action?.at?.start) return true;
  return !beside.test(word()) && !(reading.form === "fraction" && word() === ",");
}

function isPassiveAt(tokens: readonly Token[], verb: number, first: number): boolean {
  for (let at = verb - 1; at >= Math.max(first, verb - 4); at--) {
    const word = tokens[at]?.lower ?? "";
    if (passives.test(word)) return true;
    if (!auxiliaries.test(word)) return false;
  }
  return false;
}

/** "were made safe by our commandos": the party behind the first "by" of the clause. */
function agentOf(tokens: readonly Token[], verb: number, end: number): PartyFound | null {
  for (let at = verb + 1; at < verb + 12; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= end || /^[;,:(]$/.test(token.text)) return null;
    if (token.lower === "by") return partyFrom(tokens, at + 1, end);
    if (/^(?:and|which|who|that|while|but)$/.test(token.lower)) return null;
  }
  return null;
}

/** The subject of a verb; one that is joined to an earlier verb shares its subject: "flew 30 sorties and struck 12 targets". */
function subjectOf(view: PassageView, verb: number, first: number): PartyFound | null {
  const { tokens } = view;
  let at = verb;
  for (let tries = 0; tries < 4; tries++) {
    while (at > first && auxiliaries.test(tokens[at - 1]?.lower ?? "")) at--;
    const left = tokens[at - 1];
    if (at <= first || left === undefined) return null;
    const isJoined = /^(?:and|or|but)$/.test(left.lower) || left.text === ",";
    if (!isJoined) {
      if (/^(?:who|which|that)$/.test(left.text))
        return partyBefore(view, at - (tokens[at - 2]?.text === "," ? 2 : 1), first);
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
