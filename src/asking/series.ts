import { dayNumber, type Day } from "../briefing/day.ts";
import type { Period } from "../briefing/period.ts";
import type { Claim } from "../../store/briefings.ts";
import { isSameKind } from "./comparable.ts";

/**
 * How the claims of a series are to one another. `running`: counts that go on from one day, or as they stood on a day,
 * which a line may join.
 * `periods`: each for a time of its own, all of one length. `undated`: no time is given, and each is shown at the day of
 * its briefing.
 */
export type Shape = "running" | "periods" | "undated";

/** What one issuer claims of one thing in one place over time, the oldest first; two claims or more. */
export interface Series {
  readonly issuer: string;
  readonly claims: readonly Claim[];
}

/** Series of one thing, place and shape, by different issuers: to be set beside one another, never merged. */
export interface SeriesGroup {
  readonly shape: Shape;
  readonly series: readonly Series[];
}

export interface Grouped {
  /** Those with most claims first. */
  readonly groups: readonly SeriesGroup[];
  /** Claims that can be set beside no other. */
  readonly alone: readonly Claim[];
}

/** The day at which a claim is shown: the last of its time or, where it gives none, that of its briefing. */
export const dayOfClaim = ({ briefing, figure }: Claim): Day =>
  figure.period?.end ?? figure.period?.start ?? briefing.date;

/** Parts claims into series. What is not known to be comparable is not in one. Pure. */
export function seriesOf(claims: readonly Claim[]): Grouped {
  const running = startsOfRunning(claims);
  const kinds: { shape: Shape; length: string; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const { shape: found, length } = shapeOf(claim.figure.period, running);
    // A change is for the time since the count before, whatever time the count is for.
    const shape = claim.figure.delta === true && found === "running" ? "periods" : found;
    const kind = kinds.find(
      (each) =>
        each.length === length && each.claims[0] !== undefined && isSameKind(each.claims[0].figure, claim.figure),
    );
    if (kind === undefined) kinds.push({ shape, length, claims: [claim] });
    else kind.claims.push(claim);
  }
  const alone: Claim[] = [];
  const groups = kinds.flatMap(({ shape, claims: those }): readonly SeriesGroup[] => {
    const series = byIssuer(those);
    const lone = series.filter((each) => each.claims.length < 2);
    alone.push(...lone.flatMap((each) => each.claims));
    const several = series.filter((each) => each.claims.length >= 2);
    return several.length === 0 ? [] : [{ shape, series: several }];
  });
  return { groups: groups.toSorted((a, b) => sizeOf(b) - sizeOf(a)), alone };
}

const sizeOf = ({ series }: SeriesGroup): number => series.reduce((sum, { claims }) => sum + claims.length, 0);

/** Those with most claims first. A claim repeated for the same day with the same amount counts once, as the newest gives it. */
function byIssuer(claims: readonly Claim[]): readonly Series[] {
  const issuers = [...new Set(claims.map(({ briefing }) => briefing.issuer))];
  return issuers
    .map((issuer): Series => {
      const seen = new Set<string>();
      const own = claims
        .filter(({ briefing }) => briefing.issuer === issuer)
        .toSorted((a, b) => b.briefing.date.localeCompare(a.briefing.date))
        .filter((claim) => {
          const { value, valueMax, modifier } = claim.figure;
          const key = `${dayOfClaim(claim)} ${value} ${valueMax ?? ""} ${modifier}`;
          return !seen.has(key) && seen.add(key) !== null;
        });
      return { issuer, claims: own.toSorted((a, b) => dayOfClaim(a).localeCompare(dayOfClaim(b))) };
    })
    .toSorted((a, b) => b.claims.length - a.claims.length);
}

/** Longer than a month: a count "since January" and not one of a week or a month. */
const LONG = 32;

const lengthOf = (start: Day, end: Day): number => dayNumber(end) - dayNumber(start) + 1;

/** First days from which claims count up to different last days. */
function startsOfRunning(claims: readonly Claim[]): ReadonlySet<Day> {
  const ends = new Map<Day, Set<Day>>();
  for (const { figure, briefing } of claims) {
    const start = figure.period?.start;
    const end = figure.period?.end ?? briefing.date;
    if (start === undefined || start === null || lengthOf(start, end) < LONG) continue;
    ends.set(start, (ends.get(start) ?? new Set()).add(end));
  }
  return new Set([...ends].filter(([, days]) => days.size > 1).map(([start]) => start));
}

function shapeOf(period: Period | null, running: ReadonlySet<Day>): { readonly shape: Shape; readonly length: string } {
  if (period === null || (period.start === null && period.end === null)) return { shape: "undated", length: "undated" };
  const { start, end } = period;
  if (start !== null && running.has(start) && (end === null || lengthOf(start, end) >= LONG))
    return { shape: "running", length: `from ${start}` };
  if (start === null) return { shape: "running", length: "up to a day" };
  if (end === null) return { shape: "periods", length: `from ${start}` };
  const days = lengthOf(start, end);
  const length = days >= 28 && days <= 31 ? "a month" : days === 365 || days === 366 ? "a year" : `${days} days`;
  return { shape: "periods", length };
}
