import type { Party } from "../../briefing/party.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { distanceUnits, timeUnits } from "../figures/units.ts";
import { isMoney } from "../figures/currencies.ts";
import { doesNow, labelledParty } from "./doers.ts";
import { decided, type Decided } from "../why.ts";
import { isFighter } from "./party-words.ts";
import { headOf, namesParty, partyBefore, type PartyFound } from "./party-at.ts";
import { agentOf, isPassiveAt, openingParty, partyOfSentence, saying, subjectOf, undergoing } from "./subjects.ts";

/** Who did what a figure counts, as its sentence states it: the subject of its verb, or whoever a passive names with "by". */
export function actorOf(
  view: PassageView,
  draft: Draft,
  quoted: Party | null,
  lead: PassageView | null = null,
): Decided<Party | null> {
  const { tokens, text } = view;
  const sentence = view.passage.sentences[draft.sentence];
  const first = sentence === undefined ? -1 : tokens.findIndex((token) => token.start >= sentence.start);
  // A row is no sentence with a subject.
  if (sentence === undefined || first < 0 || view.row !== null) return nobody;
  const made = (found: PartyFound | null, rule: string): Decided<Party | null> =>
    found === null || !namesParty(tokens, found, first)
      ? nobody
      : decided({ text: text.slice(found.start, found.end), at: { start: found.start, end: found.end } }, rule, found);
  const answerable = answerableFor(view, draft, first);
  if (answerable !== null) return made(answerable, "who is said to answer for it");
  const labelled = labelledParty(view, draft);
  if (labelled !== null) return labelled;
  const does = doesNow(view, draft, first);
  if (does !== null) return made(does, "the subject of its verb");
  const { action } = draft.why;
  const verb = action?.at === undefined ? -1 : tokens.findIndex((token) => token.start === action.at?.start);
  if (verb < 0 || verb <= view.label) return nobody;
  if (verb >= draft.next || isPassiveAt(tokens, verb, first))
    return made(agentOf(tokens, verb, sentence.end), 'behind "by"');
  const deed = tokens[verb]?.lower ?? "";
  const lost = deed === "lost" ? subjectOf(view, verb, first) : null;
  // "The enemy lost 40 tanks" says whose they were; a hospital lost nothing by its own doing.
  if (deed === "lost" && (lost === null || lost === "pronoun" || !isFighter(headOf(tokens, lost)?.lower ?? "")))
    return nobody;
  if (saying.test(deed) || undergoing.test(deed) || timeUnits.has(draft.unit) || !isObject(tokens, draft, verb))
    return nobody;
  // "Troops of the operation, in X," goes on in "• uncovered 27 sites".
  if (verb === 0 && lead !== null) return decidedIn(lead, partyOfSentence(lead, lead.passage.sentences.length - 1));
  const subject = subjectOf(view, verb, first);
  if (subject === "pronoun")
    return made(openingParty(view, draft.sentence - 1, tokens[first]), "the subject of the sentence before");
  // Who counted the arrivals did not arrive.
  if (subject !== null && subject.start === quoted?.at.start)
    return decided(null, "none: the subject of its verb is quoted for it");
  return made(subject, "the subject of its verb");
}

function decidedIn({ text }: PassageView, found: PartyFound | null): Decided<Party | null> {
  return found === null
    ? nobody
    : decided(
        { text: text.slice(found.start, found.end), at: { start: found.start, end: found.end } },
        "the subject of the sentence that its list goes on with",
        found,
      );
}

const gives =
  /^(?:gave|given|gives|distributed|provided|delivered|handed|issued|supplied|offered|brought|granted|allocated|disbursed|donated)$/;
const gifts = /^(?:grants?|loans?|contributions?|donations?|aid|package|contract|credit|pledge|support)$/;

const nobody = decided(null, "none: its sentence names nobody who did it");

/** "State agents were responsible for 45% of these", "the coalition accounted for 30 of them". */
function answerableFor(view: PassageView, { first }: Draft, from: number): PartyFound | null {
  const { tokens } = view;
  const at = beforeWords(tokens, first - 1);
  if (tokens[at]?.lower !== "for") return null;
  const word = tokens[at - 1]?.lower ?? "";
  if (/^account(?:s|ed)?$/.test(word)) return partyBefore(view, at - 1, from);
  return word === "responsible" && /^(?:is|are|was|were)$/.test(tokens[at - 2]?.lower ?? "")
    ? partyBefore(view, at - 2, from)
    : null;
}

const beside =
  /^(?:in|at|from|with|on|by|across|for|within|among|between|against|into|over|near|after|before|during|under|per|since|until|every|towards?|around|through|about|as|to|of|which|whom|was|were|is|are|worth|\()$/;
const withIt =
  /^(?:the|a|an|all|its|their|another|least|most|than|more|fewer|less|exactly|only|just|total|number|sum|area|[$\u20ac\u00a3])$/;

/** The token before those that only lead a number in: "the", "a total of", "at least". */
function beforeWords(tokens: readonly Token[], from: number): number {
  let at = from;
  const word = (): string => tokens[at]?.lower ?? "";
  while (withIt.test(word()) || (word() === "of" && /^(?:total|number|sum|area)$/.test(tokens[at - 1]?.lower ?? "")))
    at--;
  return at;
}

/** What a number counts was done, unless a word puts it beside the deed: "in 51 villages", "with 36 aircraft", "of which seven". */
function isObject(tokens: readonly Token[], { first, reading, unit, delta }: Draft, verb: number): boolean {
  const at = beforeWords(tokens, first - 1);
  const word = tokens[at]?.lower ?? "";
  // A distance is a place, but in "built 4.5 km of road".
  if (distanceUnits.has(unit)) return at === verb;
  // "fired on 20 towns": the verb takes the preposition with it.
  if (/^(?:on|for|out|down|over)$/.test(word) && at - 1 === verb) return true;
  // "gave relief items to 1,260 families", "signed a grant of US$ 620,000"
  if (word === "to" && gives.test(tokens[verb]?.lower ?? "")) return true;
  if (word === "of" && isMoney(unit) && gifts.test(tokens[at - 1]?.lower ?? "")) return true;
  // "489 cases, 26 fewer than in April", "1,300 rescues, half of them by air"
  return !beside.test(word) && !((reading.form === "fraction" || delta) && word === ",");
}
