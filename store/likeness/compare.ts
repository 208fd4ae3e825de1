import { LEAST_WORDS, shinglesOf } from "./min-hash.ts";
import type { PlainWords } from "./plain-words.ts";

/** Words on each side of a number that must be the same for it to be the same number of the same thing. */
const AROUND = 2;
/** Shares of the new text's shingles; measured on pairs of every kind in test/store/likeness.test.ts. */
const COPIED = 0.9;
const COPIED_WITHOUT_NUMBERS = 0.95;
const REVISED = 0.75;
/** A copy on another day says so many numbers; with fewer, two days may well have the same. */
const NUMBERS_OF_A_COPY = 5;
/** A part of a text this small is an excerpt of it, and no copy. */
const LEAST_PART = 0.3;
/** Numbers that a correction changes: at most this share of them, but one may always be changed. */
const CORRECTED = 0.3;

/** How a new text is to one that is stored. */
export interface Likeness {
  /** It says the same, perhaps in another layout or less of it: no number that the other does not say in the same words. */
  readonly isCopy: boolean;
  /** It says the same but for a few numbers or words. */
  readonly isCorrection: boolean;
  /** Whether a copy has numbers enough to be one on another day, too. */
  readonly onAnyDay: boolean;
  /** Share of the new one's shingles that the stored one has, and the other way round. */
  readonly shared: number;
  readonly covered: number;
}

const around = ({ words }: PlainWords, at: number): string =>
  words.slice(Math.max(0, at - AROUND), at + AROUND + 1).join(" ");

function counted(each: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of each) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** How many of these the others do not have, each as often as it stands there. */
function beyond(these: readonly string[], others: readonly string[]): number {
  const left = counted(others);
  let missing = 0;
  for (const one of these) {
    const has = left.get(one) ?? 0;
    if (has === 0) missing += 1;
    else left.set(one, has - 1);
  }
  return missing;
}

const share = (part: ReadonlySet<number>, whole: ReadonlySet<number>): number => {
  if (part.size === 0) return 0;
  let both = 0;
  for (const one of part) if (whole.has(one)) both += 1;
  return both / part.size;
};

/** Holds a new text against a stored one. Pure. */
export function compare(fresh: PlainWords, stored: PlainWords): Likeness {
  const [new_, old] = [shinglesOf(fresh), shinglesOf(stored)];
  const [shared, covered] = [share(new_, old), share(old, new_)];
  const values = fresh.numbers.map((at) => fresh.words[at] ?? "");
  const unsaid = beyond(
    values,
    stored.numbers.map((at) => stored.words[at] ?? ""),
  );
  const displaced = beyond(
    fresh.numbers.map((at) => around(fresh, at)),
    stored.numbers.map((at) => around(stored, at)),
  );
  const enough = fresh.words.length >= LEAST_WORDS && stored.words.length >= LEAST_WORDS;
  const isSame = enough && unsaid === 0 && displaced <= Math.floor(values.length * 0.2);
  const most = Math.max(1, Math.floor(values.length * CORRECTED));
  return {
    isCopy: isSame && covered >= LEAST_PART && shared >= (values.length === 0 ? COPIED_WITHOUT_NUMBERS : COPIED),
    isCorrection: enough && shared >= REVISED && covered >= REVISED && unsaid <= most,
    onAnyDay: values.length >= NUMBERS_OF_A_COPY,
    shared,
    covered,
  };
}
