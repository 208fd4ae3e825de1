/** A chat that digests go to, as its platform names it. */
export interface Target {
  readonly platform: string;
  readonly conversation: string;
}

/** Why nothing is sent: a `person` said so, or the `chat` is not there. */
export interface Paused {
  readonly by: "person" | "chat";
  readonly reason: string;
  readonly at: Date;
}

/** What a chat asked to be told, and when. `schedule`, `topic` and `settings` are read by digests; the store only keeps them. */
export interface Subscription {
  readonly id: string;
  readonly target: Target;
  readonly kind: string;
  readonly schedule: string;
  readonly timeZone: string;
  readonly topic: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Since when the schedule is in effect. */
  readonly since: Date;
  readonly paused: Paused | null;
  /** Counts changes from 1. */
  readonly revision: number;
}

/** Who does it, when, and what it is, in a sentence without secrets. */
export interface ChangeNote {
  readonly by: string;
  readonly at: Date;
  readonly what: string;
}

/** A line of the audit. It stays when the subscription is deleted. */
export interface SubscriptionChange extends ChangeNote {
  readonly subscription: string;
  readonly target: Target;
}

/** Each change is durable when it answers, and stands in the audit, or neither. */
export interface SubscriptionStore {
  /**
   * Adds one with revision 1, or replaces the one with the same id, chat and the revision before. False, and nothing changed,
   * when that is not what is stored: somebody was faster.
   */
  save(subscription: Subscription, note: ChangeNote): Promise<boolean>;
  get(id: string): Promise<Subscription | null>;
  /** Oldest first. */
  list(target?: Target): Promise<readonly Subscription[]>;
  /** False when there was none. Only this deletes. */
  remove(id: string, note: ChangeNote): Promise<boolean>;
  /** All of a chat go to another name of it; answers how many. Their revisions count on. */
  move(from: Target, to: Target, note: ChangeNote): Promise<number>;
  /** What was done, newest first: to one subscription, or in one chat. */
  changes(of: string | Target, limit: number): Promise<readonly SubscriptionChange[]>;
}
