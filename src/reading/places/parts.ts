import type { Token } from "../tokens.ts";
import type { PlacedName } from "./place-found.ts";

const partWords = new Set("them whom which these those".split(" "));
const openers = new Set("including whom which them among".split(" "));
const farthest = 12;
const number =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|half|third|quarter|most|some|several|many|all|both|majority|[a-z]+-(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))$/;

export const isNumberWord = (token: Token | undefined): boolean => token !== undefined && number.test(token.lower);

/**
 * The token of the number whose own the place is: "28 of them in Lyman", "including 12 in Homs". It says nothing of the
 * figures beside that one. -1 where the place is anyone's.
 */
export function ownerOf(tokens: readonly Token[], { first }: PlacedName): number {
  for (let at = first - 1; at >= Math.max(0, first - farthest); at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;:.()!?]$/.test(token.text)) return -1;
    if (!number.test(token.lower)) continue;
    // "8.3 million of them in the north-east"
    const scale = /^(?:hundred|thousand|million|billion)$/.test(tokens[at + 1]?.lower ?? "") ? 1 : 0;
    const of = at + 1 + scale;
    const behind =
      tokens[of]?.lower === "of" && (partWords.has(tokens[of + 1]?.lower ?? "") || comesFrom(tokens, of, first));
    const before = openers.has(tokens[at - 1]?.lower ?? "") || openers.has(tokens[at - 2]?.lower ?? "");
    // "including 210 rescuers and 41 units in Osh region"
    // "a third of them pupils of one school in Rubaga"
    if (!behind && !before && (tokens[at - 1]?.lower === "and" || token.lower === "one")) continue;
    return behind || before ? at : -1;
  }
  return -1;
}

/** "Three in five of the cases come from Mopti": a share that is somewhere else than its whole. */
function comesFrom(tokens: readonly Token[], of: number, first: number): boolean {
  if (!/^(?:the|all)$/.test(tokens[of + 1]?.lower ?? "")) return false;
  return tokens
    .slice(of + 2, first)
    .some(({ lower }) => /^(?:come|comes|came|live|lives|occurred|happened|originated)$/.test(lower));
}

/** True where words between a figure and a place say that the place is of others: "and another 90 at X". */
export function isOfOthers(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (/^(?:others|elsewhere)$/.test(word)) return true;
    // "and another 90 at X"; not "from another near X"
    const behind = tokens.slice(at + 1, at + 3);
    if (/^(?:another|further|additional|other)$/.test(word) && behind.some((token) => isNumberWord(token))) return true;
  }
  return false;
}

/** True where a place is led in behind a joint, so that it begins a part of its own: "… and in Aweil stood at 38". */
export function beginsPart(tokens: readonly Token[], { first }: PlacedName): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 5); at--) {
    const { lower } = tokens[at] ?? { lower: "" };
    if (/^(?:in|at|near|around|off|on|over|across|outside|along)$/.test(lower))
      return /^(?:and|while|but|whereas|,|;)$/.test(tokens[at - 1]?.lower ?? "");
    if (!/^(?:the|of|city|town|village|province|region|district)$/.test(lower)) return false;
  }
  return false;
}
