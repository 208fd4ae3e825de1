import type { BriefingSummary, Claim, Gathered } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { tokensOf } from "../language/tokens.ts";
import { homeOf } from "./home.ts";
import { nationStems } from "./lexicon/institutions.ts";
import { phrasesIn } from "./lexicon/phrases.ts";
import { periodsIn, type PeriodMention } from "../reading/periods/period-mentions.ts";
import type { Days } from "../reading/periods/resolve.ts";
import { tokensOf as readingTokens } from "../reading/tokens.ts";
import { figureWords, wordsIn, type FigureWords } from "./said-words.ts";

/** Stems, to be asked whether they hold one. */
export type Stems = ReadonlySet<string>;

/** The words of a passage and of what stands around it. */
export interface PassageWords {
  /** The stems between two offsets of the briefing's text, in order; of "T-72" also "t72"; last, what its phrases mean. */
  between(start: number, end: number): readonly string[];
  readonly heading: Stems;
  /** Of the briefing's title and issuer. */
  readonly title: Stems;
  readonly passage: Stems;
}

/** The words of a figure: its own, those of its sentence, and of the places that it bears on. */
export interface ClaimWords {
  readonly said: FigureWords;
  /** What is counted, what was done, by whom, and the part of the sentence that it stands in. */
  readonly own: Stems;
  /** That part of the sentence alone. */
  readonly clause: Stems;
  readonly sentence: Stems;
  /** The sentence before, where this one points back to it. */
  readonly earlier: Stems;
  readonly places: Stems;
}

/** Words of what was gathered for one question: each passage is parted into words once, whatever is asked of it. */
export interface Wording {
  passage(from: Gathered): PassageWords;
  claim(claim: Claim, from: Gathered): ClaimWords;
  /** The words of all that was gathered of the briefing. */
  briefing(of: BriefingSummary): Stems;
  /** Whether a stem is a name: wherever it stands within a sentence, it stands there with a capital. */
  isName(stem: string): boolean;
  /** The days that the words before a figure's sentence name in its passage, then all that its briefing names. */
  days(claim: Claim, from: Gathered): { readonly before: readonly Days[]; readonly all: readonly Days[] };
}

export function createWording(gathered: readonly Gathered[], gazetteer: Gazetteer): Wording {
  const passages = new Map<Gathered, PassageWords>();
  const claims = new Map<Claim, ClaimWords>();
  const briefings = new Map<string, Stems>();
  const texts = new Map<string, Stems>();
  const days = new Map<Gathered, readonly PeriodMention[]>();
  const written = new Map<string, boolean>();

  const daysOf = (from: Gathered): readonly PeriodMention[] => {
    const before = days.get(from);
    if (before !== undefined) return before;
    const { text } = from.passage;
    const told = periodsIn(readingTokens(text, 0, text.length), from.briefing.date).filter(({ rate }) => !rate);
    days.set(from, told);
    return told;
  };

  const stemsOf = (text: string): Stems => {
    const before = texts.get(text);
    if (before !== undefined) return before;
    const words = wordsIn(text);
    const stems = new Set([...words, ...phrasesIn(words).map(({ stem }) => stem)]);
    texts.set(text, stems);
    return stems;
  };

  function passage(from: Gathered): PassageWords {
    const before = passages.get(from);
    if (before !== undefined) return before;
    const words = rememberedWords(from, stemsOf);
    passages.set(from, words);
    return words;
  }

  return {
    passage,
    claim(claim, from) {
      const before = claims.get(claim);
      if (before !== undefined) return before;
      const words = wordsOfClaim(claim, from, passage(from));
      claims.set(claim, words);
      return words;
    },
    briefing({ id }) {
      const before = briefings.get(id);
      if (before !== undefined) return before;
      const own = gathered.filter(({ briefing }) => briefing.id === id);
      const all = new Set(homeOf(own, gazetteer));
      for (const from of own) {
        const { heading, title, passage: said } = passage(from);
        for (const stems of [heading, title, said]) for (const one of stems) all.add(one);
      }
      briefings.set(id, all);
      return all;
    },
    isName(stem) {
      let known = written.get(stem);
      if (known === undefined) written.set(stem, (known = isWrittenLarge(stem, gathered)));
      return known;
    },
    days(claim, from) {
      const at = claim.figure.sentenceStart - from.passage.start;
      const all = gathered.filter(({ briefing }) => briefing.id === from.briefing.id).flatMap(daysOf);
      return {
        before: daysOf(from).flatMap(({ days: told, start }) => (start < at ? [told] : [])),
        all: all.map(({ days: told }) => told),
      };
    },
  };
}

/** So many of the passages, the likeliest first, say how a word is written. */
const LOOKED_AT = 40;

/** Whether a word is written with a capital wherever it stands, where no sentence begins with it. Titles say nothing. */
function isWrittenLarge(stem: string, gathered: readonly Gathered[]): boolean {
  const beginning = stem.length > 4 ? stem.slice(0, -1) : stem;
  if (!/^\p{L}+$/u.test(beginning)) return false;
  const pattern = new RegExp(`(?<!\\p{L})${beginning}\\p{L}{0,4}(?!\\p{L})`, "giu");
  let large = 0;
  for (const { passage } of gathered.slice(0, LOOKED_AT)) {
    if (passage.kind === "title" || passage.kind === "heading") continue;
    for (const { index } of passage.text.matchAll(pattern)) {
      const first = passage.text.charAt(index);
      if (first === first.toLowerCase()) return false;
      if (!/(?:^|[.!?:;•*–-]\s*|\n\s*)$/u.test(passage.text.slice(Math.max(0, index - 4), index))) large++;
    }
  }
  return large > 0;
}

/** The last passages that were parted into words: what people ask about, they ask about again. */
const REMEMBERED = 1_500;
const remembered = new Map<string, { readonly text: string; readonly words: PassageWords }>();

function rememberedWords(from: Gathered, stemsOf: (text: string) => Stems): PassageWords {
  const { briefing, passage } = from;
  const name = `${briefing.id}/${briefing.version}/${passage.ordinal}`;
  const before = remembered.get(name);
  // Another store may hold another text under the same name.
  if (before !== undefined && before.text === passage.text) return before.words;
  const words = wordsOfPassage(from, stemsOf);
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? name);
  remembered.set(name, { text: passage.text, words });
  return words;
}

function wordsOfPassage(from: Gathered, stemsOf: (text: string) => Stems): PassageWords {
  const { start: offset, text } = from.passage;
  const tokens = tokensOf(text);
  const said = tokens.flatMap(({ term, start, part }, at) => {
    const own = part && term.length < 4 ? [] : [{ term, at: start + offset }];
    const next = tokens[at + 1];
    // "T-72", "Tu 22M3": a type is also known by its letters and number in one.
    const isType = next !== undefined && /^[a-z]{1,3}$/.test(term) && /^\d{1,4}[a-z]{0,2}$/.test(next.term);
    return isType && next.start - start <= 4 ? [...own, { term: `${term}${next.term}`, at: start + offset }] : own;
  });
  const phrases = phrasesIn(said.map(({ term }) => term));
  const terms = [...said, ...phrases.map(({ stem: term, at }) => ({ term, at: said[at]?.at ?? offset }))];
  const { title: own, issuer } = from.briefing;
  const title = new Set([...stemsOf(own), ...stemsOf(issuer), ...nationStems(`${own} ${issuer}`)]);
  return {
    between(start, end) {
      const found: string[] = [];
      for (const { term, at } of terms) if (at >= start && at < end) found.push(term);
      return found;
    },
    heading: from.heading === null ? new Set() : stemsOf(from.heading),
    title,
    passage: new Set([...terms.map(({ term }) => term), ...nationStems(text)]),
  };
}

/** Words that begin a sentence and mean something of the one before it. */
const pointsBack =
  /^\W*(?:it|they|he|she|both|these|those|this|the (?:former|latter)|of (?:these|those|them|the former|the latter)|among (?:them|these))\b/i;

function wordsOfClaim({ figure }: Claim, { passage }: Gathered, words: PassageWords): ClaimWords {
  const said = figureWords(figure);
  const [from, to] = clauseOf(figure.sentence, figure.start - figure.sentenceStart, figure.end - figure.sentenceStart);
  const clause = words.between(figure.sentenceStart + from, figure.sentenceStart + to);
  const before = pointsBack.test(figure.sentence)
    ? passage.sentences.findLast(({ end }) => end <= figure.sentenceStart)
    : undefined;
  const nations = nationStems(figure.sentence.slice(from, to));
  return {
    said,
    own: new Set([...said.all, ...clause, ...nations]),
    clause: new Set([...clause, ...nations]),
    sentence: new Set([...words.between(figure.sentenceStart, figure.sentenceEnd), ...nationStems(figure.sentence)]),
    earlier: new Set(before === undefined ? [] : words.between(before.start, before.end)),
    places: new Set(figure.places.flatMap(({ name }) => wordsIn(name))),
  };
}

/** The part of a sentence that a number stands in: between commas, semicolons and what joins clauses. */
function clauseOf(sentence: string, start: number, end: number): readonly [number, number] {
  const joints = [...sentence.matchAll(/[,;]\s|\s[–—-]\s|\b(?:and|but|while|against)\b/gu)];
  const from = joints.filter(({ index, 0: joint }) => index + joint.length <= start).at(-1);
  // Behind a colon stand the parts of what is before it, or what a label is of.
  const ends = [...joints, ...sentence.matchAll(/:\s+(?=\S*\d)/g)].map(({ index }) => index).filter((at) => at >= end);
  return [from === undefined ? 0 : from.index + from[0].length, Math.min(sentence.length, ...ends)];
}
