import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

const oneStops = new Set(
  "of who that which is was has have had can could should would and or another but hand side way day time thing point again must may by to in on at".split(
    " ",
  ),
);
const notBeforeOne = new Set("this that no any every each the which another not some only second".split(" "));

/** "one of them", "no one", "this one": a pronoun. "One strike" is a figure. */
export function isPronoun(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token?.lower === "zero")
    return (
      wordBefore(tokens, reading)?.lower === "ground" ||
      /^(?:tolerance|hour|point)$/.test(wordAfter(tokens, reading)?.lower ?? "")
    );
  if (token?.lower !== "one" || reading.form !== "number" || reading.value !== 1) return false;
  const after = wordAfter(tokens, reading);
  if (after === undefined || after.kind !== "word") return true;
  return oneStops.has(after.lower) || notBeforeOne.has(wordBefore(tokens, reading)?.lower ?? "");
}
