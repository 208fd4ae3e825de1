/** A chat that digests go to, as its platform names it. */
export interface Target {
  readonly platform: string;
  readonly conversation: string;
}

/** What a chat asked to be told, and when. `schedule` and `topic` are read by digests; the store only keeps them. */
export interface Subscription {
  readonly id: string;
  readonly target: Target;
  readonly schedule: string;
  readonly timeZone: string;
  readonly topic: Readonly<Record<string, unknown>>;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Why nothing is sent for now; null while it runs. */
  readonly paused: string | null;
}

export interface SubscriptionStore {
  /** Adds, or replaces the one with the same id. Durable when it answers. */
  save(subscription: Subscription): Promise<void>;
  get(id: string): Promise<Subscription | null>;
  /** Oldest first. */
  list(target?: Target): Promise<readonly Subscription[]>;
  /** False when there was none. Only this deletes. */
  remove(id: string): Promise<boolean>;
}
