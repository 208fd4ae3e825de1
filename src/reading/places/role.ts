import type { Passage } from "../../briefing/passage.ts";
import type { Token } from "../tokens.ts";
import { distanceUnits, unitAt } from "../figures/units.ts";
import { levelNouns } from "./level-nouns.ts";
import { isOffice, isShouted } from "./name-run.ts";
import type { NameFound, PlaceFound, PlaceRole } from "./place-found.ts";
import { actorNouns, compass, events, fillers, locativePrepositions, routes, travel } from "./place-words.ts";

const farthestEvent = 12;
/** Who leaves a place, and what is reported from one, was there. */
const leaving = new Set(
  "evacuated fled displaced rescued removed withdrawn withdrew cleared recovered collected reported notified recorded confirmed listed registered cases deaths infections samples uprooted driven expelled forced pulled".split(
    " ",
  ),
);

/** What the words around a name say that it has to do with the sentence; `previous` is the name before it in the passage. */
export function roleOf(
  tokens: readonly Token[],
  name: NameFound,
  previous: PlaceFound | null,
  kind: Passage["kind"],
): PlaceRole {
  if (isCountry(name) && isOffice(tokens, name.next) && !endsWithS(tokens[name.next - 1])) return "actor";
  if (isDateline(tokens, name) || ((kind === "title" || kind === "heading") && isDated(tokens, name))) return "venue";
  if (isLabel(tokens, name)) return "label";
  if (endsWithS(tokens[name.next - 1]) && isCountry(name)) return "actor";
  const chained = chainRole(tokens, name, previous);
  if (chained !== null) return chained;
  const { at, compassSeen, nounBeforeOf, ofSeen } = lookBack(tokens, name.first);
  const word = tokens[at]?.lower ?? "";
  if (onRoute(tokens, name, at)) return "route";
  if (nounBeforeOf !== null && actorNouns.has(nounBeforeOf)) return "actor";
  if (
    travel.has(word) ||
    nounBeforeOf === "direction" ||
    (word === "to" && /^(?:way|road|route|advance)$/.test(tokens[at - 1]?.lower ?? ""))
  )
    return "towards";
  if (compassSeen && isDistanceBefore(tokens, at)) return "reference";
  if (word === "from") {
    if (isDistanceBefore(tokens, at - 1)) return "reference";
    return isLeftThere(tokens, at) ? "where" : "origin";
  }
  if (word === "with" && /^(?:border|frontier|boundary)$/.test(tokens[at - 1]?.lower ?? "")) return "where";
  if (word === "with" || word === "against") return "actor";
  if (word === "by" && isCountry(name)) return "actor";
  if (word === "to" && isCountry(name) && tokens[at - 1]?.lower === "according") return "actor";
  if (locativePrepositions.has(word) || ofSeen || (compassSeen && word !== "")) {
    return (word === "in" || word === "at") && isVenue(tokens, at) ? "venue" : "where";
  }
  if (levelNouns.has(tokens[name.first - 1]?.lower ?? "") || levelNouns.has(tokens[name.next - 1]?.lower ?? ""))
    return "bare";
  // A title that names a country is about it.
  return isCountry(name) && kind !== "title" && kind !== "heading" ? "actor" : "bare";
}

/** "evacuated from Bakhmut", "cases were reported from Edo": it happened where it comes from. */
function isLeftThere(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    if (leaving.has(token.lower)) return true;
    if (
      /^(?:flown|flew|arrived|came|come|coming|sent|shipped|imported|deported|returned|travel(?:l)?ed|delegation|representatives)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return false;
}

/** "MIAMI – The crew", "BOGOTA, June 24 – Troops": where the text was written. */
function isDateline(tokens: readonly Token[], { first, next }: NameFound): boolean {
  const named = tokens.slice(first, next);
  if (first > 2 || !named.every((token) => token.kind === "mark" || isShouted(token))) return false;
  for (let at = next; at < next + 8; at++) {
    const text = tokens[at]?.text ?? "";
    if (/^[\u2013\u2014-]$/.test(text)) return tokens[at + 1]?.capital === true && tokens.length > at + 6;
    if (
      text !== "," &&
      text !== "." &&
      text !== "(" &&
      text !== ")" &&
      tokens[at]?.capital !== true &&
      !/^\d+$/.test(text)
    )
      return false;
  }
  return false;
}

/** "Bogotá, D.C., June 24, 2013" in a line of the head: where it was written. */
function isDated(tokens: readonly Token[], { next }: NameFound): boolean {
  if (tokens[next]?.text !== ",") return false;
  for (let at = next; at < next + 8; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === "digits") return true;
    if (token.kind === "word" && !token.capital) return false;
  }
  return false;
}

const endsWithS = (token: Token | undefined): boolean => /['\u2019]s$/.test(token?.text ?? "");
const isCountry = (name: NameFound): boolean => name.candidates.some((place) => place.level === "country");

/** The name, perhaps with a preposition or its kind, stands before a colon at the beginning of its line. */
function isLabel(tokens: readonly Token[], name: NameFound): boolean {
  let next = name.next;
  while (next < name.next + 3 && levelNouns.has(tokens[next]?.lower ?? "")) next++;
  const colon = tokens[next]?.text === ":" || (tokens[next]?.text === "," && tokens[next + 2]?.text === ":");
  if (!colon && tokens[next]?.text !== "|") return false;
  return (
    tokens
      .slice(0, name.first)
      .every(
        (token) =>
          fillers.has(token.lower) || locativePrepositions.has(token.lower) || token.kind === "mark" || token.capital,
      ) && name.first < 6
  );
}

/** In "A, B and C" all have one role; in "Tell Bisa, Homs province" and "Tell Bisa in Homs" the larger only holds the smaller. */
function chainRole(tokens: readonly Token[], name: NameFound, previous: PlaceFound | null): PlaceRole | null {
  if (previous === null) return null;
  const between = tokens.slice(previous.next, name.first).map((token) => token.lower);
  if (between.length === 0 || between.length > 4) return null;
  const words = between.filter((word) => !fillers.has(word) && word !== ",");
  const larger = isLarger(name, previous);
  if (words.length === 0 && between.includes(",") && previous.role !== "actor")
    return larger && !isListAfter(tokens, name) ? "container" : previous.role;
  if (words.length === 1 && (words[0] === "and" || words[0] === "or" || words[0] === "&"))
    return previous.role === "container" ? "where" : previous.role;
  if (words.length === 1 && words[0] === "in" && larger && previous.role === "where") return "container";
  return null;
}

const isListAfter = (tokens: readonly Token[], name: NameFound): boolean => tokens[name.next]?.lower === "and";

const size: Readonly<Record<string, number>> = { country: 5, region: 4, area: 3, district: 3, town: 2, site: 1 };

function isLarger(name: NameFound, previous: PlaceFound): boolean {
  const largest = Math.max(0, ...name.candidates.map((place) => size[place.level] ?? 0));
  const before = Math.max(
    1,
    ...previous.candidates.map((place) =>
      place.level === "region" && previous.candidates.length > 1 ? 2 : (size[place.level] ?? 0),
    ),
  );
  return largest > before;
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

/** "the highway Damascus – Aleppo", "the road between Homs and Hama", "the Damascus - Aleppo highway" */
function onRoute(tokens: readonly Token[], name: NameFound, at: number): boolean {
  const dash = (index: number): boolean => /^[-\u2010-\u2014]$/.test(tokens[index]?.text ?? "");
  if (routes.has(tokens[name.first - 1]?.lower ?? "") && (dash(name.next) || tokens[name.next]?.lower === "and"))
    return true;
  const linked = dash(name.first - 1) || dash(name.next);
  if (linked) {
    for (let i = Math.max(0, name.first - 4); i < Math.min(tokens.length, name.next + 4); i++)
      if (routes.has(tokens[i]?.lower ?? "")) return true;
  }
  const leadsOn = tokens.slice(name.next, name.next + 4).some(({ lower }) => lower === "to" || lower === "and");
  if (tokens[at]?.lower === (leadsOn ? "from" : "to") && isStretch(tokens, at)) return true;
  return tokens[at]?.lower === "between" && routes.has(tokens[at - 1]?.lower ?? "");
}

/** "Highway 24 is closed from X to Y" */
function isStretch(tokens: readonly Token[], at: number): boolean {
  let from = tokens[at]?.lower === "from";
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const { lower, text } = tokens[i] ?? { lower: "", text: "." };
    if (/^[.;!?]$/.test(text)) return false;
    if (lower === "from") from = true;
    else if (from && routes.has(lower)) return true;
  }
  return false;
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
    if (events.has(token.lower)) return true;
  }
  return false;
}
