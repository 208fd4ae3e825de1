import type { Span } from "../briefing/span.ts";

/** "Tanks ......... 41 (+3)": points that lead the eye from a name to its number part the cells of a row. */
export const leaders = /[ \u00a0]*(?:\.{4,}|\u2026{2,}|(?:\. ){3,}\.?)[ \u00a0]*/g;

const led =
  /^\P{N}{0,80}?\p{L}[^.\n\u2026]{0,40}?[ \u00a0]*(?:\.{4,}|\u2026{2,}|(?:\. ){3,}\.?)[ \u00a0]*(?=[^\p{L}]{0,4}\d)/u;
const fewest = 4;
const longest = 160;

/**
 * Which lines have such points before a number. The contents of a report look alike, but their numbers are pages and
 * never fall.
 */
export function areLed(text: string, lines: readonly Span[]): readonly boolean[] {
  const behind = lines.map(({ start, end }) => {
    const words = text.slice(start, Math.min(end, start + longest));
    const points = led.exec(words)?.[0];
    return points === undefined ? null : words.slice(points.length);
  });
  const is = behind.map((words) => words !== null);
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && is[to] === true) to++;
    if (to - from >= fewest && arePages(behind.slice(from, to))) is.fill(false, from, to);
    from = Math.max(to, from + 1);
  }
  return is;
}

function arePages(ends: readonly (string | null)[]): boolean {
  const pages = ends.map((words) => (/^\d{1,3}$/.test(words ?? "") ? Number(words) : NaN));
  return pages.every((page, i) => i === 0 || page >= (pages[i - 1] ?? NaN));
}
