import type { Level } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { nameKey, plainName, type NameKey } from "./name-key.ts";

/** What a person typed for a place, taken apart. */
export interface Query {
  /** The name as it was typed. */
  readonly whole: NameKey;
  /** The name without a word for its level: "Homs" of "the province of Homs"; null where there is none. */
  readonly bare: NameKey | null;
  /** The level that the word asks for. */
  readonly level: Level | null;
  /** What it is said to lie in: "Aleppo" and "Syria" of "Al-Bab, Aleppo, Syria". */
  readonly within: readonly string[];
}

/** Longer than the longest name with what it lies in. */
const LONGEST = 160;

/** Takes apart "the city of Al-Bab (Aleppo), Syria"; null for what can name no place. */
export function readQuery(words: string): Query | null {
  if (words.length > LONGEST) return null;
  const [head = "", ...rest] = words.split(/[,،;()]/);
  const within = rest.map((part) => part.trim()).filter((part) => plainName(part) !== "");
  const whole = nameKey(head.replace(/^\s*the\s+(?=\S+\s)/i, ""));
  if (whole.plain === "") return null;
  const { bare, level } = withoutLevelWord(whole.plain);
  return { whole, bare: level === null ? null : nameKey(bare), level, within };
}

/** "Al-Bab Syria" without its comma: the last one or two words as what the rest lies in. */
export function* readingsWithoutComma(words: string): Iterable<string> {
  const parts = words.trim().split(/\s+/);
  for (const count of [1, 2])
    if (parts.length > count && parts.length < 8)
      yield `${parts.slice(0, -count).join(" ")}, ${parts.slice(-count).join(" ")}`;
}
