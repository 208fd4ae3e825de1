import type { Span } from "../../src/briefing/span.ts";
import { beginningsOf, tokensOf, type Beginnings, type Token } from "../../src/language/tokens.ts";
import type { SearchWords } from "./search-words.ts";

/** A passage that may answer a search. Sentences are counted from the beginning of `text`. */
export interface Candidate {
  readonly key: number;
  readonly kind: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** What a search weighs by: the rarer a word, the more; in the order of its words. */
export interface Weighed extends SearchWords {
  readonly weights: readonly number[];
}

export interface Ranked {
  readonly key: number;
  readonly score: number;
  readonly coverage: number;
  /** Which words of the search the passage has. */
  readonly words: readonly number[];
  /** Counted from the beginning of the passage, as are the marks. */
  readonly best: Span;
  readonly marks: readonly Span[];
}

interface Hit {
  readonly token: Token;
  readonly at: number;
  readonly word: number;
}

/** What ranking derives from a search once, for all its candidates. */
export interface Ranking {
  readonly search: Weighed;
  readonly terms: ReadonlyMap<string, number>;
  /** The prefix and its place among the words, or null. */
  readonly prefix: { readonly begin: string; readonly word: number } | null;
  readonly wanted: Beginnings;
  readonly whole: number;
}

export function rankingOf(search: Weighed): Ranking {
  const at = search.words.findIndex((word) => word.isPrefix);
  const begin = search.words[at]?.word;
  return {
    search,
    terms: new Map(search.words.flatMap((word, place) => (word.isPrefix ? [] : [[word.term, place] as const]))),
    prefix: begin === undefined ? null : { begin, word: at },
    // A prefix of one letter begins words of many kinds: then every word is looked at.
    wanted: beginningsOf(search.words.map((word) => word.word)),
    whole: search.weights.reduce((sum, weight) => sum + weight, 0) || 1,
  };
}

function hitsOf(tokens: readonly Token[], { terms, prefix }: Ranking): Hit[] {
  const hits: Hit[] = [];
  for (const token of tokens) {
    const word = terms.get(token.term);
    if (word !== undefined) hits.push({ token, at: token.at, word });
    else if (prefix !== null && token.word.startsWith(prefix.begin))
      hits.push({ token, at: token.at, word: prefix.word });
  }
  return hits;
}

function covered(hits: readonly Hit[], weights: readonly number[]): number {
  const words = new Set(hits.map((hit) => hit.word));
  let sum = 0;
  for (const word of words) sum += weights[word] ?? 0;
  return sum;
}

/** The shortest run of words that holds every word that was hit: 1 when they stand side by side, less the further apart. */
function nearness(hits: readonly Hit[]): number {
  const wanted = new Set(hits.map((hit) => hit.word)).size;
  if (wanted < 2) return wanted;
  const inside = new Map<number, number>();
  let shortest = Number.POSITIVE_INFINITY;
  let from = 0;
  for (const hit of hits) {
    inside.set(hit.word, (inside.get(hit.word) ?? 0) + 1);
    while (inside.size === wanted) {
      const first = hits[from];
      if (first === undefined) break;
      shortest = Math.min(shortest, hit.at - first.at + 1);
      const left = (inside.get(first.word) ?? 0) - 1;
      if (left === 0) inside.delete(first.word);
      else inside.set(first.word, left);
      from += 1;
    }
  }
  return wanted / Math.max(wanted, shortest);
}

/** How many neighbours of the search are neighbours in the text, in the same order. */
function inOrder(hits: readonly Hit[]): number {
  let pairs = 0;
  for (let at = 1; at < hits.length; at += 1) {
    const [before, here] = [hits[at - 1], hits[at]];
    if (before !== undefined && here !== undefined && here.at === before.at + 1 && here.word === before.word + 1)
      pairs += 1;
  }
  return pairs;
}

function hasPhrases(tokens: readonly Token[], phrases: SearchWords["phrases"]): boolean {
  if (phrases.length === 0) return true;
  const terms = new Map(tokens.flatMap((token) => (token.part ? [] : [[token.at, token.term] as const])));
  return phrases.every((phrase) =>
    [...terms.keys()].some((at) => phrase.every((term, offset) => terms.get(at + offset) === term)),
  );
}

const kindBonus: Readonly<Record<string, number>> = { title: 3, heading: 2 };

/**
 * Scores one passage, or null when it lacks a phrase or every word. Coverage comes first, then how much of the search one
 * sentence says, then how close together.
 */
export function rank(candidate: Candidate, ranking: Ranking): Ranked | null {
  const { search, whole } = ranking;
  const isLetter = ranking.prefix?.begin.length === 1;
  const tokens = tokensOf(candidate.text, isLetter ? undefined : ranking.wanted);
  const hits = hitsOf(tokens, ranking);
  if (hits.length === 0 || !hasPhrases(tokens, search.phrases)) return null;
  const coverage = Math.min(1, covered(hits, search.weights) / whole);

  let best: Span = candidate.sentences[0] ?? { start: 0, end: candidate.text.length };
  let marked: readonly Hit[] = [];
  let most = -1;
  const sentences = candidate.sentences.length === 0 ? [best] : candidate.sentences;
  let from = 0;
  for (const sentence of sentences) {
    while ((hits[from]?.token.start ?? Number.POSITIVE_INFINITY) < sentence.start) from += 1;
    let to = from;
    while ((hits[to]?.token.end ?? Number.POSITIVE_INFINITY) <= sentence.end) to += 1;
    const inside = hits.slice(from, to);
    const score = inside.length === 0 ? 0 : 30 * (covered(inside, search.weights) / whole) + 10 * nearness(inside);
    if (score > most) [best, marked, most] = [sentence, inside, score];
    from = to;
  }
  const exact = hits.filter(({ token, word }) => search.words[word]?.word === token.word).length / hits.length;
  const score =
    100 * coverage +
    most +
    10 * nearness(hits) +
    3 * Math.min(inOrder(hits), 3) +
    2 * exact +
    (kindBonus[candidate.kind] ?? 0);
  // Two readings of one number overlap: the longer is marked.
  const marks = marked.filter(
    ({ token }) =>
      !token.part ||
      !marked.some((hit) => !hit.token.part && hit.token.start <= token.start && hit.token.end >= token.end),
  );
  return {
    key: candidate.key,
    score,
    coverage,
    words: [...new Set(hits.map(({ word }) => word))],
    best,
    marks: marks.map(({ token: { start, end } }) => ({ start, end })),
  };
}

/** Best first; equal ones newest first, which are those with the higher key. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || b.key - a.key;
}
