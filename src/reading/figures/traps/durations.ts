import type { PassageView } from "../../passage-view.ts";
import type { Reading } from "../reading.ts";
import { timeUnits, unitAt } from "../units.ts";

const points = /^(?:earlier|later|ago|before|after|previously|beforehand|afterwards|prior|hence|since|into)$/;

/** "12 days earlier", "two years ago", "six months (August to January)": a length that only says when. */
export function isDuration({ tokens, periods }: PassageView, reading: Reading): boolean {
  const unit = unitAt(tokens, reading.next);
  if (unit === null || !timeUnits.has(unit.unit)) return false;
  if (points.test(tokens[unit.next]?.lower ?? "")) return true;
  return tokens[unit.next]?.text === "(" && periods.some((period) => period.first === unit.next + 1);
}
