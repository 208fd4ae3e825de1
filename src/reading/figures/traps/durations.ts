import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { timeUnits, unitAt } from "../units.ts";

const points = /^(?:earlier|later|ago|before|after|previously|beforehand|afterwards|prior|hence|since|into)$/;

/** "three times a week", "every 15 minutes": how often. */
export function isFrequency({ tokens }: PassageView, { first, next, form, unit }: Reading): boolean {
  if (tokens[first - 1]?.lower === "every" && timeUnits.has(unitAt(tokens, next)?.unit ?? "")) return true;
  if (form !== "number" || unit !== undefined || tokens[next]?.lower !== "times") return false;
  return (
    /^(?:a|an|per|each|every)$/.test(tokens[next + 1]?.lower ?? "") &&
    /^(?:hour|day|night|week|month|year)$/.test(tokens[next + 2]?.lower ?? "")
  );
}

/** "12 days earlier", "two years ago", "six months (August to January)": a length that only says when. */
export function isDuration({ tokens, periods }: PassageView, reading: Reading): boolean {
  const unit = unitAt(tokens, reading.next);
  if (unit === null || !timeUnits.has(unit.unit)) return false;
  const after = tokens[unit.next]?.lower ?? "";
  if (points.test(after)) return true;
  // "the first 100 days", "Three years on, nothing has changed"
  if (/^(?:first|final|opening|closing)$/.test(tokens[reading.first - 1]?.lower ?? "")) return true;
  if (after === "on" && tokens[unit.next + 1]?.text === ",") return true;
  if (isStretch(tokens, reading.first, after)) return true;
  return tokens[unit.next]?.text === "(" && periods.some((period) => period.first === unit.next + 1);
}

const endsClause = /^(?:[.,;:()]|and|or|but|in|on|at|from|as|to|because|while|when|until|by)?$/;

/** "closed for 19 days", "by 4.1 percent over 12 months", "as much as in three months of an average year": how long it lasted or took. */
function isStretch(tokens: readonly Token[], first: number, after: string): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  // "For 20 years the post has been empty"
  if (before === "for") return endsClause.test(after) || tokens[first - 1]?.capital === true;
  if (before === "within") return true;
  // "Eight seizures in under five months"
  if (/^(?:under|over|than)$/.test(before)) {
    const lead = before === "than" ? 3 : 2;
    if (tokens[first - lead]?.lower === "in" && endsClause.test(after)) return true;
  }
  if (before === "in") return after === "of";
  // "over the two days the enemy lost …", "for the seven months as a whole"
  if (/^(?:the|these|those)$/.test(before))
    return /^(?:over|for|in|during|within|throughout|of)$/.test(tokens[first - 2]?.lower ?? "");
  // "over 12 months" is a bound, too, unless what was counted stands before it.
  return before === "over" && endsClause.test(after) && tokens.slice(Math.max(0, first - 5), first - 1).some(isCounted);
}

const isCounted = ({ kind, text }: Token): boolean => kind === "digits" || text === "%";
