import type { Line } from "./lines.ts";

const name = /^\p{Lu}[\p{L}'\u2019-]+(?: (?:\p{Lu}[\p{L}'\u2019-]+|d[eou]s?|del|al|el|la))*$/u;
const longestName = 40;
const mostWords = 4;
/** Behind these a line goes on below. */
const goesOn = /(?:[,&-]|\b(?:of|in|the|and|at|for|to|by|with|from))$/i;
const widest = 70;
/** The other lines of the kind stand no further off. */
const nearest = 14;

/**
 * A name in a line of its own between lines of "label: value", one of several: "Jamalpur", "Kurigram" over the counts of
 * each district. It heads the lines below it, and goes on with none above.
 */
export function isNameLine(text: string, lines: readonly Line[], i: number): boolean {
  if (!isAlone(text, lines, i)) return false;
  for (let at = Math.max(0, i - nearest); at < Math.min(lines.length, i + nearest); at++)
    if (at !== i && isAlone(text, lines, at)) return true;
  return false;
}

function isAlone(text: string, lines: readonly Line[], i: number): boolean {
  const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
  if (line?.kind !== "plain" || below?.kind !== "label" || below.block !== line.block) return false;
  if (line.end - line.start > longestName) return false;
  const words = text.slice(line.start, line.end);
  if (!name.test(words) || words.split(" ").length > mostWords) return false;
  if (above === undefined || above.block !== line.block) return true;
  const before = text.slice(Math.max(above.start, above.end - longestName), above.end);
  return above.end - above.start <= widest && !goesOn.test(before);
}
