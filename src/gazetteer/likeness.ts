/** Sounds that are heard or written for one another. */
const classes = ["kghc", "szc", "td", "bpv", "jgz", "lr", "mn", "vu"];
const near = new Set(classes.flatMap((letters) => [...letters].flatMap((a) => [...letters].map((b) => a + b))));
const isVowel = (letter: string): boolean => letter === "a" || letter === "i" || letter === "u";

/** What it costs that a letter stands on one side only; Arabic does not write short vowels. */
function costOfOne(letter: string, unvowelled: boolean): number {
  if (isVowel(letter)) return unvowelled ? 0.06 : 0.3;
  return letter === "h" ? 0.6 : 1;
}

function costOfPair(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.12;
  return near.has(a + b) ? 0.6 : 1;
}

/**
 * How alike two spellings are, 1 for the same, by the cheapest way to make one of the other. Takes `NameKey.spelling`;
 * `unvowelled` says that one of them is from a script without short vowels.
 */
export function likeness(one: string, other: string, unvowelled: boolean): number {
  const [a, b] = [one.replaceAll(" ", ""), other.replaceAll(" ", "")];
  if (a === b) return 1;
  let row = [0];
  for (const letter of b) row.push((row.at(-1) ?? 0) + costOfOne(letter, unvowelled));
  for (const left of a) {
    const next = [(row[0] ?? 0) + costOfOne(left, unvowelled)];
    for (let j = 0; j < b.length; j++) {
      const right = b[j] ?? "";
      next.push(
        Math.min(
          (row[j] ?? 0) + costOfPair(left, right),
          (row[j + 1] ?? 0) + costOfOne(left, unvowelled),
          (next[j] ?? 0) + costOfOne(right, unvowelled),
        ),
      );
    }
    row = next;
  }
  return Math.max(0, 1 - (row.at(-1) ?? 0) / (0.5 + Math.max(weightOf(a), weightOf(b))));
}

const weightOf = (word: string): number => [...word].reduce((sum, letter) => sum + (isVowel(letter) ? 0.4 : 1), 0);
