import type { Subscription } from "../subscription.ts";
import { instantOf, wallOf } from "./time-zone.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** "22:00-07:00" or "10pm to 7am" as minutes of the day; null for none ("off", or from a time to the same). */
export function readQuiet(said: string): Subscription["quiet"] | "wrong" {
  if (/^\s*(?:off|none|no|-)\s*$/i.test(said)) return null;
  const parts = said
    .toLowerCase()
    .trim()
    .split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/);
  const [from, to] = parts.map(minuteOf);
  if (parts.length !== 2 || from === undefined || to === undefined || from === null || to === null) return "wrong";
  return from === to ? null : { from, to };
}

function minuteOf(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.](\d\d))?\s?(am|pm)?$/.exec(text);
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minute > 59 || hour > 23 || (found[3] !== undefined && (hour < 1 || hour > 12))) return null;
  return (found[3] === undefined ? hour : (hour % 12) + (found[3] === "pm" ? 12 : 0)) * 60 + minute;
}

/** Until when what is due at `at` is held; null when it need not be. Nothing is dropped: it is sent then. */
export function heldUntil({ quiet, timeZone }: Pick<Subscription, "quiet" | "timeZone">, at: Date): Date | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const wall = wallOf(at.getTime(), timeZone);
  const day = Math.floor(wall / DAY) * DAY;
  const minute = (wall - day) / MINUTE;
  const isOverMidnight = quiet.from > quiet.to;
  const isQuiet = isOverMidnight
    ? minute >= quiet.from || minute < quiet.to
    : minute >= quiet.from && minute < quiet.to;
  if (!isQuiet) return null;
  const endDay = isOverMidnight && minute >= quiet.from ? day + DAY : day;
  const end = instantOf(endDay + quiet.to * MINUTE, timeZone);
  // In an hour that comes twice its end is behind: what is due in the second is not held.
  return end > at.getTime() ? new Date(end) : null;
}
