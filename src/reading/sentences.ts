import type { Span } from "../briefing/span.ts";

const abbreviations = new Set(
  "no nos st mr mrs ms dr prof gen lt col maj capt sgt brig adm vs etc approx est fig vol ext tel dept inc ltd e.g i.e p.o u.s u.n u.k jan feb mar apr jun jul aug sep sept oct nov dec art sq a.m p.m al cf ca rev hon sen rep gov pres rs tk shs ksh incl excl avg resp cpl pvt cmdr cdr bde regt ave blvd ch".split(
    " ",
  ),
);
// A full stop after these ends a sentence when a capital follows.
const alsoWords = new Set("no al art est etc a.m p.m u.s u.n u.k".split(" "));
const afterHour =
  /^\s+\(?(?:[ECMP][SD]T|GMT|UTC|CES?T|EES?T|MSK|IST|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)/;
const longestDateline = 40;
// Looking behind keeps a long run of marks from being tried at each of them.
const ender =
  /(?<![.!?\u2026\u061f\u06d4])[.!?\u2026\u061f\u06d4]+["'\u201d\u2019)\]\u00bb\u00b9\u00b2\u00b3\u2070\u2074-\u2079]*(?=\s|$|\[)/g;

/** Parts text[start, end) into sentences, without white space around them; together they hold all of its words. */
export function sentencesOf(text: string, start: number, end: number): Span[] {
  const part = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const span = trimmed(text, start + from, start + to);
    if (span !== null) spans.push(span);
    from = to;
  };
  ender.lastIndex = 0;
  for (let match = ender.exec(part); match !== null; match = ender.exec(part)) {
    const to = match.index + match[0].length;
    if (to < part.length && !isEnd(part, match.index, to)) continue;
    // A footnote mark belongs to the sentence before it.
    const note = /^\s?\[\d{1,3}\]/.exec(part.slice(to, to + 7));
    push(to + (note?.[0].length ?? 0));
  }
  push(part.length);
  return spans;
}

function isEnd(part: string, at: number, to: number): boolean {
  const next = /^[\s[\]\d"'\u201c\u2018(\u00ab\u2013\u2014-]*/.exec(part.slice(to, to + 24))?.[0].length ?? 0;
  const following = part.slice(to + next, to + next + 1);
  const digitNext = /^\s*\d/.test(part.slice(to, to + 4));
  if (part[at] !== ".") return true;
  // "TAMPA, Fla. - On Jan. 11": the state of a dateline
  if (at < longestDateline && /^ (?:-{1,2}|[\u2013\u2014]) /.test(part.slice(to, to + 4))) return false;
  // A sentence that goes on in small letters has not ended.
  if (/\p{Ll}/u.test(following) && !digitNext) return false;
  const word = /[\p{L}.]+$/u.exec(part.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? "";
  if (word === "no" || word === "nos") return !digitNext;
  if (digitNext && abbreviations.has(word)) return false;
  // "4:59 p.m. EST", "2 a.m. Tuesday"
  if (/^[ap]\.m$/.test(word) && afterHour.test(part.slice(to, to + 24))) return false;
  if (abbreviations.has(word)) return alsoWords.has(word) && /\p{Lu}/u.test(following) && !digitNext;
  // "J. Smith", "A.B. Ivanov"
  return !/(?:^|[^\p{L}\d/])\p{L}(?:\.\p{L})*$/u.test(part.slice(Math.max(0, at - 8), at)) || /^\d/.test(word);
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
