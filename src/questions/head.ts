import { isNation } from "./lexicon/concepts.ts";
import { pastVerbs } from "./stop-words.ts";
import { unitWord } from "./units-asked.ts";
import type { Word } from "./words-of.ts";

/** The noun that is counted: behind "how many", or where the question begins. */
export function headOf(
  words: readonly Word[],
  isMatter: (word: Word, at: number) => boolean,
  lower: string,
): readonly string[] {
  const many = words.findIndex(
    ({ english }, i) => /^(?:many|much|number|count|total)$/.test(english) && i < words.length - 1,
  );
  const asksBehind = many >= 0 && words.slice(many + 1).some((word, i) => isMatter(word, many + 1 + i));
  const from = asksBehind && !/\bhow (?:much|many)\W*$/.test(lower) ? many + 1 : 0;
  const phrase: Word[] = [];
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (unitWord.test(word.english) || /^(?:of|the|a|new|more|other|these|those|them)$/.test(word.english)) {
      if (phrase.length > 0 && word.english !== "of") break;
      if (phrase.length > 0) break;
      continue;
    }
    // "Ebola, Uganda, October: deaths …": a country says where, and a noun behind it is what is counted.
    if (asksBehind === false && isNation(word.stem)) {
      phrase.length = 0;
      continue;
    }
    if (word.english === "" || !isMatter(word, at)) {
      if (phrase.length > 0) break;
      continue;
    }
    const isVerb = pastVerbs.has(word.english) || (word.english.endsWith("ed") && phrase.length > 0);
    if (isVerb && phrase.length > 0) break;
    if (phrase.length === 0 && pastVerbs.has(word.english)) continue;
    phrase.push(word);
  }
  const last = phrase.at(-1);
  if (last === undefined) return [];
  const before = phrase.at(-2);
  // "Personnel losses" are counted as personnel.
  return before !== undefined && /^(?:loss|losses|death|deaths|casualties|injuries)$/.test(last.english)
    ? [before.stem, last.stem]
    : [last.stem];
}
