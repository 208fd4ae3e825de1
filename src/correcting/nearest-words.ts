import type { Passage } from "../briefing/passage.ts";
import type { Span } from "../briefing/span.ts";

/** Words of a briefing as they stand there. */
export interface Found extends Span {
  readonly text: string;
}

/** The passages in the order in which a figure of this sentence leans on them: its own, the headings above, then by distance. */
export function passagesNear(passages: readonly Passage[], sentence: Span): readonly Passage[] {
  const own = passages.find(({ start, end }) => start <= sentence.start && end >= sentence.end);
  const byOrdinal = new Map(passages.map((passage) => [passage.ordinal, passage]));
  const above = new Set<number>();
  for (let at = own?.under ?? null; at !== null && !above.has(at); at = byOrdinal.get(at)?.under ?? null) above.add(at);
  const rank = (passage: Passage): number => {
    if (passage === own) return 0;
    if (above.has(passage.ordinal)) return 1;
    // What stands before a figure is likelier meant than what follows it.
    const distance = passage.ordinal - (own?.ordinal ?? 0);
    return distance < 0 ? 2 - distance : 2 + distance + passages.length;
  };
  return passages
    .map((passage) => ({ passage, rank: rank(passage) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ passage }) => passage);
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Where the words stand, whole, in the first of these passages that has them; in the sentence rather than elsewhere. */
export function findWords(words: string, near: readonly Passage[], sentence: Span): Found | null {
  if (words === "") return null;
  for (const { text, start } of near) {
    const found: Found[] = [];
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const isWhole =
        !(wordCharacter.test(text[at - 1] ?? "") && wordCharacter.test(words[0] ?? "")) &&
        !(wordCharacter.test(text[at + words.length] ?? "") && wordCharacter.test(words.at(-1) ?? ""));
      if (isWhole) found.push({ start: start + at, end: start + at + words.length, text: words });
    }
    const inSentence = found.find((each) => each.start >= sentence.start && each.end <= sentence.end);
    const first = inSentence ?? found[0];
    if (first !== undefined) return first;
  }
  return null;
}
