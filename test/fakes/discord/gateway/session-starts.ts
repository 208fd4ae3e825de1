import type { Clock } from "../state/clock.ts";

/** How often sessions may begin. https://docs.discord.com/developers/events/gateway#session-start-limit-object */
export interface SessionStarts {
  readonly total: number;
  /** Of the last day of the fake's clock. */
  readonly remaining: number;
  /** Milliseconds until the oldest start is forgotten; 0 where there was none. */
  readonly resetAfter: number;
  /** Counts a start. False: there were too many, and Discord would take the token away. */
  begin(): boolean;
}

const day = 24 * 60 * 60_000;

export const createSessionStarts = (clock: Clock, total: number): SessionStarts => {
  const starts: number[] = [];
  const recent = (): number => {
    const from = clock.now().getTime() - day;
    while (starts[0] !== undefined && starts[0] <= from) starts.shift();
    return starts.length;
  };
  return {
    total,
    get remaining() {
      return Math.max(0, total - recent());
    },
    get resetAfter() {
      recent();
      return starts[0] === undefined ? 0 : starts[0] + day - clock.now().getTime();
    },
    begin: () => {
      const allowed = recent() < total;
      starts.push(clock.now().getTime());
      return allowed;
    },
  };
};
