import type { Target } from "./subscriptions.ts";

/** A chat in which nothing can be posted for now. */
export interface OutOfReach {
  readonly target: Target;
  readonly reason: string;
  readonly since: Date;
  /** When it is looked again whether it is back. */
  readonly probeAt: Date;
  /** How often that was done. */
  readonly probes: number;
}

/** Remembers which chats cannot be reached. Each answer is durable. */
export interface ReachStore {
  /** Keeps since when it is so where that is known; `probes` and the next look are those given. */
  lose(lost: OutOfReach): Promise<void>;
  /** False when it was not lost. */
  regain(target: Target): Promise<boolean>;
  of(target: Target): Promise<OutOfReach | null>;
  /** Those to look at, the longest overdue first. */
  due(now: Date, limit: number): Promise<readonly OutOfReach[]>;
}
