import { isGroup } from "./conversation.ts";
import { limits } from "./limits.ts";

/** Who waits for a message: a person who asked, or nobody in particular. */
export type Urgency = "asked" | "unasked";

/** Says from when on a message may be sent. Times are milliseconds. */
export interface Pacing {
  /** The earliest time that the limits and Telegram's own orders to wait allow. */
  readyAt(chat: number, urgency: Urgency, now: number): number;
  /** A send begins; and again when it is answered: Telegram counts from when it took the message. */
  sent(chat: number, now: number): void;
  answered(chat: number, now: number): void;
  /** Telegram said 429 for this chat. */
  held(chat: number, until: number, now: number): void;
}

/**
 * Telegram names no exact limits. These stay under those of its FAQ, and leave a part of each to people who ask; where
 * Telegram still says 429, what it says counts. Two chats held at once mean that the bot as a whole is held.
 */
export function createPacing(): Pacing {
  const overall: number[] = [];
  const chats = new Map<number, number[]>();
  const heldUntil = new Map<number, number>();
  let allHeldUntil = 0;

  const forget = (times: number[], before: number): void => {
    while (times[0] !== undefined && times[0] <= before) times.shift();
  };
  /** When `most` within `ms` leaves room for one more. */
  const roomAt = (times: readonly number[], most: number, ms: number): number =>
    (times[times.length - most] ?? -ms) + ms;

  return {
    readyAt(chat, urgency, now) {
      const times = chats.get(chat) ?? [];
      const perSecond = urgency === "asked" ? limits.perSecond : limits.broadcastsPerSecond;
      const perMinute = urgency === "asked" ? limits.groupPerMinute : limits.broadcastsPerMinute;
      return Math.max(
        now,
        allHeldUntil,
        heldUntil.get(chat) ?? 0,
        roomAt(overall, perSecond, 1_000),
        roomAt(times, 1, limits.chatMs),
        isGroup(chat) ? roomAt(times, perMinute, 60_000) : 0,
      );
    },
    sent(chat, now) {
      forget(overall, now - 1_000);
      overall.push(now);
      const times = chats.get(chat) ?? [];
      forget(times, now - 60_000);
      times.push(now);
      chats.delete(chat);
      chats.set(chat, times);
      // The one that was written to longest ago stands first.
      for (const [other, last] of chats) {
        if ((last.at(-1) ?? 0) > now - 60_000) break;
        chats.delete(other);
      }
    },
    answered(chat, now) {
      const times = chats.get(chat);
      if (times !== undefined && times.length > 0) times[times.length - 1] = now;
    },
    held(chat, until, now) {
      for (const [other, end] of heldUntil) if (end <= now) heldUntil.delete(other);
      heldUntil.set(chat, Math.max(until, heldUntil.get(chat) ?? 0));
      if (heldUntil.size > 1) allHeldUntil = Math.max(allHeldUntil, Math.min(...heldUntil.values()));
    },
  };
}

/** Sends at once; only Telegram's own orders to wait hold it up. For measuring. */
export function createNoPacing(): Pacing {
  const paced = createPacing();
  return { ...paced, sent: () => undefined, answered: () => undefined };
}
