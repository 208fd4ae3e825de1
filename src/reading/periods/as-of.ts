import type { Token } from "../tokens.ts";
import { afterClock } from "./clock.ts";
import { yearOf } from "./dates.ts";
import type { Led, Now } from "./found.ts";
import { partAt } from "./parts.ts";
import { rangeAt } from "./ranges.ts";
import { daysOf, type Days } from "./resolve.ts";
import { weekAt } from "./weeks.ts";

/** "Status at 07:00, 5 May" at the head of a line: what a report calls its own moment. */
export const isStatus = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "at" &&
  /^(?:status|situation|position|data|figures|snapshot)$/.test(tokens[at - 1]?.lower ?? "") &&
  (tokens[at - 2] === undefined || tokens[at - 2]?.kind === "mark");

/** "as of 08:00", "as at 5 May", "as of this morning", "as of 6:00 AM today" */
export function asOfAt(tokens: readonly Token[], at: number, now: Now): Led | null {
  if (!/^(?:of|at|on|from|per)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  let from = at + 2;
  while (/^(?:the|about|around|,|date|end|close|cob|late|early)$/.test(tokens[from]?.lower ?? "") && from < at + 6)
    from++;
  const base = { led: true, role: "asOf" as const, lead: "as of" };
  const range = rangeAt(tokens, from, now, "as");
  if (range !== null) return { ...range, days: upTo(range.days), ...base };
  const part = partAt(tokens, at + 2, now.on) ?? partAt(tokens, from - 1, now.on) ?? weekAt(tokens, from, now.on);
  if (part !== null) return { ...part, days: upTo(part.days), ...base };
  if (/^(?:now|today|writing|press|reporting|publication)$/.test(tokens[from]?.lower ?? ""))
    return { days: { start: null, end: now.on }, next: from + 1, ...base };
  const clock = afterClock(tokens, from);
  if (clock !== null) return { days: { start: null, end: now.on }, next: clock, ...base };
  const year = yearOf(tokens[from]);
  return year === null ? null : { days: daysOf({ year, month: null, day: null }, now.on), next: from + 1, ...base };
}

/** What holds as of a day has come together until then. */
const upTo = ({ end }: Days): Days => ({ start: null, end });
