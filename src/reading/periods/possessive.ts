import type { Token } from "../tokens.ts";
import { monthOf, weekdayOf } from "./dates.ts";

const times =
  /^(?:today|yesterday|tonight|tomorrow|overnight|night|morning|afternoon|evening|day|week|weekend|month|quarter|year|season|(?:19|20)\d\d)$/;
/** "Yesterday's briefing": when something was said. */
const sayings =
  /^(?:briefings?|conferences?|statements?|press|reports?|updates?|bulletins?|releases?|remarks|announcements?|meetings?|interviews?|sessions?|publication|edition|newspapers?)$/;
const farthest = 3;

/**
 * The tokens from `at` on with "Yesterday", "this year" or "Friday" for "Yesterday's", "this year's" or "Friday's", where that
 * dates what it stands before; null where no such word begins at `at`. Only a few tokens, so that the rest of a text costs nothing.
 */
export function withoutPossessive(tokens: readonly Token[], at: number): readonly Token[] | null {
  for (let i = at; i < at + farthest; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === "mark" || token.kind === "digits") return null;
    const stem = /^(.+)['\u2019]s$/.exec(token.text)?.[1];
    if (stem === undefined) continue;
    const digits = /^\d/.test(stem);
    const bare: Token = { ...token, text: stem, lower: stem.toLowerCase(), kind: digits ? "digits" : "word" };
    const isTime = times.test(bare.lower) || weekdayOf(bare) >= 0 || (i > at && monthOf(bare) !== null);
    if (!isTime || sayings.test(tokens[i + 1]?.lower ?? "")) return null;
    return [...tokens.slice(at, i), bare];
  }
  return null;
}
