import type { Passage, PassageKind } from "../briefing/passage.ts";
import type { Span } from "../briefing/span.ts";
import { isNotice } from "./head/notice.ts";
import { linesOf, type Line } from "./lines.ts";
import { isNameLine } from "./name-lines.ts";
import { sentencesOf } from "./sentences.ts";

const longestHeading = 110;
/** What looks around in a passage looks at all of it, so its length bounds the cost of any text. */
const longestPassage = 4000;
const sentenceEnd = /[.!?;,\u2026]["'\u201d\u2019)\]]*$/;

/** Parts a text into passages, in order, leaving out the spans of `skip`. The first heading-like line is the title. */
export function passagesOf(text: string, skip: readonly Span[]): Passage[] {
  const lines = linesOf(text, skip);
  const passages: Passage[] = [];
  let under: number | null = null;
  // A notice on top ("Sample, invented …") leaves the place of the title to the line below it.
  let untitled = true;
  const push = (kind: PassageKind, span: Span): void => {
    const ordinal = passages.length;
    const sentences = kind === "row" ? [span] : sentencesOf(text, span.start, span.end);
    const { start, end } = span;
    const above: number | null = kind === "title" || kind === "heading" ? null : under;
    passages.push({ ordinal, kind, text: text.slice(start, end), start, end, under: above, sentences });
    if (kind === "heading") under = ordinal;
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) break;
    const notice: boolean = untitled && isNotice(text.slice(line.start, line.end));
    const heading = !notice && isHeading(text, lines, i);
    if (untitled && !notice && (heading || isTitle(text, line, lines[i + 1])) && line.end - line.start <= 240) {
      push("title", spanOf(line));
      untitled = false;
      i++;
    } else if (heading) {
      push("heading", spanOf(line));
      untitled = false;
      i++;
    } else {
      const count = notice || line.kind === "row" ? 1 : wrappedLines(text, lines, i);
      const last = lines[i + count - 1] ?? line;
      for (const span of splitLong(text, line.start, last.end)) push(notice ? "paragraph" : kindOf(line), span);
      untitled &&= notice;
      i += count;
    }
  }
  return passages;
}

/** Cuts a block that is too long for one passage at white space, at best after a sentence. */
function splitLong(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > longestPassage) {
    const piece = text.slice(from, from + longestPassage);
    const sentence = Math.max(piece.lastIndexOf(". "), piece.lastIndexOf(".\n"));
    const gap =
      sentence > longestPassage / 2 ? sentence + 1 : Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
    const low = /[\ud800-\udbff]$/.test(piece) ? 1 : 0;
    const to = from + (gap > longestPassage / 2 ? gap : longestPassage - low);
    spans.push(trimmed(text, from, to));
    from = to;
  }
  spans.push(trimmed(text, from, end));
  return spans.filter((span) => span.start < span.end);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

const spanOf = ({ start, end }: Line): Span => ({ start, end });

function kindOf(line: Line): PassageKind {
  return line.kind === "row" ? "row" : line.kind === "item" || line.kind === "label" ? "item" : "paragraph";
}

/** The first line is the title, also one with a colon in it, unless it is the first "label: value" line of several. */
function isTitle(text: string, line: Line, next: Line | undefined): boolean {
  if (line.kind === "plain") return true;
  if (line.kind !== "label" || sentenceEnd.test(text.slice(line.start, line.end))) return false;
  return next !== undefined && next.kind !== "label" && !(next.block === line.block && next.kind === "item");
}

/** A short line that is no sentence, with something under it that is. Subtitles under the title are headings, too. */
function isHeading(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined) return false;
  if (line.marked) return true;
  if (isNumberedHeading(text, lines, i) || isNameLine(text, lines, i)) return true;
  if (line.kind !== "plain" || line.end - line.start > longestHeading) return false;
  const words = text.slice(line.start, line.end);
  const bare = words.replace(/:$/, "");
  if (sentenceEnd.test(bare) || !/^[^\p{L}]*\p{Lu}|^\d/u.test(bare)) return false;
  const next = lines[i + 1];
  if (next === undefined) return false;
  const before = lines[i - 1];
  const wrapped = before !== undefined && before.block === line.block && before.kind !== "plain" && i > 1;
  return !wrapped && bare.split(/\s+/).length <= 16 && !continues(text, next, line);
}

/** "2. GROUND ACTION" above prose: shouted, without a number or an end of its own, and not followed by the next item. */
function isNumberedHeading(text: string, lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined || next === undefined || line.kind !== "item" || next.kind === "item") return false;
  const words = text.slice(line.start, line.end);
  const isCounted = /^\(?(?:\d{1,2}|[a-z])[.)]\s/.test(
    text.slice(line.start - 4 < 0 ? 0 : line.start - 4, line.start).trimStart(),
  );
  if (!isCounted || words.length > longestHeading || /[.:;,!?]$/.test(words)) return false;
  // "4. Relief allocated to date", first of its block, above "Rice: 12,510 MT"
  const opens = next.block === line.block && lines[i - 1]?.block !== line.block;
  return isShouted(words) || (opens && (next.kind === "label" || isNameLine(text, lines, i + 1)));
}

/** All in capitals and without a number, but for what stands in brackets: "BAY (Sector 3)". */
function isShouted(words: string): boolean {
  const bare = words.replace(/\([^()]{0,40}\)$/, "").trim();
  return bare === bare.toUpperCase() && /\p{L}{3}/u.test(bare) && !/\d/.test(bare);
}

/** The next line goes on with the sentence of this one. */
function continues(text: string, next: Line, line: Line): boolean {
  if (next.block !== line.block || next.kind !== "plain") return false;
  const opening = text.slice(next.start, next.start + 2);
  // "(for publication from 20:00)" is a line of its own.
  return /^\p{Ll}/u.test(opening) || (opening.startsWith("(") && text[next.end - 1] !== ")");
}

/** How many lines from the i-th belong to one passage: prose broken at a column, or an item that goes on below. */
function wrappedLines(text: string, lines: readonly Line[], i: number): number {
  const first = lines[i];
  if (first === undefined) return 1;
  let count = 1;
  let widest = first.end - first.start + first.indent;
  for (let line = lines[i + 1]; line !== undefined; line = lines[i + count]) {
    if (line.block !== first.block || line.kind !== "plain") break;
    const last = lines[i + count - 1] ?? first;
    const width = last.end - last.start + last.indent;
    widest = Math.max(widest, width);
    // A text that has longer lines is not broken at a column.
    const full = widest >= 50 && Math.max(widest, line.end - line.start) <= 130 && width >= widest * 0.7;
    if (isRunIn(text, line, last) || isTownAndDay(text, line)) break;
    const goesOn = continues(text, line, last);
    if (!goesOn && !(full && !isShort(text, line, first))) break;
    count++;
  }
  return count;
}

/** "Islamabad, 28 September 2022": a line of its own under the lines of a head. */
const isTownAndDay = (text: string, line: Line): boolean =>
  /^\p{Lu}[\p{L} .'\u2019-]{2,30}, (?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2}),? (?:19|20)\d\d$/u.test(
    text.slice(line.start, Math.min(line.end, line.start + 70)),
  );

/** "WASH. Seven units produce …" under a line that ended its sentence: a heading that runs into its paragraph. */
const isRunIn = (text: string, line: Line, last: Line): boolean =>
  /[.!?]$/.test(text.slice(Math.max(0, last.end - 1), last.end)) &&
  /^\p{Lu}[\p{L} ,&/-]{2,30}[.:] \p{Lu}/u.test(text.slice(line.start, line.start + 40)) &&
  (text.slice(line.start, line.start + 40).split(/[.:]/, 1)[0] ?? "").split(" ").length <= 4;

/** An unindented short line without an end under an item is the next heading and not its continuation. */
function isShort(text: string, line: Line, first: Line): boolean {
  return first.kind !== "plain" && line.indent === 0 && !/[.!?]$/.test(text.slice(line.start, line.end));
}
