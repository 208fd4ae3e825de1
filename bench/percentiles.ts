/** Times of many runs of one thing, in milliseconds. */
export interface Timing {
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { runs: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** "0.42 / 3.1": p50 and p99 in milliseconds. */
export const show = ({ p50, p99 }: Timing): string => `${round(p50)} / ${round(p99)}`;

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
