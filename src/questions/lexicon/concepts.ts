import { distance } from "fastest-levenshtein";
import { fold } from "../../language/fold.ts";
import { stem } from "../../language/stem.ts";
import { groups } from "./groups.ts";
import { verbForms } from "./irregular.ts";
import { nations } from "./nations.ts";
import { pairsOf } from "./pairs.ts";

/** A word of a question or a briefing under the stem that the index uses. */
export const stemOf = (word: string): string => stem(fold(word));

const byStem = new Map<string, Set<string>>();
const stemsOf = new Map<string, Set<string>>();
/** Of each stem: what is a kind of it, and what it is a kind of. */
const kindsOf = new Map<string, Set<string>>();
const generalOf = new Map<string, Set<string>>();
const families = nations.map((words) => ({ name: `nation ${words[0] ?? ""}`, words, kinds: [] }));
const addTo = (map: Map<string, Set<string>>, key: string, one: string): void =>
  void map.set(key, (map.get(key) ?? new Set()).add(one));
for (const { name, words, kinds } of [...groups, ...families]) {
  const stems = new Set(words.map(stemOf));
  stemsOf.set(name, stems);
  for (const one of stems) addTo(byStem, one, name);
  for (const kind of new Set(kinds.map(stemOf)))
    for (const one of stems) {
      addTo(kindsOf, one, kind);
      addTo(generalOf, kind, one);
    }
}

const none: ReadonlySet<string> = new Set();

/** The groups that a stem is in. */
export const groupsOf = (one: string): ReadonlySet<string> => byStem.get(one) ?? none;

/** The stem names a country, or who is called by one. */
export const isNation = (one: string): boolean => [...groupsOf(one)].some((name) => name.startsWith("nation "));

/** What the hand-made lists have for a stem, with how well each stands for it. */
export function handMade(one: string): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const other of generalOf.get(one) ?? none) forms.set(other, 0.6);
  for (const other of kindsOf.get(one) ?? none) forms.set(other, 0.75);
  for (const name of groupsOf(one)) for (const other of stemsOf.get(name) ?? none) forms.set(other, 0.8);
  for (const other of verbForms(one)) forms.set(other, 1);
  return forms;
}

/** The stem itself and every stem that may stand for it. */
export function alternativesOf(one: string): readonly string[] {
  const found = new Set([one]);
  for (const name of groupsOf(one)) for (const other of stemsOf.get(name) ?? none) found.add(other);
  for (const other of [...(kindsOf.get(one) ?? none), ...(generalOf.get(one) ?? none)]) found.add(other);
  for (const other of [...verbForms(one), ...pairsOf(one).keys()]) found.add(other);
  const named = designation(one);
  if (named !== null) found.add(`${named[0]}${named[1]}`).add(`${named[0]}-${named[1]}`).add(named[1]);
  return [...found];
}

const REMEMBERED = 5_000;
const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * What a text may say for a stem: each with 1 where it is the same word, 0.8 where it may stand for it, 0.75 where it is a kind
 * of it, 0.6 where it is more general; by the pairs 0.75 and 0.7, where the groups do not say another.
 */
export function formsOf(one: string): ReadonlyMap<string, number> {
  const before = known.get(one);
  if (before !== undefined) return before;
  const forms = new Map(handMade(one));
  for (const [other, like] of pairsOf(one)) if (like === 1 || !forms.has(other)) forms.set(other, like);
  const named = designation(one);
  if (named !== null) forms.set(`${named[0]}${named[1]}`, 1).set(`${named[0]}-${named[1]}`, 1);
  forms.set(one, 1);
  if (known.size >= REMEMBERED) known.clear();
  known.set(one, forms);
  return forms;
}

/** How well one word of a question is answered by a word of a text: 1 the same, less where it may stand for it, else 0. */
export const likeness = (asked: string, told: string): number => (asked === told ? 1 : (formsOf(asked).get(told) ?? 0));

/** Letters and number of a type: "T55s" and "T-55" are one type of tank. */
export function designation(word: string): readonly [string, string] | null {
  const found = /^([a-z]{1,3})-?(\d{1,4}[a-z]{0,2})s?$/.exec(word);
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
  distance(word, known) <= (word.length >= 9 ? 2 : isSwapped(word, known) ? 2 : 1);

/** Two letters changed places: that counts as one slip. */
export function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
