import { createReader } from "../src/reading/create-reader.ts";
import { systemClock } from "../src/clock.ts";
import { createInventedGazetteer } from "./names.ts";

/** Milliseconds of reading a kilobyte of one kind of text, for a short and for a long one: the same where cost is linear. */
export interface ReadFigures {
  readonly kinds: readonly { readonly name: string; readonly short: number; readonly long: number }[];
}

const SHORT = 20_000;
/** Below what makes more figures than one briefing may have. */
const LONG = 200_000;
const pieces: Readonly<Record<string, string>> = {
  "numbers that count": "12 men in Homs, ",
  "grouped numbers": "1,250,",
  "open brackets": "(",
  "brackets and numbers": "5 men (",
  items: "- 5 men\n",
  headings: "ABC\n",
  dates: "on 5 May ",
  semicolons: "5 men; ",
};

/** Texts made to be slow: one piece repeated. */
export function measureRead(): ReadFigures {
  const reader = createReader({ gazetteer: createInventedGazetteer() });
  const now = systemClock.now();
  const perKilobyte = (piece: string, length: number): number => {
    const text = `The report\n\n${piece.repeat(Math.ceil(length / piece.length))} x`;
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      reader.read({ origin: "bench", format: "text", text, hints: {} }, {}, now);
      return performance.now() - begun;
    });
    return Math.min(...times) / (length / 1000);
  };
  return {
    kinds: Object.entries(pieces).map(([name, piece]) => {
      perKilobyte(piece, SHORT); // warm
      return { name, short: perKilobyte(piece, SHORT), long: perKilobyte(piece, LONG) };
    }),
  };
}
