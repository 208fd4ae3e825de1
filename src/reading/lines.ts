import type { Span } from "../briefing/span.ts";
import { areLed } from "./leaders.ts";

/** What a line of a document looks like by itself. */
export type LineKind = "heading" | "item" | "label" | "row" | "plain";

/** A line that holds something. `start` is after a bullet, number or heading mark. */
export interface Line extends Span {
  readonly kind: LineKind;
  readonly indent: number;
  /** Number of the run of lines without a blank one between them. */
  readonly block: number;
  /** Marked as a heading by the format itself ("## Losses"). */
  readonly marked: boolean;
}

const bullet =
  /^(?:[-*\u2022\u25cf\u25aa\u00b7\u2023\u2043\u2012\u2013\u2014+]|--|\u2014|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/;
const labelled = /^[^\s:|][^:|\n]{0,58}[^\s:|]?:\s+\S/;

/** The lines of a text that hold something, furniture left out. */
export function linesOf(text: string, skip: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let block = 0;
  let blank = true;
  let skipped = 0;
  for (let at = 0; at <= text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    while (skip[skipped] !== undefined && (skip[skipped]?.end ?? 0) < at) skipped++;
    const isSkipped = skip[skipped]?.start === at;
    const line = isSkipped ? null : lineAt(text, at, end, block);
    if (line === null) {
      if (!blank) block++;
      blank = true;
    } else {
      lines.push(line);
      blank = false;
    }
    at = end + 1;
  }
  const plain = withoutLoneBars(text, lines);
  const led = areLed(text, plain);
  const rows = plain.map((line, i): Line => (led[i] === true ? { ...line, kind: "row" } : line));
  return withColumns(text, withListed(text, rows));
}

/** "Philippines | Typhoon Rai" in the head of a text: one line with a bar and no number, and no row above or below it. */
function withoutLoneBars(text: string, lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.kind !== "row" || i > lastOfHead) return line;
    const isRow = (other: Line | undefined): boolean =>
      other?.kind === "row" && Math.abs(other.block - line.block) <= 1;
    if (isRow(lines[i - 1]) || isRow(lines[i + 1]) || (line.start > 0 && text[line.start - 1] === "|")) return line;
    const words = text.slice(line.start, line.end);
    return /^[^|\t]+ \| [^|\t]+$/.test(words) && !/\d[\d,.]*\s*$/.test(words) ? { ...line, kind: "plain" } : line;
  });
}
const lastOfHead = 6;

/** "tanks \u2013 104 (+9)": a name, a dash and a number. */
const dashed =
  /^\p{L}[^.!?;:\n\d]{0,60} [\u2010-\u2015-] (?:about |some |over |up to |more than )?(?:(?!(?:At|In|On|By|As|No|To|Of) )\p{Lu}\p{L}{0,2}\$? ?|\p{Sc} ?)?[+~]?\d/u;

/** "   Hays      7 casualties (four killed)": a name, a wide gap and a number with what it counts. */
const gapped = /^\p{Lu}[^.!?;:\n\d]{0,40}[^\s.!?;:,] {3,}(?:about |some |over |up to )?\d[\d,.]* \p{L}{3}/u;

/** Such lines under one another are a list, and none goes on with the one above it. */
function withListed(text: string, lines: readonly Line[]): Line[] {
  const is = lines.map(
    (line) => line.kind === "plain" && isListed(text.slice(line.start, Math.min(line.end, line.start + 100))),
  );
  return lines.map((line, i) => {
    const beside = (other: number): boolean => is[other] === true && lines[other]?.block === line.block;
    return is[i] === true && (beside(i - 1) || beside(i + 1)) ? { ...line, kind: "label" } : line;
  });
}

/** "1.4M       people who fled": a key figure before a wide gap and what it counts. */
const keyed = /^[~+$\u20ac\u00a3]?\d[\d.,]*(?:[MKB%]|bn|mn| ?million)? {2,}\p{L}{2}/u;

const isListed = (words: string): boolean => dashed.test(words) || gapped.test(words) || keyed.test(words);

/** Wide gaps that no sentence ends before, as between the columns of a typed table. */
const gap = /[^\s.!?:;][ \u00a0]{2,}(?=\S)/g;
const fewestRows = 3;

/** Marks lines of three columns or more, or of two under one another, as rows: three such lines of one block at least, one with figures. */
function withColumns(text: string, lines: readonly Line[]): Line[] {
  const gaps = lines.map((line) =>
    line.kind === "plain" || line.kind === "label" ? (text.slice(line.start, line.end).match(gap)?.length ?? 0) : 0,
  );
  const marked = [...lines];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && (gaps[to] ?? 0) > 0 && (to === from || isUnder(text, lines[to - 1], lines[to]))) to++;
    const run = lines.slice(from, to);
    const figures = run.filter((line) =>
      /[ \u00a0]{2}[^\p{L}]*\d[^\p{L}]*(?: \p{L}{1,2}\d?)?$/u.test(text.slice(line.start, line.end)),
    ).length;
    // Totals stand apart below their table.
    const goesOn = from > 0 && marked[from - 1]?.kind === "row" && figures === run.length && run.length > 0;
    if ((run.length >= fewestRows && figures >= 2) || goesOn || isPair(text, run, figures))
      for (let at = from; at < to; at++) {
        const line = lines[at];
        if (line !== undefined) marked[at] = { ...line, kind: "row" };
      }
    from = Math.max(to, from + 1);
  }
  return marked;
}

/** "Killed      18" above "Wounded    291": two lines that both end in a figure behind a very wide gap. */
const isPair = (text: string, run: readonly Line[], figures: number): boolean =>
  run.length === 2 &&
  figures === 2 &&
  run.every(({ start, end }) =>
    /^\p{L}[^.!?:;]{0,60}?[ \u00a0]{4,}[^\p{L}]*\d[^\p{L}]*$/u.test(text.slice(start, Math.min(end, start + 160))),
  );

/** Whether a line goes on with the block of the one above it; a ruler parts the head of a table from its rows and no more. */
function isUnder(text: string, above: Line | undefined, line: Line | undefined): boolean {
  if (above === undefined || line === undefined) return false;
  if (above.block === line.block) return true;
  const between = text.slice(above.end, Math.min(line.start, above.end + 400));
  return /[-=_\u2013\u2014]{3}/.test(between) && !/\n[ \t]*\r?\n/.test(between);
}

function lineAt(text: string, from: number, to: number, block: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const indent = start - from;
  const lead = text.slice(start, Math.min(end, start + 80));
  // A ruler between parts says nothing.
  if (/^[-=_*~#|+:\s\u2013\u2014]+$/.test(lead) && end - start <= 80) return null;
  const hashes = /^#{1,6}\s+/.exec(lead)?.[0].length;
  if (hashes !== undefined) return { kind: "heading", start: start + hashes, end, indent, block, marked: true };
  // A dash before a bar is an empty cell.
  const mark = /^\S{1,2}\s+\|/.test(lead) ? undefined : bullet.exec(lead)?.[0].length;
  if (mark !== undefined) return { kind: "item", start: start + mark, end, indent, block, marked: false };
  const whole = text.slice(start, Math.min(end, start + 2000));
  if (/\s\|\s|^\|/.test(whole) || /\S\t+\S/.test(whole)) {
    const bar = /^\|\s*/.exec(lead)?.[0].length ?? 0;
    return { kind: "row", start: start + bar, end, indent, block, marked: false };
  }
  const kind = labelled.test(lead) && !/^(?:https?|ftp):/i.test(lead) ? "label" : "plain";
  return { kind, start, end, indent, block, marked: false };
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b)
  );
}
