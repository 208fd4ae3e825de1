import type { Word } from "./words-of.ts";

/** One of several that a question names beside each other: "HALO" of "HALO and MAG teams". */
export interface Side {
  /** Stems that are its own; none for a place, which is one of the question's places then. */
  readonly stems: readonly string[];
  /** The key of its place, where it is one. */
  readonly place: string | null;
  /** Its words as they were typed. */
  readonly text: string;
}

/** What stands at a word: a word of the matter, the place that begins or goes on here, what joins two, what may stand between. */
export interface SideParts {
  isMatter(at: number): boolean;
  placeAt(at: number): string | null;
  /** It is said that something happened, so that it joins nothing before it to what is behind it. */
  isDeed(at: number): boolean;
}

const joint = /^(?:and|or|plus|vs|versus|than)$/;
const between = /^(?:the|a|an|also|by|from|of|in|for|at|on|both|either|ones|those)$/;
/** A name or a noun phrase has at most so many words. */
const LONGEST = 4;
const MOST = 5;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The sides that a question names, where it names several beside each other; none otherwise. */
export function sidesAsked(words: readonly Word[], english: string, parts: SideParts): readonly Side[] {
  for (let at = 0; at < words.length; at++) {
    // "Between Hays and Khokha" is one stretch; "the difference between" is of two.
    if (words[at - 1]?.english === "between" && words[at - 2]?.english !== "difference") {
      at = Math.max(at, (runsFrom(at, words, english, parts).at(-1)?.to ?? at) - 1);
      continue;
    }
    const runs = runsFrom(at, words, english, parts);
    if (runs.length >= 2) return sidesOf(runs, words, parts);
  }
  return [];
}

/** The list of phrases that begins at a word: each joined to the one before, the last or only joint is no mere comma. */
function runsFrom(start: number, words: readonly Word[], english: string, parts: SideParts): readonly Run[] {
  const runs: Run[] = [];
  const isPlace = (one: number): boolean => parts.placeAt(one) !== null;
  let at = start;
  const signs: string[] = [];
  for (;;) {
    const to = endOfRun(at, words, english, parts);
    if (to === at) break;
    runs.push({ from: at, to });
    if (runs.length === MOST) break;
    const next = joinedAt(to, words, english);
    if (next === null) break;
    at = next.at;
    while (between.test(words[at]?.english ?? "")) at += 1;
    // What a comma joins to a place is no place's like.
    if (next.sign === "," && isPlace(at) !== isPlace(start)) break;
    signs.push(next.sign);
  }
  const last = signs[runs.length - 2];
  // "Which is bigger, this or that": what stands before the comma is none of them.
  const isCommaFirst = signs[0] === "," && last !== "and";
  return last === undefined || last === "," || isCommaFirst ? [] : runs;
}

function endOfRun(from: number, words: readonly Word[], english: string, parts: SideParts): number {
  const isPlace = parts.placeAt(from) !== null;
  let at = from;
  while (at < words.length && at - from < LONGEST) {
    const inRun = isPlace
      ? parts.placeAt(at) === parts.placeAt(from)
      : parts.isMatter(at) && parts.placeAt(at) === null;
    if (!inRun || (!isPlace && at > from && parts.isDeed(at) && !parts.isDeed(from))) break;
    at += 1;
    if (/[,+&/]/.test(gapBefore(at, words, english))) break;
  }
  return at;
}

/** Where the next phrase begins, if one is joined here, and by what. */
function joinedAt(
  at: number,
  words: readonly Word[],
  english: string,
): { readonly at: number; readonly sign: string } | null {
  const gap = gapBefore(at, words, english);
  const word = words[at]?.english;
  if (word === undefined) return null;
  if (joint.test(word)) return { at: at + 1, sign: word };
  const sign = /[+&/]/.exec(gap)?.[0] ?? (gap.includes(",") ? "," : null);
  return sign === null ? null : { at, sign };
}

const gapBefore = (at: number, words: readonly Word[], english: string): string =>
  at === 0 || at >= words.length ? "" : english.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);

/** Words at the end of the last phrase that the others lack are said of all: "HALO and MAG teams". */
function sidesOf(runs: readonly Run[], words: readonly Word[], { placeAt }: SideParts): readonly Side[] {
  const isWords = (run: Run): boolean => placeAt(run.from) === null;
  const lengths = runs
    .slice(0, -1)
    .filter(isWords)
    .map(({ from, to }) => to - from);
  const longest = Math.max(0, ...lengths);
  return runs.map((run, i): Side => {
    const isLast = i === runs.length - 1;
    const to = isLast && isWords(run) && longest > 0 ? Math.min(run.to, run.from + longest) : run.to;
    const own = words.slice(run.from, to);
    const text = own.map((word) => word.text).join(" ");
    return isWords(run)
      ? { stems: own.map((word) => (word.english === "" ? word.text.toLowerCase() : word.stem)), place: null, text }
      : { stems: [], place: placeAt(run.from), text };
  });
}
