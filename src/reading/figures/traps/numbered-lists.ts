import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { counts, functionWord } from "./countable.ts";
import { wordAfter } from "./near.ts";
import { numberedMany } from "./numbered-words.ts";

/** How far a list of names that are numbers goes on, in tokens. */
const longestList = 16;

/** "2191" in "resolutions 2165 and 2191", also with their years in brackets. */
export function isListed(tokens: readonly Token[], reading: Reading): boolean {
  if (isStretch(tokens, reading)) return true;
  if (!/^\d{1,5}(?:[.-]\d{1,3})?$/.test(tokens[reading.first]?.text ?? "") || reading.unit !== undefined) return false;
  const after = wordAfter(tokens, reading);
  if (counts(after) || unitAt(tokens, reading.next) !== null) return false;
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - longestList); at--) {
    const { lower, kind } = tokens[at] ?? { lower: "", kind: "mark" };
    if (numberedMany.has(lower)) return at < reading.first - 1 || goesOnAsList(tokens, reading);
    const joins = /^(?:and|or|to|through|&|-|\u2013|\(|\))$/.test(lower) || kind === "digits";
    // "In phases 1 and 2, 340 have been …": a comma goes on with a list that goes on itself.
    const comma = lower === "," && (at < reading.first - 1 || /^(?:,|and|or|&)$/.test(after?.lower ?? ""));
    if (!joins && !comma) return false;
  }
  return false;
}

/** "Zones 1–4 are closed": several in a row; of houses and the like as many may be counted. */
function isStretch(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  if (!/^\d{1,4}[-\u2013]\d{1,4}$/.test(tokens[first]?.text ?? "") || unit !== undefined) return false;
  const after = tokens[next];
  const ends = after === undefined || after.kind === "mark" || functionWord.test(after.lower);
  const before = tokens[first - 1]?.lower ?? "";
  return (
    ends &&
    /^(?:zones|phases|levels|stages|sectors|districts|wards|lanes|chapters|articles|paragraphs|pages|sections|annexes|tables|slides|blocks|channels|grades|classes|weeks|gates)$/.test(
      before,
    )
  );
}

/** The "7" of "Brigades 7 and 9 lost men" */
const goesOnAsList = (tokens: readonly Token[], { next }: Reading): boolean =>
  /^(?:and|or|to|,|&|-|\u2013)$/.test(tokens[next]?.lower ?? "") &&
  tokens[next + 1]?.kind === "digits" &&
  !counts(tokens[next + 2]) &&
  unitAt(tokens, next + 2) === null;
