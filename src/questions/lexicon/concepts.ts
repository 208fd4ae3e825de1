import { distance } from "fastest-levenshtein";
import { fold } from "../../language/fold.ts";
import { stem } from "../../language/stem.ts";
import { groups } from "./groups.ts";
import { nations } from "./nations.ts";

/** A word of a question or a briefing under the stem that the index uses. */
export const stemOf = (word: string): string => stem(fold(word));

const byStem = new Map<string, Set<string>>();
const stemsOf = new Map<string, Set<string>>();
const families = nations.map((words) => ({ name: `nation ${words[0] ?? ""}`, words }));
for (const { name, words } of [...groups, ...families]) {
  const stems = new Set(words.map(stemOf));
  stemsOf.set(name, stems);
  for (const one of stems) byStem.set(one, (byStem.get(one) ?? new Set()).add(name));
}

const none: ReadonlySet<string> = new Set();

/** The groups that a stem is in. */
export const groupsOf = (one: string): ReadonlySet<string> => byStem.get(one) ?? none;

/** The stem names a country, or who is called by one. */
export const isNation = (one: string): boolean => [...groupsOf(one)].some((name) => name.startsWith("nation "));

/** The stem itself and every stem that may stand for it. */
export function alternativesOf(one: string): readonly string[] {
  const found = new Set([one]);
  for (const name of groupsOf(one)) for (const other of stemsOf.get(name) ?? none) found.add(other);
  const named = designation(one);
  if (named !== null) found.add(`${named[0]}${named[1]}`).add(`${named[0]}-${named[1]}`);
  return [...found];
}

/** 1 when the words are the same, 0.8 when one may stand for the other, else 0. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [mine, yours] = [designation(a), designation(b)];
  if (mine !== null && yours !== null) return mine.join() === yours.join() ? 1 : 0;
  for (const name of groupsOf(a)) if (stemsOf.get(name)?.has(b) === true) return 0.8;
  return 0;
}

/** "T55s" and "T-55" are one type of tank: its letters and its number. */
function designation(word: string): readonly [string, string] | null {
  const found = /^([a-z]{1,3})-?(\d{1,3})s?$/.exec(word);
  return found === null ? null : [found[1] ?? "", found[2] ?? ""];
}

const vocabulary = [...new Set([...groups, ...families].flatMap(({ words }) => words))].filter(
  (word) => word.length >= 7,
);

/** A slip of no word. */
const ownWords = new Set(["regiment", "regiments", "minister", "ministers", "province", "election", "elections"]);

/** The word of the field that this one is a slip of: one letter wrong, missing, too many, or two that changed places. */
export function mended(word: string): string {
  if (word.length < 7 || ownWords.has(word) || !/^[a-z]+$/.test(word) || groupsOf(stemOf(word)).size > 0) return word;
  return vocabulary.find((known) => known[0] === word[0] && isSlip(word, known)) ?? word;
}

const isSlip = (word: string, known: string): boolean =>
  Math.abs(word.length - known.length) <= 1 &&
  distance(word, known) <= (word.length >= 8 ? 2 : isSwap(word, known) ? 2 : 1);

/** Two letters that changed places count as one slip. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
