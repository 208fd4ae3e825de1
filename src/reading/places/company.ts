import type { Token } from "../tokens.ts";
import { isNumbered, type Candidate } from "./candidates.ts";
import { startsSentence } from "./cues.ts";
import { fillers } from "./place-words.ts";
import { levelNouns } from "./level-nouns.ts";

/** What the names beside it say of a name: one in a list of places is a place, and so is "X" in "X (Mali)" and "X, Mali". */
export function withCompany(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  isBullet: boolean,
): Candidate[] {
  const judged = candidates.map((one, i) => {
    const after = candidates[i + 1];
    if (one.strength >= 2 || one.strength < 0 || after === undefined) return one;
    return isHeldBy(tokens, one, after, isBullet) ? { ...one, strength: 2 as const } : one;
  });
  // "La Macarena (Meta): …" says of both.
  judged.forEach((one, i) => {
    const before = judged[i - 1];
    if (before !== undefined && one.strength >= 0 && one.strength < 2 && holds(tokens, before, one, isBullet))
      judged[i] = { ...one, strength: 2 };
  });
  // "X is worst hit, followed by Littoral (1,677; 41)"
  judged.forEach((one, i) => {
    const isPair = one.strength === 1 && isNumbered(tokens, one.next) && !isAcronym(one.name);
    if (isPair && judged.slice(Math.max(0, i - 6), i).some(({ strength }) => strength >= 2))
      judged[i] = { ...one, strength: 2 };
  });
  // "Seven of the 30 districts are affected: Gasabo 23, Kicukiro 19"
  const colon = tokens.findIndex(({ text }) => text === ":");
  const lists = colon > 0 && tokens.slice(Math.max(0, colon - 12), colon).some(({ lower }) => several.test(lower));
  if (lists)
    judged.forEach((one, i) => {
      const isCounted = one.first > colon && tokens[one.next]?.kind === "digits";
      const opens = /^[:,;]$|^and$/.test(tokens[one.first - 1]?.lower ?? "");
      if (isCounted && opens && one.strength >= 0 && one.strength < 2) judged[i] = { ...one, strength: 2 };
    });
  // "Cebu 121 operations and 188 arrests; Bohol 48 and 72": clauses that each begin with a name and its number.
  const opening = judged.filter((one) => one.strength >= 0 && opensClause(tokens, one));
  if (opening.length > 1 && opening.some(({ strength }) => strength >= 2))
    judged.forEach((one, i) => {
      if (one.strength < 2 && opening.includes(one)) judged[i] = { ...one, strength: 2 };
    });
  spread(tokens, judged);
  spreadBack(tokens, judged);
  return judged;
}

const opensClause = (tokens: readonly Token[], { first, next, name }: Candidate): boolean =>
  /^[;:(,]$/.test(tokens[first - 1]?.text ?? "") &&
  !isAcronym(name) &&
  (tokens[next]?.kind === "digits" ||
    (/^[-\u2013]$/.test(tokens[next]?.text ?? "") && tokens[next + 1]?.kind === "digits"));

/** Several places, and the name of none. */
const many = /\b(?:states|countries|provinces|regions|districts|cities|towns|villages)$/i;

const several =
  /^(?:provinces|governorates|regions|states|districts|counties|municipalities|departments|communes|towns|cities|villages|camps|zones|wards|barangays|localities|woredas|countries)$/;

/** Words that begin with a capital in a title only. */
const common = /(?:ages|sses|ties|ths|ries|eds|ings|ions?|ments?|aries|ures?)$/;

/** "X (Mali)"; "X, Mali" behind a preposition or at the beginning; "X (Y): …" as the label of an item. */
function isHeldBy(tokens: readonly Token[], one: Candidate, after: Candidate, isBullet: boolean): boolean {
  const between = tokens[one.next]?.text;
  if (after.first !== one.next + 1) return false;
  const close = tokens[after.next]?.text ?? "";
  if (between === "(" && /^[),\u2013-]$/.test(close)) {
    // "Cost of Damages (Oriental Mindoro)"
    if (after.strength >= 2) return !common.test(one.name);
    return holds(tokens, one, after, isBullet);
  }
  // "two Participating States, Türkiye and Serbia"
  if (between === "," && many.test(one.name)) return false;
  // "CENOE, Maputo": an office and its town
  if (isAcronym(one.name) && !isAcronym(after.name)) return false;
  return between === "," && after.strength === 3 && (one.strength > 0 || startsSentence(tokens, one.first));
}

function holds(tokens: readonly Token[], one: Candidate, after: Candidate, isBullet: boolean): boolean {
  if (!isBullet || one.first > 0 || one.strength < 0 || after.strength < 0 || after.first !== one.next + 1)
    return false;
  return (
    tokens[one.next]?.text === "(" &&
    tokens[after.next]?.text === ")" &&
    /^[:\u2013\u2014-]$/.test(tokens[after.next + 1]?.text ?? ":")
  );
}

/** "in Limbe, Buea and Tiko": from left to right. */
function spread(tokens: readonly Token[], judged: Candidate[]): void {
  for (let i = 1; i < judged.length; i++) lift(tokens, judged, i - 1, i, i);
}

function spreadBack(tokens: readonly Token[], judged: Candidate[]): void {
  for (let i = judged.length - 1; i > 0; i--) lift(tokens, judged, i - 1, i, i - 1);
}

function lift(tokens: readonly Token[], judged: Candidate[], left: number, right: number, target: number): void {
  const [a, b, it] = [judged[left], judged[right], judged[target]];
  if (a === undefined || b === undefined || it === undefined || it.strength >= 2 || it.strength < 0) return;
  const other = it === a ? b : a;
  if (other.strength < 2 || isAcronym(it.name) || many.test(it.name) || !isListed(tokens, a.next, b.first)) return;
  judged[target] = { ...it, strength: 2 };
}

const isAcronym = (name: string): boolean => name === name.toUpperCase() && name.length <= longestAcronym;
/** Longer ones are names in a shouted line. */
const longestAcronym = 5;

/** Nothing but joints of a list, level words and brackets stand between two names. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  let joint = false;
  let depth = 0;
  if (to - from > 14) return false;
  for (let at = from; at < to; at++) {
    const { text, lower } = tokens[at] ?? { text: "", lower: "" };
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (depth > 0) continue;
    else if (text === "," || lower === "and" || lower === "or" || text === "&" || text === "/") joint = true;
    else if (
      tokens[at]?.kind !== "digits" &&
      !fillers.has(lower) &&
      !levelNouns.has(lower) &&
      lower !== "in" &&
      lower !== "followed" &&
      lower !== "by"
    )
      return false;
  }
  return joint && depth === 0;
}
