import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Token } from "../tokens.ts";
import { borderEnd } from "./borders.ts";
import { strengthOf, startsSentence, type Strength } from "./cues.ts";
import { heldEnd, wayEnd } from "./grounds.ts";
import { knownAt, beginsName } from "./known-names.ts";
import { divisionNouns, landNouns, landOpeners, levelNouns } from "./level-nouns.ts";
import { endsAsLand, isOffice, isPlausible, numberedEnd, runEnd } from "./name-run.ts";
import type { NameFound } from "./place-found.ts";
import { compass, siteNouns } from "./place-words.ts";
import { wideEnd } from "./wide-names.ts";

/** A name that may be a place's. A known one has strength 3. */
export interface Candidate extends NameFound {
  readonly strength: Strength | 3;
}

/** All capitalised names of a passage in order, with what speaks for each; they do not overlap. */
export function candidatesIn(
  text: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  common: ReadonlySet<string>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length;) {
    const ground = Math.max(heldEnd(tokens, at), borderEnd(tokens, at));
    const one =
      ground > at
        ? nameOf(text, tokens, at, ground, 2)
        : beginsName(tokens[at])
          ? candidateAt(text, tokens, at, gazetteer, common)
          : null;
    if (one !== null) found.push(one);
    at = Math.max(at + 1, one?.next ?? 0);
  }
  return found;
}

function candidateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
  common: ReadonlySet<string>,
): Candidate | null {
  const named = (next: number, strength: Candidate["strength"]): Candidate => nameOf(text, tokens, at, next, strength);
  const way = wayEnd(tokens, at);
  if (way > at) return named(way, 2);
  const wide = wideEnd(tokens, at);
  if (wide > at) return named(wide, 2);
  const known = knownAt(text, tokens, at, gazetteer);
  const run = runEnd(tokens, at);
  const owned = ownedName(text, tokens, at, gazetteer);
  if (owned !== null) return owned;
  if (known !== null) {
    // "Dera Ismail Khan", where "Dera" is a town too
    const whole = run > known.next ? named(run, 3) : null;
    const candidates = whole === null ? [] : gazetteer.named(whole.name, { reach: "notable" });
    if (whole !== null && candidates.length > 0) return { ...whole, candidates };
    // "Brazil Ministry of Health": the country whose office it is
    const isCountry = known.candidates.some(({ level }) => level === "country");
    if (isCountry && isOffice(tokens, known.next)) return { ...known, strength: 3 };
    if (run > known.next && isLonger(tokens, known.next, run)) return named(run, isOffice(tokens, run - 1) ? -1 : 2);
    return { ...known, strength: 3 };
  }
  // "Eastern Samar": a side in capitals belongs to the name behind it.
  if (compass.has(tokens[at]?.lower ?? "")) {
    const inner = knownAt(text, tokens, at + 1, gazetteer);
    if (inner !== null) {
      const whole = named(inner.next, 3);
      const own = gazetteer.named(whole.name, { reach: "notable" });
      return { ...whole, candidates: own.length > 0 ? own : inner.candidates };
    }
  }
  const designated = Math.max(numberedEnd(tokens, at), operationEnd(tokens, at));
  if (designated > at) return named(designated, 2);
  const side = sideEnd(tokens, at);
  if (side > at) return named(side, 2);
  const sided = sidedEnd(tokens, at);
  if (sided > at) return named(sided, 2);
  if (run === at || !mayBegin(tokens, at, run)) return null;
  const strength = strengthOf(tokens, at, run, common);
  if (strength === 2) return named(run, 2);
  // A weak name ends where a known one begins: "Yesterday Homs".
  for (let inner = at + 1; inner < run; inner++) {
    if (knownAt(text, tokens, inner, gazetteer) !== null) return named(inner, strengthOf(tokens, at, inner, common));
  }
  return named(run, strength);
}

/** "Cox's Bazar", "St. George's Bay": a name with an owner in it, where the gazetteer has one. */
function ownedName(text: string, tokens: readonly Token[], at: number, gazetteer: Gazetteer): Candidate | null {
  const [first, last] = [tokens[at], tokens[at + 1]];
  if (first === undefined || last?.kind !== "word" || !last.capital || !/['\u2019]s$/.test(first.text)) return null;
  const candidates = gazetteer.named(text.slice(first.start, last.end), { reach: "notable" });
  return candidates.length === 0 ? null : { ...nameOf(text, tokens, at, at + 2, 3), candidates };
}

function nameOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  next: number,
  strength: Candidate["strength"],
): Candidate {
  const [first, last] = [tokens[at], tokens[next - 1]];
  const start = first?.start ?? 0;
  const end = (last?.end ?? start) - (/['\u2019]s$/.test(last?.text ?? "") ? 2 : 0);
  return { candidates: [], name: text.slice(start, end), start, end, first: at, next, strength };
}

/** A known name is only the beginning of "Donetsk Filtration Station" and of "Cartagena del Chairá". */
function isLonger(tokens: readonly Token[], next: number, run: number): boolean {
  return tokens[next]?.capital === false || endsAsLand(tokens, next - 1, run) || isOffice(tokens, run - 1);
}

/** "the area of Operation Claw-Lock", "the Operation Claw-Lock zone": the ground that an operation holds. */
function operationEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "operation") return at;
  const end = runEnd(tokens, at + 1);
  const zone = /^(?:areas?|zones?|regions?|sectors?)$/;
  const before = tokens[at - 1]?.lower === "of" && zone.test(tokens[at - 2]?.lower ?? "");
  return end > at + 1 && (before || zone.test(tokens[end]?.lower ?? "")) ? end : at;
}

const sides = /^(?:north|south|east|west|central|northern|southern|eastern|western)$/;

/** "NORTH EAST" as a heading of its own, "the South South", "the North Central": how some countries call their parts. */
function sideEnd(tokens: readonly Token[], at: number): number {
  const isSide = (index: number): boolean =>
    tokens[index]?.capital === true &&
    (sides.test(tokens[index]?.lower ?? "") || compass.has(tokens[index]?.lower ?? ""));
  if (!isSide(at)) return at;
  if (!isSide(at + 1)) return at;
  const next = at + 2;
  if (at === 0 && next === tokens.length) return next;
  return tokens[at - 1]?.lower === "the" && tokens[next]?.capital !== true ? next : at;
}

/** "South-West region", "the Northern Province": a side and a level word are a name where both are, or the side alone is, in capitals. */
function sidedEnd(tokens: readonly Token[], at: number): number {
  const [side, level] = [tokens[at], tokens[at + 1]];
  if (side === undefined || level === undefined || !side.capital) return at;
  if (!(compass.has(side.lower) || side.lower === "central") || !divisionNouns.has(level.lower)) return at;
  return level.capital || !startsSentence(tokens, at) ? at + 2 : at;
}

/** A number is paired with the name by nothing but marks: "Littoral (1,677; 41)", "Edo 12, Ondo 9". */
export function isNumbered(tokens: readonly Token[], next: number): boolean {
  if (tokens[next]?.text === "(") return tokens[next + 1]?.kind === "digits";
  const after = tokens[next + 1];
  return tokens[next]?.kind === "digits" && (after === undefined || /^(?:[,;/).]|and)$/.test(after.lower));
}

/** No month, title or common word, and no level word alone. */
function mayBegin(tokens: readonly Token[], at: number, run: number): boolean {
  const first = tokens[at];
  if (first === undefined) return false;
  const { lower } = first;
  // "24 Sonbola 1392": a month of another calendar.
  if (/^1[34]\d\d(?:AH|H)?$/.test(tokens[run]?.text ?? "") && tokens[at - 1]?.kind === "digits") return false;
  if (run - at === 1) {
    if (levelNouns.has(lower) || landNouns.has(lower) || siteNouns.has(lower)) return false;
    // "the South (48; 12)" in a list; a side alone is no place elsewhere.
    // and "Northern: 58%" as a line of one
    if (compass.has(lower))
      return startsSentence(tokens, at)
        ? at === 0 && /^[:|]$/.test(tokens[run]?.text ?? "") && tokens[run + 1]?.kind === "digits"
        : isNumbered(tokens, run);
    return isPlausible(first);
  }
  return (
    isPlausible(first) ||
    compass.has(lower) ||
    landOpeners.has(lower) ||
    /^(?:new|old|great|central|red|white|black)$/.test(lower)
  );
}
