import { fold } from "../language/fold.ts";
import type { Passage } from "../briefing/passage.ts";
import { CorrectionRefused } from "./refused.ts";

/** What is counted or what happened, in words of the briefing: each of them must stand somewhere in it. */
export function wordsSaid(said: string, passages: readonly Passage[]): string | null {
  if (said === "none") return null;
  const words = wordsOf(said);
  if (words.length === 0) throw new CorrectionRefused(`“${said}” has no word in it.`);
  const known = new Set(passages.flatMap(({ text }) => wordsOf(text)));
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length > 0)
    throw new CorrectionRefused(`The briefing does not say ${unknown.map((word) => `“${word}”`).join(", ")}.`);
  return said;
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
