import { folded } from "./words.ts";

/** A day, month or year as an answer says it; null for what is left out. */
export interface DaySaid {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** Beginnings of the months' names in English, Russian and Arabic (both sets), folded; none begins another's. */
const months: readonly (readonly string[])[] = [
  ["jan", "январ", "يناير", "كانون الثاني"],
  ["feb", "феврал", "فبراير", "شباط"],
  ["mar", "март", "مارس", "اذار"],
  ["apr", "апрел", "ابريل", "نيسان"],
  ["may", "май", "мая", "мае", "маи", "مايو", "ايار"],
  ["jun", "июн", "يونيو", "حزيران"],
  ["jul", "июл", "يوليو", "تموز"],
  ["aug", "август", "اغسطس", "اب"],
  ["sep", "сентябр", "سبتمبر", "ايلول"],
  ["oct", "октябр", "اكتوبر", "تشرين الاول"],
  ["nov", "ноябр", "نوفمبر", "تشرين الثاني"],
  ["dec", "декабр", "ديسمبر", "كانون الاول"],
].map((names) => names.map(folded));

const name = `(?<![\\p{L}\\p{N}])(?<name>(?:${months.map((names) => names.join("|")).join("|")})[\\p{L}]*)\\.?`;
const ordinal = "(?:st|nd|rd|th|-?го|-?е)?";
const to = "\\s*(?:-|to|and|until|till|по|и|الى|و)\\s*";
const year = "(?:,?\\s+(?<year>\\d{4})(?!\\d))?";

const patterns: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?(?!\d)/g,
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/g,
  /(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?!\d)/g,
  /(?<![\d/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?!\d)/g,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})${ordinal}(?:${to}(?<last>\\d{1,2})${ordinal})?\\s+(?:of\\s+)?${name}${year}`,
    "gu",
  ),
  new RegExp(
    `${name}\\s+(?:the\\s+)?(?<day>\\d{1,2})(?!\\d)${ordinal}(?:${to}(?<last>\\d{1,2})(?!\\d)${ordinal})?${year}`,
    "gu",
  ),
  new RegExp(`${name}${year}`, "gu"),
  /(?<![\d.,])(?<year>(?:19|20)\d\d)(?![\d,])/g,
];

const monthOf = (said: string): number => months.findIndex((names) => names.some((each) => said.startsWith(each))) + 1;

/** Every day, month and year that a text names. A day is named as its month and year, too. */
export function daysSaid(text: string): readonly DaySaid[] {
  const words = folded(text);
  return patterns.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ groups = {} }) => {
      const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
      const month = groups["name"] === undefined ? number(groups["month"]) : monthOf(groups["name"]);
      if (month !== null && (month < 1 || month > 12)) return [];
      const days = [number(groups["day"]), ...(groups["last"] === undefined ? [] : [number(groups["last"])])];
      return days
        .filter((day) => day === null || (day >= 1 && day <= 31))
        .map((day) => ({ year: number(groups["year"]), month, day }));
    }),
  );
}

/**
 * True where a text names what `wanted` is (2017-02-06, 2017-02, 2017, or a time 2018-02-15T05:40): a year that is left
 * out is right, a wrong one is not.
 */
export function saysDay(wanted: string, text: string): boolean {
  const [date = "", time] = wanted.split("T");
  if (time !== undefined) return saysTime(time, text);
  const [year, month, day] = date.split("-").map(Number);
  const said = daysSaid(text);
  if (month === undefined) return said.some((each) => each.year === year);
  const same = said.filter((each) => each.month === month && (day === undefined || each.day === day));
  return same.some((each) => each.year === year) || (same.length > 0 && same.every((each) => each.year === null));
}

function saysTime(time: string, text: string): boolean {
  const [hours = "", minutes = ""] = time.split(":");
  const hour = Number(hours);
  const half = hour < 12 ? "a" : "p";
  const words = folded(text);
  const forms = `0?${hour}[:.]${minutes}|${hours}${minutes}(?!\\d)|${hour % 12 || 12}[:.]${minutes}(?::00)?\\s*${half}\\.?m`;
  if (!new RegExp(`(?<!\\d)(?:${forms})`).test(words)) return false;
  return hour < 12 || !new RegExp(`(?<!\\d)0?${hour % 12}[:.]${minutes}\\s*a`).test(words);
}
