import { remembered } from "./remembered.ts";

/** A stretch of time in which a zone keeps one distance from UTC; instants and distances in milliseconds, `end` excluded. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Years of zones that are remembered: some 400 zones over a few years. */
const MOST_KNOWN = 4_000;
const known = new Map<string, readonly Span[]>();

/** The name of a zone as people write it ("europe/berlin"), as IANA does; null when there is none. */
export const timeZoneNamed = remembered((name): string | null => {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return null; // not "+01:00", which Intl takes too
  try {
    const proper = new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone;
    // Intl answers an alias's old or new name at will; what the person wrote stays, in IANA's letters.
    if (proper.toLowerCase() === name.toLowerCase()) return proper;
    return name.toUpperCase() === "UTC" ? "UTC" : name.replace(/[A-Za-z]+/g, capitalised);
  } catch {
    return null;
  }
});

const capitalised = (word: string): string =>
  word === word.toLowerCase() && word.length > 2 ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** When clocks in the zone show this; `wall` is that date and time as if it were UTC, in milliseconds. */
export function instantOf(wall: number, timeZone: string): number {
  for (const { start, end, offset } of spansOf(timeZone, new Date(wall).getUTCFullYear())) {
    if (wall >= end + offset) continue;
    // Before the span's first moment clocks skipped this time: the first minute after the gap.
    return wall < start + offset ? start : wall - offset;
  }
  throw new RangeError(`no time in ${timeZone} is ${wall}`); // spans reach days past the year's end
}

/** What clocks in the zone show then, as if it were UTC, in milliseconds. */
export function wallOf(instant: number, timeZone: string): number {
  const year = new Date(instant).getUTCFullYear();
  const span = spansOf(timeZone, year).find(({ end }) => instant < end);
  return instant + (span?.offset ?? 0);
}

/** The zone's spans from days before a year's beginning to days after its end. */
function spansOf(timeZone: string, year: number): readonly Span[] {
  const key = `${timeZone} ${year}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const offsetAt = offsetsIn(timeZone);
  const [from, to] = [Date.UTC(year, 0, -2), Date.UTC(year + 1, 0, 4)];
  const spans: Span[] = [];
  let start = Number.NEGATIVE_INFINITY;
  let offset = offsetAt(from);
  for (let day = from; day < to; day += DAY) {
    const next = offsetAt(day + DAY);
    if (next === offset) continue;
    let [low, high] = [day, day + DAY]; // the change is after low, and not after high
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    spans.push({ start, end: high, offset });
    [start, offset] = [high, next];
  }
  spans.push({ start, end: Number.POSITIVE_INFINITY, offset });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, spans);
  return spans;
}

function offsetsIn(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (instant) => {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0] = (format.format(instant).match(/\d+/g) ?? []).map(
      Number,
    );
    return Date.UTC(year, month - 1, day, hour, minute) - instant;
  };
}
