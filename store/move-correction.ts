import type { Span } from "../src/briefing/span.ts";
import type { FigureChanges, Standing } from "./corrections.ts";

/** A correction in another text than the one it was made in. */
export interface Moved {
  readonly standing: Standing;
  readonly changes: FigureChanges;
}

/**
 * Takes a correction along to a revised text that has its sentence once. Answers why it cannot go, as the rest of a
 * sentence. Words elsewhere that its period or place leans on must be found once, too; a place can do without.
 */
export function moveCorrection({ standing, changes }: Moved, text: string): Moved | string {
  const at = onlyPlaceOf(standing.sentence, text);
  if (typeof at === "string") return `the revised text has its sentence ${at}`;
  const by = at - standing.sentenceStart;
  const sentenceEnd = standing.sentenceStart + standing.sentence.length;
  const move = (span: Span, words: string): Span | string => {
    if (span.start >= standing.sentenceStart && span.end <= sentenceEnd)
      return { start: span.start + by, end: span.end + by };
    const start = onlyPlaceOf(words, text);
    return typeof start === "string" ? start : { start, end: start + words.length };
  };
  let { place, period } = changes;
  if (place?.at !== undefined) {
    const { at: span, ...rest } = place;
    const moved = move(span, place.name);
    place = typeof moved === "string" ? rest : { ...rest, at: moved };
  }
  if (period?.at !== undefined) {
    const moved = move(period.at, period.text);
    if (typeof moved === "string") return `the revised text has the words of its period ${moved}`;
    period = { ...period, at: moved };
  }
  return {
    standing: { ...standing, start: standing.start + by, end: standing.end + by, sentenceStart: at },
    changes: {
      ...changes,
      ...(place === undefined ? {} : { place }),
      ...(period === undefined ? {} : { period }),
    },
  };
}

/** Where the words stand in the text, or how often they do when that is not once. */
function onlyPlaceOf(words: string, text: string): number | string {
  const first = text.indexOf(words);
  if (first === -1) return "no more";
  return text.includes(words, first + 1) ? "more than once" : first;
}
