import type { Token } from "../tokens.ts";
import { numberWord } from "./number-words.ts";
import type { Reading } from "./reading.ts";
import { unitAt } from "./units.ts";

const numberAt = (token: Token | undefined): number | null =>
  numberWord(token) ?? (token?.kind === "digits" && /^\d{1,3}$/.test(token.text) ? Number(token.text) : null);

/** "2 h 40 min", "three hours and 20 minutes": one length of time, in minutes. */
export function hoursAndMinutesAt(tokens: readonly Token[], at: number): Reading | null {
  if (tokens[at + 1]?.lower.startsWith("h") !== true) return null;
  const [token, hours] = [tokens[at], numberAt(tokens[at])];
  const unit = hours === null ? null : unitAt(tokens, at + 1);
  const isHour = unit?.unit === "hour" || /^h$/.test(tokens[at + 1]?.text ?? "");
  if (token === undefined || hours === null || !isHour) return null;
  const and = tokens[at + 2]?.lower === "and" ? 1 : 0;
  const minutes = numberAt(tokens[at + 2 + and]);
  const last = tokens[at + 3 + and];
  if (minutes === null || minutes > 59 || unitAt(tokens, at + 3 + and)?.unit !== "minute" || last === undefined)
    return null;
  return {
    value: hours * 60 + minutes,
    unit: "minute",
    also: [],
    start: token.start,
    end: last.end,
    first: at,
    next: at + 4 + and,
    rule: "hours and minutes",
    form: "number",
  };
}
