import type { Passage } from "../../briefing/passage.ts";
import { namedTitle } from "./titles.ts";

const headLength = 800;
/** The longest line that can be a byline: "Rear Admiral Daniel Hagari, IDF Spokesperson". */
const longestByline = 140;
const introduces =
  /\b(?:by|with|from|speaker|spokes\w+|statement of|remarks of|address of|remarks as delivered|delivered by|speaking for .{0,80},)[\s:,]*$/iu;
/** What somebody does who gives a briefing, and nobody who is only quoted in one. */
const briefs =
  /^[^.!?\n]{0,160}?(?:\b(?:the following|told (?:a|the|today's|an?other) (?:\w+ ){0,3}(?:briefing|conference|reporters|journalists)|told (?:reporters|journalists)|(?:said|says|spoke|reported|announced|stated) (?:at|in|during|to) (?:a|an|the|his|her|today's|this) (?:\w+ ){0,4}(?:briefing|conference|statement|address|update|reporters|journalists|media|press)|held a (?:\w+ ){0,2}(?:briefing|conference)|briefed|gave a (?:\w+ ){0,2}(?:briefing|conference))\b|:\s*$)/iu;
const speaksForIt = /spokes(?:man|woman|person)/iu;
const says = /^[^.!?\n]{0,120}?\b(?:said|says|reported|reports|told|announced|stated|added|informed|noted)\b/iu;

/**
 * Who gave the briefing, as its first lines name them, with rank or office: "Lieutenant General Sergei Rudskoy". A person
 * whom the text only quotes is nobody's speaker, but for the issuer's own spokesperson. Null where nobody is named.
 */
export function speakerOf(passages: readonly Passage[]): string | null {
  let length = 0;
  for (const { text, kind } of passages) {
    const part = text.slice(0, headLength - length);
    const isLine =
      kind === "title" ||
      kind === "heading" ||
      (text.length <= longestByline && !/[.!?]["'\u201d\u2019)\]]*$/u.test(text));
    for (const { words, start, end } of namedTitle(part)) {
      const [before, after] = [part.slice(Math.max(0, start - 100), start), part.slice(end)];
      if (isLine || introduces.test(before) || briefs.test(after)) return words;
      if (
        (speaksForIt.test(words) || speaksForIt.test(before.slice(-40)) || speaksForIt.test(after.slice(0, 60))) &&
        says.test(after)
      )
        return words;
    }
    length += text.length;
    if (length >= headLength) return null;
  }
  return null;
}
