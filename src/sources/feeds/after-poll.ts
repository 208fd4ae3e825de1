import type { PollNote, Source } from "../../../store/sources.ts";

/** The longest wait of a source that keeps failing; one more day and it is asked again. */
const LONGEST_MS = 86_400_000;

/** What a poll of a feed came to. */
export type Polled =
  | {
      readonly ok: true;
      readonly url: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly title: string | null;
      /** Items are left for the next poll, so the feed must be had again, also if it stays as it is. */
      readonly unfinished: boolean;
    }
  | { readonly ok: false; readonly reason: string; readonly retryAt: Date | null };

/** What is noted of a source after a poll that ended at `now`. Failures double the wait; a server that names a time is obeyed. */
export function afterPoll(source: Source, polled: Polled, now: Date): PollNote {
  const every = source.everySeconds * 1_000;
  const { url, etag, lastModified, title } = source;
  if (polled.ok) {
    const validators = polled.unfinished ? { etag: null, lastModified: null } : polled;
    return {
      url: polled.url,
      title: polled.title ?? title,
      etag: validators.etag,
      lastModified: validators.lastModified,
      nextPoll: new Date(now.getTime() + every),
      lastSuccess: now,
      failingSince: null,
      reason: null,
      failures: 0,
    };
  }
  const failures = source.failures + 1;
  const wait = Math.max(every, Math.min(every * 2 ** Math.min(failures - 1, 20), LONGEST_MS));
  const next = Math.max(now.getTime() + wait, polled.retryAt?.getTime() ?? 0);
  return {
    url,
    etag,
    lastModified,
    title,
    failures,
    reason: polled.reason,
    lastSuccess: source.lastSuccess,
    failingSince: source.failingSince ?? now,
    nextPoll: new Date(next),
  };
}
