import type { PollNote, Share, Source } from "../../../store/sources.ts";
import { isSpent, nextDay } from "./share.ts";

/** The longest wait of a source that keeps failing; one more day and it is asked again. */
const LONGEST_MS = 86_400_000;
/** It was there and is not any more, for good (RFC 9110, 15.5.11). */
const GONE = 410;

/** What a poll of a feed came to. */
export type Polled =
  | {
      readonly ok: true;
      readonly url: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly title: string | null;
      /** Items that are left for the next poll; while there are any the feed must be had again, also if it stays as it is. */
      readonly waiting: number;
      /** As in `Source`. */
      readonly notice: string | null;
      /** Before this the server wants to hear no more; null where it does not say. */
      readonly notBefore: Date | null;
    }
  | { readonly ok: false; readonly reason: string; readonly retryAt: Date | null; readonly status: number | null };

/**
 * What is noted of a source after a poll that ended at `now` and left this of its share. Failures double the wait; a server
 * that names a time is obeyed, and one that says the feed is gone for good is asked no more until a person resumes it.
 */
export function afterPoll(source: Source, polled: Polled, share: Share, now: Date): PollNote {
  const every = source.everySeconds * 1_000;
  const { url, etag, lastModified, title } = source;
  if (polled.ok) {
    const validators = polled.waiting > 0 ? { etag: null, lastModified: null } : polled;
    const next = Math.max(now.getTime() + every, polled.notBefore?.getTime() ?? 0);
    return {
      url: polled.url,
      title: polled.title ?? title,
      etag: validators.etag,
      lastModified: validators.lastModified,
      nextPoll: new Date(isSpent(share) ? Math.max(next, nextDay(now).getTime()) : next),
      lastSuccess: now,
      failingSince: null,
      reason: null,
      failures: 0,
      notice: polled.notice,
      waiting: polled.waiting,
      share,
      gone: false,
    };
  }
  const failures = source.failures + 1;
  const wait = Math.max(every, Math.min(every * 2 ** Math.min(failures - 1, 20), LONGEST_MS));
  const next = Math.max(now.getTime() + wait, polled.retryAt?.getTime() ?? 0);
  const gone = polled.status === GONE;
  return {
    url,
    etag,
    lastModified,
    title,
    failures,
    reason: gone ? "The server says that it is gone for good (status 410)." : polled.reason,
    lastSuccess: source.lastSuccess,
    failingSince: source.failingSince ?? now,
    nextPoll: new Date(next),
    notice: source.notice,
    waiting: source.waiting,
    share,
    gone,
  };
}
