import type { PassageView } from "../../passage-view.ts";
import { monthOf } from "../../periods/dates.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { isPresentVerb } from "../word-class.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** Nouns that are told apart by their year and seldom counted by the thousand. */
const dated =
  /^(?:elections|borders|lines|boundaries|protests|floods|accords|agreements|talks|sanctions|events|levels|figures|estimates|results|guidelines|hostilities|clashes|reforms|amendments|conventions|protocols|treaties|prices|wildfires|fires|rains|budgets|targets|commitments|principles|games|olympics|earthquakes|hurricanes|wars|coups|uprisings|negotiations|grants|pledges|funds|contributions|allocations|appeals|plans|projections|forecasts|harvests|crops|seasons|outbreaks|campaigns|surveys|assessments)$/;

/** "in 2016", "the 2015 agreement", "2016-17": a bare number between 1900 and 2099 that no plural follows. */
export function isYear({ tokens, periods }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  // "the truce of '96"
  const quote = wordBefore(tokens, reading);
  if (/^\d\ds?$/.test(token?.text ?? "") && token?.joined === true && quote?.joined === false)
    if (/^['\u2018\u2019]$/.test(quote.text)) return true;
  if (token === undefined || reading.unit !== undefined || !/^(?:19|20)\d\d(?:[-\u2013]\d{2,4}|s)?$/.test(token.text))
    return false;
  if (reading.next !== reading.first + 1 || unitAt(tokens, reading.next) !== null) return false;
  const after = wordAfter(tokens, reading);
  const counts =
    after?.kind === "word" &&
    !after.capital &&
    !isPresentVerb(after) &&
    (/^(?:people|men|women|children|personnel|troops)$/.test(after.lower) ||
      (/[^su]s$/.test(after.lower) && !/^(?:was|has|is|as|its|this|us|across)$/.test(after.lower)));
  const before = wordBefore(tokens, reading);
  // "the 1967 lines", "the 2019 protests"
  if (/^(?:the|those|since)$/.test(before?.lower ?? "") && dated.test(after?.lower ?? "")) return true;

  if (monthOf(before) !== null || before?.text === "(" || before?.text === "/") return true;
  if (
    /^(?:of|in|since|by|until|from|during|year|for|and|early|late|mid|the|to|between|before|after)$/.test(
      before?.lower ?? "",
    )
  )
    return !counts || periods.some((period) => period.next === reading.first);
  return !counts;
}
