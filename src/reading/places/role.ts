import type { Passage } from "../../briefing/passage.ts";
import type { Token } from "../tokens.ts";
import { distanceUnits, unitAt } from "../figures/units.ts";
import { levelNouns } from "./level-nouns.ts";
import { chainRole } from "./chain.ts";
import { isBorder } from "./borders.ts";
import { isDated, isDatedLabel, isDateline } from "./dateline.ts";
import { isOffice } from "./name-run.ts";
import { isNumberWord } from "./parts.ts";
import type { NameFound, PlaceFound, PlaceRole } from "./place-found.ts";
import { actorNouns, compass, events, fillers, locativePrepositions, travel } from "./place-words.ts";
import { isTopic } from "./topic.ts";
import { isFiredThere, isHeadedThere, isLeftThere, isSaidThere, isTakenThere, onRoute } from "./ways.ts";

const farthestEvent = 12;
/** What the words around a name say that it has to do with the sentence; `previous` is the name before it in the passage. */
export function roleOf(
  tokens: readonly Token[],
  name: NameFound,
  previous: PlaceFound | null,
  kind: Passage["kind"],
): PlaceRole {
  if (isCountry(name) && isOffice(tokens, name.next) && !endsWithS(tokens[name.next - 1])) return "actor";
  const isProse = kind !== "title" && kind !== "heading";
  if (
    (isProse && isDateline(tokens, name)) ||
    ((!isProse || tokens.length <= longestDateline) && isDated(tokens, name))
  )
    return "venue";
  if (!isProse && isSpokenAt(tokens, name)) return "venue";
  // "at 9 p.m. Sanaa time"
  if (tokens[name.next]?.lower === "time" && /[\dm.]$/.test(tokens[name.first - 1]?.lower ?? "(")) return "venue";
  if (isLabel(tokens, name)) return "label";
  if (endsWithS(tokens[name.next - 1]) && isCountry(name)) return "actor";
  const chained = chainRole(tokens, name, previous);
  if (chained !== null) return chained;
  // "Regional Office for Africa"
  if (
    tokens[name.first - 1]?.lower === "for" &&
    tokens[name.first - 2]?.capital === true &&
    /^(?:office|bureau|mission|agency|department|delegation|commission|desk|team|committee|coordinator)$/.test(
      tokens[name.first - 2]?.lower ?? "",
    )
  )
    return "actor";
  // "officials in Grenada said"
  if (isSaidBy(tokens, name)) return "actor";
  if (isTopic(tokens, name.first)) return "where";
  if (isEventOf(tokens, name.next)) return "venue";
  const { at, compassSeen, nounBeforeOf, ofSeen } = lookBack(tokens, leadOf(tokens, name, previous));
  const word = tokens[at]?.lower ?? "";
  if (onRoute(tokens, name, at)) return "route";
  const isShore =
    nounBeforeOf === "coast" &&
    tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:off|along|on|from|near)$/.test(lower));
  if (nounBeforeOf !== null && actorNouns.has(nounBeforeOf) && !isShore) return "actor";
  // "the contingent from Burundi, that of Uganda"
  if (nounBeforeOf === "that" && isCountry(name)) return "actor";
  // "14 explosions were heard from the direction of Yaroun"
  if (nounBeforeOf === "direction" && isHeardFrom(tokens, at)) return "where";
  if (
    travel.has(word) ||
    nounBeforeOf === "direction" ||
    (word === "to" && /^(?:way|road|route|advance)$/.test(tokens[at - 1]?.lower ?? ""))
  )
    return "towards";
  if (compassSeen && isDistanceBefore(tokens, at)) return "reference";
  if (isSaidThere(tokens, at) || (!isProse && isIssuedThere(tokens, at))) return "venue";
  if (isHeadedThere(tokens, at) || isTakenThere(tokens, at)) return "towards";
  // "11 were citizens of Iraq, 4 of Cuba"
  if (ofSeen && isCountry(name) && isNumberWord(tokens[name.first - 2]) && tokens[name.first - 1]?.lower === "of")
    return "actor";
  if (word === "from") {
    if (isDistanceBefore(tokens, at - 1) || isFiredThere(tokens, at)) return "reference";
    return isLeftThere(tokens, at) ? "where" : "origin";
  }
  // "infiltrated through the Pakistan-Afghanistan border at X"
  if (/^(?:through|across|over)$/.test(word) && isBorder(tokens[name.next - 1])) return "route";
  if (word === "with" && /^(?:border|frontier|boundary)$/.test(tokens[at - 1]?.lower ?? ""))
    return previous !== null && name.first - previous.next < 7 ? "container" : "where";
  // "€55 million more than in Berlin": what it is compared with.
  if (locativePrepositions.has(word) && tokens[at - 1]?.lower === "than") return "origin";
  if (word === "for" && (isAllotted(tokens, at) || undertaking.test(tokens[at - 1]?.lower ?? ""))) return "where";
  if (word === "with" || word === "against") return "actor";
  if (word === "by" && isCountry(name)) return "actor";
  if (word === "to" && isCountry(name) && tokens[at - 1]?.lower === "according") return "actor";
  if (isDrawnFrom(tokens, at)) return "origin";
  if (locativePrepositions.has(word) || ofSeen || (compassSeen && word !== "")) {
    return (word === "in" || word === "at") && isVenue(tokens, at) ? "venue" : "where";
  }
  if (levelNouns.has(tokens[name.first - 1]?.lower ?? "") || levelNouns.has(tokens[name.next - 1]?.lower ?? ""))
    return "bare";
  // "Pakistan has seen rains …": what a country undergoes happens there.
  if (isCountry(name) && undergoes(tokens, name)) return "where";
  // A title that names a country is about it.
  return isCountry(name) && kind !== "title" && kind !== "heading" ? "actor" : "bare";
}

/** "From the stockpile in Romania, 450 tents reached Mostar", "sent from a warehouse in Dubai": the preposition stands behind what things are taken from. */
function isDrawnFrom(tokens: readonly Token[], at: number): boolean {
  // "two missiles from the airspace over the occupied part of X"
  if (/^(?:over|of|above)$/.test(tokens[at]?.lower ?? ""))
    return (
      /^(?:airspace|waters|territory)$/.test(tokens[at - 1]?.lower ?? "") &&
      tokens.slice(at - 3, at - 1).some(({ lower }) => lower === "from")
    );
  if (!/^(?:in|at)$/.test(tokens[at]?.lower ?? "")) return false;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") return false;
    if (token.lower === "from")
      return /^(?:stockpiles?|stocks?|warehouses?|hubs?|depots?|bases?|airfields?|airports?|ports?|headquarters|stores?|reserves?|camps?|barracks|factor(?:y|ies)|silos?)$/.test(
        tokens[at - 1]?.lower ?? "",
      );
  }
  return false;
}

function isHeardFrom(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at).map(({ lower }) => lower);
  return before.includes("from") && before.some((word) => /^(?:heard|seen|observed|recorded|came)$/.test(word));
}

/** "the emergency project for Iraq" */
const undertaking =
  /^(?:projects?|programmes?|programs?|plans?|appeals?|funds?|packages?|assistance|aid|support|loans?|grants?)$/;

/** "Minister's doorstop, Canberra": a title that is of a speech ends with where it was held. */
const isSpokenAt = (tokens: readonly Token[], { first, next }: NameFound): boolean =>
  next === tokens.length &&
  tokens[first - 1]?.text === "," &&
  tokens.some(({ lower }) => /^(?:conference|briefing|remarks|doorstop|interview|speech|address)$/.test(lower));

/** "issued in Cotabato City", in the head of a briefing */
const isIssuedThere = (tokens: readonly Token[], at: number): boolean =>
  /^(?:in|at)$/.test(tokens[at]?.lower ?? "") && /^(?:issued|released|published)$/.test(tokens[at - 1]?.lower ?? "");

/** "300 bundles for Kurigram, 200 for Sirajganj" */
function isAllotted(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === "mark") return false;
    if (token.kind === "digits" || isNumberWord(token)) return true;
    if (token.capital) return false;
  }
  return false;
}

/** "in Zamfara's Maru district": what leads the owner in leads in what it owns. */
const leadOf = (tokens: readonly Token[], { first }: NameFound, previous: PlaceFound | null): number =>
  previous !== null && previous.next === first && endsWithS(tokens[first - 1]) ? previous.first : first;

/** "Islamabad, 28 September 2022" as a line of its own. */
const longestDateline = 8;

const endsWithS = (token: Token | undefined): boolean => /['\u2019]s$/.test(token?.text ?? "");
const isCountry = (name: NameFound): boolean => name.candidates.some((place) => place.level === "country");

/** "the Paris III conference", "the Astana talks": what was agreed there is of elsewhere. */
function isEventOf(tokens: readonly Token[], next: number): boolean {
  const event = /^(?:I{1,3}|IV|V|VI{1,3}|IX|X)$/.test(tokens[next]?.text ?? "") ? next + 1 : next;
  return /^(?:conference|summit|talks|negotiations|forum|meeting|congress)$/.test(tokens[event]?.lower ?? "");
}

/** The name, perhaps with a preposition or its kind, stands before a colon at the beginning of its line. */
function isLabel(tokens: readonly Token[], name: NameFound): boolean {
  let next = name.next;
  while (next < name.next + 3 && levelNouns.has(tokens[next]?.lower ?? "")) next++;
  // "Iraq. Contractors cleared …": a heading that runs into its paragraph
  if (name.first === 0 && next === name.next && tokens[next]?.text === "." && tokens[next]?.joined === true)
    return tokens[next + 1]?.capital === true && tokens.length > next + 4 && tokens[0]?.text.length !== 1;
  const colon =
    tokens[next]?.text === ":" ||
    (tokens[next]?.text === "," && (tokens[next + 2]?.text === ":" || isDatedLabel(tokens, next + 1)));
  if (!colon && tokens[next]?.text !== "|") return false;
  // "Eldorado do Sul: 80% …" within a paragraph
  const from = tokens.slice(0, name.first).findLastIndex(({ text }) => /^[.!?;]$/.test(text)) + 1;
  return (
    tokens
      .slice(from, name.first)
      .every(
        (token) =>
          fillers.has(token.lower) || locativePrepositions.has(token.lower) || token.kind === "mark" || token.capital,
      ) && name.first - from < 6
  );
}

const isSaidBy = (tokens: readonly Token[], { first, next }: NameFound): boolean =>
  /^(?:said|says|say|told|added)$/.test(tokens[next]?.lower ?? "") &&
  /^(?:in|of|from|at)$/.test(tokens[first - 1]?.lower ?? "") &&
  /^(?:officials?|authorities|police|sources?|residents|doctors|medics|spokes(?:man|woman|person)|governor|mayor|hospital|staff)$/.test(
    tokens[first - 2]?.lower ?? "",
  );

/** The name begins its sentence, and the verb behind it says what was seen or had there. */
function undergoes(tokens: readonly Token[], { first, next }: NameFound): boolean {
  const before = tokens[first - 1];
  if (before !== undefined && before.kind !== "mark") return false;
  const [verb, second] = [tokens[next]?.lower ?? "", tokens[next + 1]?.lower ?? ""];
  if (/^(?:saw|experienced|suffered|faces|faced|hosts|hosted|registered|recorded)$/.test(verb)) return true;
  if (/^(?:has|had)$/.test(verb) && tokens[next + 1]?.kind === "digits") return true;
  // "Rwanda reported 3 new cases": an illness is where it is reported.
  if (/^(?:reported|notified|confirmed)$/.test(verb))
    return tokens
      .slice(next + 1, next + 6)
      .some(({ lower }) => /^(?:cases?|deaths?|infections?|outbreaks?)$/.test(lower));
  return (
    /^(?:has|had)$/.test(verb) &&
    /^(?:seen|experienced|suffered|faced|hosted|registered|recorded|about|some|over)$/.test(second)
  );
}

interface Back {
  /** Index of the first word to the left that is not a filler. */
  readonly at: number;
  readonly compassSeen: boolean;
  /** "representatives" in "representatives of Jordan". */
  readonly nounBeforeOf: string | null;
  readonly ofSeen: boolean;
}

function lookBack(tokens: readonly Token[], first: number): Back {
  let at = first - 1;
  let compassSeen = false;
  let ofAt = -1;
  while (at >= 0 && first - at < 10 && fillers.has(tokens[at]?.lower ?? "")) {
    const word = tokens[at]?.lower ?? "";
    if (compass.has(word)) compassSeen = true;
    if (word === "of") ofAt = at;
    at--;
  }
  const isNoun = ofAt === at + 1 && at >= 0 && tokens[at]?.kind === "word";
  return { at, compassSeen, nounBeforeOf: isNoun ? (tokens[at]?.lower ?? null) : null, ofSeen: ofAt >= 0 };
}

/** A number with a unit of length right before token `at + 1`: "1.5 miles south of". */
function isDistanceBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - 1); i <= at; i++) {
    const unit = unitAt(tokens, i);
    if (unit !== null && distanceUnits.has(unit.unit) && unit.next <= at + 1 && tokens[i - 1]?.kind !== "word")
      return true;
  }
  const glued = /^\d[\d.,]*(?:km|m|mi)$/.test(tokens[at]?.text ?? "");
  return glued;
}

/** An event is named shortly before the preposition, in the same sentence. */
function isVenue(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - farthestEvent); i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    // "3,318 consultations" are counted, and held nowhere else.
    // "Some 30 artillery rounds fell in X" are no rounds of talks.
    if (/^rounds?$/.test(token.lower) && tokens[i + 1]?.lower !== "of") continue;
    // "said the director at the launch in Tunis"
    if (/^(?:launch|workshop|seminar|hearing)$/.test(token.lower) && tokens[i - 1]?.lower === "the") return true;
    if (events.has(token.lower)) return !/\d/.test(tokens[i - 1]?.text ?? "");
  }
  return false;
}
