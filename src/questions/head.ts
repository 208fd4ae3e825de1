import { isNation } from "./lexicon/concepts.ts";
import { pastVerbs } from "./stop-words.ts";
import { unitWord } from "./units-asked.ts";
import type { Word } from "./words-of.ts";

/** The noun that is counted, and the words that say which of these: "suspected | cases | of cholera". */
export interface HeadAsked {
  readonly head: readonly string[];
  readonly modifiers: readonly string[];
  /** Where the words only stand side by side: other nouns, of which one may be what is counted. */
  readonly others: readonly string[];
}

/** Nouns that only say that something is counted: "the death toll", "the number of deaths". */
const counting = /^(?:toll|tally|figure|figures|number|numbers|count|total|amount|quantity|many|much)$/;
const amounts = /^(?:many|much|number|count|total|amount|quantity)$/;
const sides = /^(?:loss|losses)$/;
const auxiliary = /^(?:did|does|do|has|have|had)$/;
const isPlural = (word: string): boolean =>
  /[^s]s$/.test(word) ||
  /^(?:people|men|women|children|police|cattle|personnel|servicemen|gunmen|aircraft)$/.test(word);

/** What somebody does: "how many drowned". */
const alone =
  /^(?:drowned|arrived|returned|escaped|survived|perished|surrendered|defected|crossed|entered|resigned|recovered|disappeared|graduated|deserted|starved|attended|participated|voted)$/;

const none: HeadAsked = { head: [], modifiers: [], others: [] };

/** Where the matter of a follow-up begins: behind "and", "what about". */
function openingOf(words: readonly Word[]): number {
  let at = 0;
  while (/^(?:and|so|ok|but|what|how|about)$/.test(words[at]?.english ?? "")) at++;
  return at;
}

/** Behind what only holds the question together stands a preposition. */
function isWithin(words: readonly Word[], from: number): boolean {
  let at = from;
  while (adverbs.test(words[at]?.english ?? "")) at++;
  return /^(?:in|at|on|from|inside|under|aboard|within)$/.test(words[at]?.english ?? "");
}
const adverbs =
  /^(?:still|now|currently|already|exactly|more|are|were|was|is|have|has|had|been|left|there|of|them|those|these)$/;

const isNoun = ({ english }: Word): boolean => !pastVerbs.has(english) && !english.endsWith("ed");

/** Behind "how many", or where the question begins. */
export function headOf(
  words: readonly Word[],
  isMatter: (word: Word, at: number) => boolean,
  lower: string,
): HeadAsked {
  const many = words.findIndex(({ english }, i) => amounts.test(english) && i < words.length - 1);
  const asksBehind = many >= 0 && words.slice(many + 1).some((word, i) => isMatter(word, many + 1 + i));
  const from = asksBehind && !/\bhow (?:much|many)\W*$/.test(lower) ? many + 1 : 0;
  // "How many still in evacuation centres": whoever they are.
  if (isWithin(words, asksBehind ? from : openingOf(words))) return none;
  const phrase: Word[] = [];
  let nation: Word | null = null;
  let at = from;
  if (asksBehind && words[from]?.english === "of") {
    const verb = words.findIndex(({ english }, i) => i > from && /^(?:were|was|are|is)$/.test(english));
    // "How many of the wounded were children": children are counted. "How many of them went home": those of before are.
    if (verb > 0 && words.slice(verb + 1).some((word, i) => isMatter(word, verb + 1 + i) && isNoun(word)))
      at = verb + 1;
    else if (/^(?:them|these|those)$/.test(words[from + 1]?.english ?? "")) {
      const next = words[from + 2];
      if (next === undefined || !isMatter(next, from + 2) || !isNoun(next)) return none;
    }
  }
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    // "How much did they give": what follows is done, and not counted.
    if (phrase.length === 0 && asksBehind && auxiliary.test(word.english)) break;
    if (unitWord.test(word.english) || /^(?:of|the|a|new|more|other|these|those|them)$/.test(word.english)) {
      if (phrase.length > 0) break;
      continue;
    }
    // "Ebola, Uganda, October: deaths …": a country says where, and a noun behind it is what is counted.
    if (asksBehind === false && isNation(word.stem)) {
      // "Sorties Libya": the things came before it.
      if (isPlural(phrase.at(-1)?.english ?? "")) break;
      phrase.length = 0;
      nation = word;
      continue;
    }
    if (word.english === "" || !isMatter(word, at)) {
      if (counting.test(word.english) && phrase.length > 0) continue;
      if (phrase.length > 0) break;
      continue;
    }
    const isVerb = pastVerbs.has(word.english) || (word.english.endsWith("ed") && phrase.length > 0);
    if (isVerb && phrase.length > 0) break;
    // "Palestinians killed": they are counted.
    if (phrase.length === 0 && nation !== null && (isVerb || !isNoun(word))) {
      phrase.push(nation);
      break;
    }
    // "Challenger 2s" are Challengers.
    if (/^\d+s?$/.test(word.english)) continue;
    // "How many died of cholera": whoever they are.
    if (phrase.length === 0 && asksBehind && at === from && (pastVerbs.has(word.english) || alone.test(word.english)))
      return none;
    if (phrase.length === 0 && pastVerbs.has(word.english)) continue;
    if (word.english.endsWith("ly")) continue;
    // "People sleep", "trucks took": a noun in the plural ends the phrase, unless another goes on with it.
    const previous = phrase.at(-1);
    if (previous !== undefined && isPlural(previous.english) && !isPlural(word.english)) break;
    phrase.push(word);
  }
  const nouns = phrase.filter(({ english }) => !counting.test(english));
  const last = nouns.at(-1);
  if (last === undefined) return none;
  const before = nouns.at(-2);
  // "Personnel losses" are counted as personnel.
  const head = before !== undefined && sides.test(last.english) ? [before.stem, last.stem] : [last.stem];
  const complement: string[] = [];
  if (words[at]?.english === "of")
    for (let next = at + 1; next < words.length; next++) {
      const word = words[next];
      if (word === undefined || !isMatter(word, next) || pastVerbs.has(word.english)) break;
      if (complement.length > 0 && word.english.endsWith("ed")) break;
      complement.push(word.stem);
    }
  const modifiers = nouns.map(({ stem }) => stem).filter((stem) => !head.includes(stem));
  const others = asksBehind
    ? []
    : words.flatMap((word, i) => (isMatter(word, i) && isNoun(word) && !head.includes(word.stem) ? [word.stem] : []));
  return { head, modifiers: [...modifiers, ...complement], others };
}
