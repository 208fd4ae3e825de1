import { addDays, dayNumber, dayOf, isDay, type Day } from "../../briefing/day.ts";
import type { BriefingHead, Document, Given } from "../../briefing/briefing.ts";
import type { Passage } from "../../briefing/passage.ts";
import { dateAt, type WrittenDate } from "../periods/dates.ts";
import { dayFrom } from "../periods/numeric.ts";
import { periodsIn } from "../periods/period-mentions.ts";
import type { Token } from "../tokens.ts";

type Dated = Pick<BriefingHead, "date" | "dateBasis" | "dateHow">;

/** A date that a text writes, with the words for it. */
interface Written extends WrittenDate {
  readonly words: string;
  readonly token: number;
}

/** A passage with its tokens. */
export interface Tokenized {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
}

const headPassages = 6;
const headTokens = 60;
/** A line of its own that may be the head's; a longer one is a paragraph. */
const LONGEST_LINE = 120;
/** Dates are looked for no further into a text than this, so that a huge file costs no more than a large one. */
const searchedLength = 200_000;

/** The briefing's day: given, else stated in its head, else by its carrier, else inferred from the dates it names, else the day it was added. */
export function dateOf(document: Document, given: Given, passages: readonly Tokenized[], now: Date): Dated {
  const last = addDays(dayOf(now), 1);
  const takes = (day: string | null | undefined): day is Day =>
    day !== null && day !== undefined && isDay(day) && day <= last && day >= "1900-01-01";
  if (takes(given.date))
    return { date: given.date, dateBasis: "given", dateHow: "The date was given when the briefing was added." };
  const stated = statedIn(document.text, passages, takes);
  if (stated !== null) return stated;
  const hint = document.hints.date;
  if (takes(hint))
    return {
      date: hint,
      dateBasis: "stated",
      dateHow: `The date is from ${document.hints.dateFrom ?? "what came with the file"}.`,
    };
  const inferred = inferredFrom(document.text, passages, takes, now);
  if (inferred !== null) return inferred;
  return {
    date: dayOf(now),
    dateBasis: "assumed",
    dateHow: "The text gives no date; the day on which it was added is used.",
  };
}

/** "issued on 24 June 2021", a dateline, a date in the title, the end of "28 May to 3 June 2021", "as of 5 May 2020". */
function statedIn(
  text: string,
  passages: readonly Tokenized[],
  takes: (day: string | null) => day is Day,
): Dated | null {
  const found: { day: Day; words: string; weight: number }[] = [];
  for (const { passage, tokens: all } of passages.slice(0, headPassages)) {
    const isHead = passage.kind === "title" || passage.kind === "heading";
    const tokens = all.slice(0, headTokens);
    const isLine = passage.text.length <= LONGEST_LINE && !/[.!?]$/.test(passage.text.trim());
    if (isHead || isLine)
      for (const { words, day } of spansIn(text, tokens)) if (takes(day)) found.push({ day, words, weight: 3 });
    for (const date of datesIn(text, tokens)) {
      const day =
        date.year === null || date.month === null || date.day === null
          ? null
          : dayFrom(date.year, date.month, date.day);
      const weight = Math.max(weightOf(tokens, date, isHead), isLine && date.token > 0 ? lineWeight(tokens, date) : 0);
      if (takes(day) && weight > 0) found.push({ day, words: date.words, weight });
    }
  }
  // The later of two that say as much: a span of days ends on the day of its report.
  found.sort((a, b) => b.weight - a.weight || (a.day < b.day ? 1 : -1));
  const [best] = found;
  return best === undefined
    ? null
    : { date: best.day, dateBasis: "stated", dateHow: `The text gives its date as "${best.words}".` };
}

/** How plainly the words before a date say that it is the briefing's own; 0 when they do not. */
function weightOf(tokens: readonly Token[], date: Written, isHead: boolean): number {
  const before = tokens.slice(Math.max(0, date.token - 4), date.token).map((token) => token.lower);
  if (
    before.some((word) => /^(?:issued|published|released|dated|posted|updated)$/.test(word)) ||
    /^date$/.test(before.at(-2) ?? "")
  )
    return 4;
  const previous = before.at(-1) ?? "";
  const dateline =
    date.token > 0 && date.token < 8 && previous === "," && /^[-\u2013\u2014]/.test(tokens[date.next]?.text ?? "");
  if (dateline) return 3;
  if (/^(?:since|from|before|after|until|between|in)$/.test(previous)) return 0;
  if (isHead) return 3;
  if (date.token === 0 && date.next >= tokens.length) return 3;
  return before.includes("of") && before.includes("as") ? 2 : 0;
}

/** "Weekly press briefing - Paris, Thursday 7 February 2019, 11:00": a line of its own that is no sentence. */
function lineWeight(tokens: readonly Token[], date: Written): number {
  const before = tokens[date.token - 1];
  if (before === undefined) return 0;
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(before.lower) ||
    (before.kind === "mark" && /^[,\-\u2013\u2014|:(]$/.test(before.text))
    ? 2
    : 0;
}

/** The last days of spans that name their year: "17-23 MAY 2024". A span within one token is none of `datesIn`. */
function spansIn(
  text: string,
  tokens: readonly Token[],
): readonly { readonly words: string; readonly day: Day | null }[] {
  return periodsIn(tokens, "2000-01-01").flatMap(({ start, end, days, interval, lead }) => {
    const words = text.slice(start, end);
    const isWritten =
      interval &&
      lead === "" &&
      /(?<!\d)(?:19|20)\d\d(?!\d)/.test(words) &&
      /^\P{L}*\d{1,2}\s*[-\u2013\u2014]\s*\d{1,2}\s/u.test(words);
    return isWritten ? [{ words, day: days.end }] : [];
  });
}

/** The latest day that the text speaks of. A date without a year is in the year that the dates around it allow. */
function inferredFrom(
  text: string,
  passages: readonly Tokenized[],
  takes: (day: string | null) => day is Day,
  now: Date,
): Dated | null {
  const dates: Written[] = [];
  for (const { passage, tokens } of passages) {
    if (passage.start > searchedLength) break;
    dates.push(...datesIn(text, tokens).filter(({ month, day }) => month !== null && day !== null));
  }
  const full = dates.flatMap((date) =>
    date.year === null ? [] : [{ date, day: dayFrom(date.year, date.month ?? 0, date.day ?? 0) }],
  );
  const written = full
    .filter(({ day }) => takes(day))
    .map(({ date, day }) => ({ words: date.words, day }))
    .sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1));
  const anchor = written[0] ?? monthInHead(text, passages, takes);
  const from = anchor?.day ?? null;
  const partial = dates.flatMap((date) => {
    if (date.year !== null) return [];
    const day = from === null ? latestBefore(date, dayOf(now)) : nearestTo(date, from);
    return day !== null && takes(day) ? [{ date, day }] : [];
  });
  const latest = partial.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (latest === undefined && (anchor === undefined || from === null)) return null;
  if (latest === undefined || (from !== null && latest.day < from)) {
    return {
      date: from ?? dayOf(now),
      dateBasis: "inferred",
      dateHow: `The text does not say its date; "${anchor?.words ?? ""}" is the latest day that it names, so it is from then or later.`,
    };
  }
  const year =
    anchor === undefined ? "the year is the last one in which that day had come" : `"${anchor.words}" gives the year`;
  return {
    date: latest.day,
    dateBasis: "inferred",
    dateHow: `The text does not say its date; "${latest.date.words}" is the latest day that it names and ${year}, so it is from then or later.`,
  };
}

/** "Country Brief, July 2016", "January - March 2025": the last day of the time that the head names with its year. */
function monthInHead(
  text: string,
  passages: readonly Tokenized[],
  takes: (day: string | null) => day is Day,
): { readonly words: string; readonly day: Day } | undefined {
  for (const { passage, tokens } of passages.slice(0, headPassages)) {
    if (passage.text.length > LONGEST_LINE) continue;
    for (const { start, end, days } of periodsIn(tokens.slice(0, headTokens), "2000-01-01")) {
      const words = text.slice(start, end);
      if (/\p{L}/u.test(words) && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(words) && takes(days.end))
        return { words, day: days.end };
    }
  }
  return undefined;
}

function datesIn(text: string, tokens: readonly Token[]): Written[] {
  const dates: Written[] = [];
  for (let at = 0; at < tokens.length;) {
    const date = dateAt(tokens, at);
    const [first, last] = [tokens[at], date === null ? undefined : tokens[date.next - 1]];
    if (date !== null && first !== undefined && last !== undefined)
      dates.push({ ...date, words: text.slice(first.start, last.end), token: at });
    at = date?.next ?? at + 1;
  }
  return dates;
}

/** The such day that is nearest to `from`, before it or after. */
function nearestTo({ month, day }: WrittenDate, from: Day): Day | null {
  const year = Number(from.slice(0, 4));
  const found = [year - 1, year, year + 1].flatMap((each) => dayFrom(each, month ?? 0, day ?? 0) ?? []);
  const far = (one: Day): number => Math.abs(dayNumber(one) - dayNumber(from));
  return found.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function latestBefore({ month, day }: WrittenDate, on: Day): Day | null {
  const year = Number(on.slice(0, 4));
  for (const each of [year, year - 1]) {
    const found = dayFrom(each, month ?? 0, day ?? 0);
    if (found !== null && dayNumber(found) <= dayNumber(on) + 1) return found;
  }
  return null;
}
