// Telegram lets one program fetch a bot's updates: a second poll ends the first with 409, and each ends the other's from then on.

/**
 * How long a program that has just started waits for the one before it to end, in milliseconds: half a minute that services give
 * a program to stop, and half a minute that a poll of one that was killed is still held.
 */
const NEWCOMER_MS = 60_000;
/** One that fetched alone before stays for longer: a second of the same program gives up first, and the first goes on. */
const SETTLED_MS = 120_000;
/** Between two polls while there is another: the newcomer leaves the settled one time to work. In milliseconds. */
const NEWCOMER_WAITS = 5_000;
const SETTLED_WAITS = 1_000;
/** Without a 409 for so long the other one has ended: longer than a poll is held and than most programs wait. In milliseconds. */
const QUIET_MS = 35_000;

export type Verdict =
  /** Poll again after so many milliseconds. `until`: when this one ends if the other does not; told when the first 409 comes. */
  | { readonly kind: "wait"; readonly ms: number; readonly until: Date | null }
  /** It was there for so many seconds. */
  | { readonly kind: "end"; readonly seconds: number };

/** Watches for another program that fetches the same bot's updates. Pure but for what it remembers. */
export interface RivalWatch {
  /** A poll was ended by another one. */
  met(now: Date): Verdict;
  /** A poll was answered. True when by that another program, which was there before, is known to be gone. */
  answered(now: Date): boolean;
}

export function createRivalWatch(startedAt: Date): RivalWatch {
  let since: number | null = null;
  let last = 0;
  return {
    met(now) {
      const at = now.getTime();
      if (since !== null && at - last > QUIET_MS) since = null;
      const isNew = since === null;
      since ??= at;
      last = at;
      const isNewcomer = since - startedAt.getTime() < NEWCOMER_MS;
      const patience = isNewcomer ? NEWCOMER_MS : SETTLED_MS;
      if (at - since >= patience) return { kind: "end", seconds: Math.round((at - since) / 1_000) };
      const until = isNew ? new Date(since + patience) : null;
      return { kind: "wait", ms: isNewcomer ? NEWCOMER_WAITS : SETTLED_WAITS, until };
    },
    answered(now) {
      if (since === null || now.getTime() - last <= QUIET_MS) return false;
      since = null;
      return true;
    },
  };
}
