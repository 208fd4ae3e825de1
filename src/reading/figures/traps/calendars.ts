import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";

/** Months of the Islamic and the Solar Hijri (Iranian, Afghan), Ethiopian and Hebrew calendars, which no period here resolves. */
const months = new Set(
  (
    "muharram safar rabi jumada rajab shaban sha'ban ramadan shawwal dhul dhu zilhijja zilqada " +
    "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand " +
    "hamal sawr saur jawza saratan asad sunbula mizan aqrab qaws jadi dalw hoot hut " +
    "meskerem tikimt hidar tahsas yekatit megabit miyazya ginbot sene hamle nehase pagumen " +
    "nisan iyar sivan tammuz av elul tishrei cheshvan kislev tevet shevat adar"
  ).split(" "),
);
const isMonth = (token: Token | undefined): boolean =>
  token?.capital === true && months.has(token.lower.split(/['\u2019-]/)[0] ?? "");

/** "20 Safar 1447", "24 Sonbola 1392", "Sha'ban 10, 1442H", "1447 AH": a capitalised word, a day and a year of the hijra name a date, however the month is spelled. */
export function isOtherCalendar(tokens: readonly Token[], { first, next }: Reading): boolean {
  const text = tokens[first]?.text ?? "";
  if (!/^\d{1,4}(?:AH|H)?$/.test(text)) return false;
  if (/^(?:AH|A\.H|SH|Hijri)$/.test(tokens[next]?.text ?? "")) return true;
  if (isYear(tokens[first]))
    return isName(tokens[first - 1]) || (isDay(tokens[first - 2]) && isName(tokens[first - 3]));
  if (!isDay(tokens[first])) return false;
  for (let on = 0; on < 3; on++)
    if ((isName(tokens[next + on]) || isMonth(tokens[next + on])) && isYear(tokens[next + on + 1])) return true;
  return isName(tokens[first - 1]) && isYear(tokens[next + 1]);
}

const isDay = (token: Token | undefined): boolean => /^(?:[12]?\d|3[01])$/.test(token?.text ?? "");
const isYear = (token: Token | undefined): boolean => /^1[34]\d\d(?:AH|H)?$/.test(token?.text ?? "");
const isName = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;
