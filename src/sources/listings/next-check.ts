const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

const between = (least: number, ms: number): number => Math.min(Math.max(ms, least), WEEK_MS);

/** When a page is looked at again: corrections come soon or not at all, so the older it is the later, from an hour to a week. */
export function nextCheck(metAt: Date, now: Date): Date {
  return new Date(now.getTime() + between(HOUR_MS, (now.getTime() - metAt.getTime()) / 2));
}

/** When it is looked whether a page that a robots.txt keeps from bots is so still: such files are read once a day. */
export const whenAllowed = (now: Date): Date => new Date(now.getTime() + 24 * HOUR_MS);

/** When a page that could not be had `tries` times is asked for again: twice as late each time, up to a week. */
export function nextTry(tries: number, everySeconds: number, now: Date): Date {
  const every = everySeconds * 1_000;
  return new Date(now.getTime() + between(every, every * 2 ** Math.min(tries - 1, 20)));
}
