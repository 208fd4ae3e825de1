/** Sounds that are heard or written for one another. */
const classes = ["kghc", "szc", "td", "bpv", "jgz", "lr", "mn", "vu", "dz"];
const near = new Set(classes.flatMap((letters) => [...letters].flatMap((a) => [...letters].map((b) => a + b))));
const isVowel = (letter: string): boolean => letter === "a" || letter === "i" || letter === "u";

const VOWEL = 0.4;
/** Another vowel, and a vowel too many inside a word or at its end: "Kuznetsova" is not "Kuznetsov". */
const OTHER_VOWEL = 0.14;
const MORE_INSIDE = 0.3;
const MORE_AT_END = 0.8;
/** Arabic leaves short vowels inside a word unwritten. */
const UNWRITTEN = 0.06;

function costOfOne(letter: string, last: boolean, unvowelled: boolean): number {
  if (!isVowel(letter)) return letter === "h" ? 0.6 : 1;
  if (last) return MORE_AT_END;
  return unvowelled ? UNWRITTEN : MORE_INSIDE;
}

function costOfPair(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return OTHER_VOWEL;
  return near.has(a + b) ? 0.6 : 1;
}

const weightOf = (word: string): number => {
  let weight = 0;
  for (const letter of word) weight += isVowel(letter) ? VOWEL : 1;
  return weight;
};

/**
 * How alike two spellings are, 1 for the same, by the cheapest way to make one of the other. Takes `NameKey.spelling`;
 * `unvowelled` says that one of them is from a script without short vowels.
 */
export function likeness(one: string, other: string, unvowelled: boolean): number {
  const [a, b] = [one.replaceAll(" ", ""), other.replaceAll(" ", "")];
  if (a === b) return 1;
  let row = [0];
  for (let j = 0; j < b.length; j++) row.push((row[j] ?? 0) + costOfOne(b[j] ?? "", j === b.length - 1, unvowelled));
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? "";
    const costOfLeft = costOfOne(left, i === a.length - 1, unvowelled);
    const next = [(row[0] ?? 0) + costOfLeft];
    for (let j = 0; j < b.length; j++) {
      const right = b[j] ?? "";
      const both = (row[j] ?? 0) + costOfPair(left, right);
      const onlyLeft = (row[j + 1] ?? 0) + costOfLeft;
      const onlyRight = (next[j] ?? 0) + costOfOne(right, j === b.length - 1, unvowelled);
      next.push(Math.min(both, onlyLeft, onlyRight));
    }
    row = next;
  }
  return Math.max(0, 1 - (row[b.length] ?? 0) / (0.5 + Math.max(weightOf(a), weightOf(b))));
}

/** True when one letter more, less or other makes one spelling of the other, or two that changed places. */
export function oneLetterApart(one: string, other: string): boolean {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  if (a.length < b.length) return a.slice(from) === b.slice(from + 1);
  if (a.slice(from + 1) === b.slice(from + 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
}
