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

/** "20 Safar 1447", "24 Sunbula 1392", "1447 AH" */
export function isOtherCalendar(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (!/^\d{1,4}$/.test(tokens[first]?.text ?? "")) return false;
  if (/^(?:AH|A\.H|SH|Hijri)$/.test(tokens[next]?.text ?? "")) return true;
  const year = /^1[34]\d\d$/;
  for (let on = 0; on < 3; on++)
    if (isMonth(tokens[next + on]) && year.test(tokens[next + on + 1]?.text ?? "")) return true;
  return year.test(tokens[first]?.text ?? "") && isMonth(tokens[first - 1]);
}
