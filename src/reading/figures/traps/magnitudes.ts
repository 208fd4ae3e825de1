import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter, wordBefore } from "./near.ts";

const shocks = /^(?:quake|earthquake|aftershock|foreshock|tremor|temblor|shock)s?$/;
const scales = /^(?:magnitudes?|intensity|intensities)$/;
/** How far before its number a quake is named. */
const farthest = 6;

/** "a 6.1-magnitude quake", "a magnitude of 5.9", "5.9 on the Richter scale", "a 4.9 aftershock", "the quake, measuring 6.2". */
export function isMagnitude(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d(?:\.\d{1,2})?$/.test(tokens[reading.first]?.text ?? "") || reading.unit !== undefined) return false;
  const after = wordAfter(tokens, reading)?.lower ?? "";
  if (/^(?:magnitude|richter)/.test(after)) return true;
  if (
    after === "on" &&
    tokens.slice(reading.next + 1, reading.next + 4).some(({ lower }) => /^(?:richter|moment)$/.test(lower))
  )
    return true;
  const before = wordBefore(tokens, reading)?.lower ?? "";
  if (/^(?:of|was|at|is)$/.test(before) && scales.test(wordBefore(tokens, reading, 2)?.lower ?? "")) return true;
  if (before === ":" && scales.test(wordBefore(tokens, reading, 2)?.lower ?? "")) return true;
  // Shocks are counted whole.
  if (!/\./.test(tokens[reading.first]?.text ?? "")) return false;
  // "magnitudes of 7.7 (Homs) and 7.6 (Hama)"
  if (
    before === "and" &&
    tokens.slice(Math.max(0, reading.first - 8), reading.first).some(({ lower }) => lower === "magnitudes")
  )
    return true;
  if (shocks.test(after)) return true;
  const ends = after === "" || /^(?:[,.;)]|struck|hit|and|that|which|at|in|on)$/.test(after);
  return ends && /^(?:measuring|measured|registering|registered|of)$/.test(before) && namesShock(tokens, reading.first);
}

function namesShock(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - farthest); at--) {
    if (/^[.;]$/.test(tokens[at]?.text ?? "")) return false;
    if (shocks.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}
