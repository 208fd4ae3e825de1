import type { BriefingHead } from "../../briefing/briefing.ts";
import { issuerIn } from "../head/issuer.ts";
import { ownText } from "./party-words.ts";

const small = new Set("the a an of for and in on to its our this that de".split(" "));
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['\u2019]s\b/g, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tells whether the words mean those whose briefing it is: its issuer by name, by a part of it or by its letters, or its speaker. */
export function createSelf({ issuer, speaker }: Pick<BriefingHead, "issuer" | "speaker">): (words: string) => boolean {
  const own = wordsOf(issuer).filter((word) => !small.has(word));
  const known = new Set([...own, ...wordsOf(speaker ?? ""), ...lettersOf(own), ...lettersOf(wordsOf(issuer))]);
  return (words) => {
    const bare = words.trim();
    if (ownText.test(bare) || issuerIn(bare) === issuer) return true;
    const said = wordsOf(bare).filter((word) => !small.has(word));
    return said.length > 0 && said.every((word) => known.has(word));
  };
}

const longestName = 12;

/** "smm" and "osce" stand for words that follow each other in a name. */
function lettersOf(words: readonly string[]): string[] {
  const letters = words.slice(0, longestName).map((word) => word[0] ?? "");
  return letters.flatMap((_, from) =>
    letters.slice(from + 1).map((__, length) => letters.slice(from, from + length + 2).join("")),
  );
}
