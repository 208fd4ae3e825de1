/** No server puts us off for longer than a week. */
const LONGEST_MS = 7 * 86_400_000;

/** The moment that a Retry-After header names, in seconds or as an HTTP date (RFC 9110, 10.2.3); null for what is neither. */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  const seconds = /^\s{0,9}(\d{1,9})\s{0,9}$/.exec(header)?.[1];
  const at = seconds === undefined ? Date.parse(header.slice(0, 60)) : now.getTime() + Number(seconds) * 1_000;
  if (Number.isNaN(at) || at <= now.getTime()) return null;
  return new Date(Math.min(at, now.getTime() + LONGEST_MS));
}
