import type { BriefingRef } from "./briefings.ts";
import type { Target } from "./subscriptions.ts";

/** One slot of one subscription: what is told at most once. */
export interface Slot {
  readonly subscription: string;
  /** The instant that the schedule named, or at which briefings came. */
  readonly dueAt: Date;
}

/** `posted`: its parts went to the outbox. `silent`: there was nothing to tell. `skipped`: it passed, and `note` says why. */
export const runOutcomes = ["posted", "silent", "skipped"] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** Figures of one version of a briefing that a message shows. */
export interface Told {
  readonly briefing: BriefingRef;
  readonly ordinals: readonly number[];
}

/** Who was shown figures of a version, or will be by a message that is on its way. */
export interface ToldTo extends Told {
  readonly target: Target;
  readonly subscription: string;
}

/** A run whose messages stand in a chat, with what it says. */
export interface ShownRun {
  readonly run: number;
  readonly target: Target;
  readonly shown: unknown;
  /** How many messages it was made of. */
  readonly parts: number;
  /** Those that stand there, with their last body that was sent, or waits to be. */
  readonly standing: readonly StandingMessage[];
}

/** A message that stands in a chat. */
export interface StandingMessage {
  /** Which of its run's. */
  readonly part: number;
  readonly messageId: string;
  readonly body: unknown;
  /** Whether it says something else than it was posted with, or will. */
  readonly isEdited: boolean;
}

/** One message of a digest, as its platform sends it, frozen. */
export interface Part {
  /** Names the message for good, for platforms that know one again: at most 25 ASCII characters. */
  readonly key: string;
  /** Plain JSON that the platform made. */
  readonly body: unknown;
  /** A short line that is posted first and edited into the message; left out: the message is posted as it is. */
  readonly opening?: unknown;
  /** The platform's id of a message of the chat that was posted before: it becomes this one, and nothing new is posted. */
  readonly edits?: string;
  /** The figures that it shows, or that the whole digest does of which it is the first part. */
  readonly told?: readonly Told[];
}

export interface NewRun extends Slot {
  readonly target: Target;
  /** The last run of the subscription that the planner knew, null for none: when there is a later one by now, nothing is planned. */
  readonly after: number | null;
  readonly outcome: RunOutcome;
  /** It tells of versions stored after the turn `since` and up to `upTo`. */
  readonly since: number;
  readonly upTo: number;
  /** How many earlier slots had no digest of their own and are told of by this one. */
  readonly missed: number;
  /** Why it is so, for people; null where that goes without saying. */
  readonly note: string | null;
  /** Empty unless it is `posted`. */
  readonly parts: readonly Part[];
  /** What it says, in the engine's own words, to be put right later: plain JSON, kept as long as its messages. */
  readonly shown?: unknown;
  /** Not sent before. */
  readonly readyAt: Date;
  /** Not sent from then on. */
  readonly expiresAt: Date;
}

/** A slot that was planned. */
export interface Run extends Omit<NewRun, "after" | "parts" | "shown" | "target" | "readyAt" | "expiresAt"> {
  /** Grows with each plan. */
  readonly id: number;
  readonly plannedAt: Date;
}

/** Where a subscription stands. */
export interface Standing {
  readonly last: Run;
  /** The turn up to which it was told: of the last run of which a part was sent, or may have been, or that was silent; null for none. */
  readonly toldUpTo: number | null;
  /** Whether a part of a run still waits or is under way. */
  readonly isOpen: boolean;
}

export const deliveryStates = ["planned", "claimed", "sending", "sent", "unknown", "refused", "expired"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One part of one slot, and what became of it. */
export interface Delivery extends Slot {
  readonly id: number;
  readonly run: number;
  /** Counts from 0. */
  readonly part: number;
  readonly target: Target;
  readonly key: string;
  readonly state: DeliveryState;
  /** Who holds it, and until when; null when nobody does. */
  readonly lease: { readonly holder: string; readonly until: Date } | null;
  /** When a send began of which nobody knows how it ended; null when the message is surely not there, or surely is. */
  readonly begunAt: Date | null;
  /** The platform's id of the line that stands there and is edited into the message; null while there is none. */
  readonly opened: string | null;
  /** Lines to open it with of which nobody knows whether they are there. */
  readonly strays: number;
  readonly readyAt: Date;
  readonly expiresAt: Date;
  /** The platform's id of the message, "-" where only a person says that it is there; only a `sent` one has it. */
  readonly messageId: string | null;
  /** Why it is in this state, for people. */
  readonly reason: string | null;
  readonly changedAt: Date;
}

/** A claimed delivery with what is to be sent. */
export interface Claimed extends Delivery {
  readonly body: unknown;
  /** Null where it is posted as it is. */
  readonly opening: unknown;
}

/** So often a line is posted to open a message, when nobody knows what became of the lines before. */
export const MOST_STRAYS = 3;

export type DeliveryEnd =
  | { readonly state: "sent"; readonly messageId: string }
  | { readonly state: "unknown" | "refused" | "expired"; readonly reason: string }
  /** Back to where it waits. `mayBeThere`: nobody knows whether it was sent, so it keeps since when; else it surely was not. */
  | {
      readonly state: "planned";
      readonly reason: string;
      readonly readyAt: Date;
      readonly mayBeThere: boolean;
      /** A line to open it with may be there, and another one will be posted. */
      readonly isStray?: boolean;
    };

/**
 * The outbox: remembers what must be told and what became of it. Each answer is durable. Two holders never claim one
 * delivery, in one process or in several. One chat gets one message at a time, in the order in which they were planned;
 * among chats the one that has waited longest comes first.
 */
export interface DeliveryLedger {
  /**
   * Plans each run with all its parts, or nothing of it: then false, because the slot was planned before or another run of
   * the subscription came between.
   */
  plan(runs: readonly NewRun[], now: Date): Promise<readonly boolean[]>;
  /** Of these subscriptions, by id; those without a run are left out. */
  standing(subscriptions: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** Takes up to `limit` deliveries of the platform that are ready, also those under a lease that ran out before a send began. */
  claim(platform: string, holder: string, leaseSeconds: number, limit: number, now: Date): Promise<readonly Claimed[]>;
  /**
   * Notes that the send begins. False when the lease is no longer the holder's: then it must not send. `tellsLeaving`: what
   * sends it calls `leaves`, so that one whose process died before that was not sent.
   */
  begin(id: number, holder: string, now: Date, tellsLeaving?: boolean): Promise<boolean>;
  /**
   * Its first byte leaves now. Synchronous, for the turn in which that happens; it outlives the process and, after a power cut,
   * which takes what was not synced, the note that it began counts. Throws when the send is not the holder's any more: then
   * it must not leave, for another may have taken it for dead and send it.
   */
  leaves(id: number, holder: string): void;
  /** Notes that the line that opens it stands there: from now on it is edited. False when it is not the holder's any more. */
  opened(id: number, holder: string, messageId: string, now: Date): Promise<boolean>;
  /** Makes the lease of a send that is under way longer; false when it is not the holder's any more. */
  renew(id: number, holder: string, leaseSeconds: number, now: Date): Promise<boolean>;
  /** Notes how it ended; false when the delivery already ended or is not the holder's. `sent` needs a message id. */
  end(id: number, holder: string, end: DeliveryEnd, now: Date): Promise<boolean>;
  /**
   * What a holder that died left `sending`, and what is past its time. A send that began less than `remembersSeconds` ago may
   * be repeated under its key and is planned again; of an older one nobody can know, so it is `unknown`. One with a line to
   * open it is planned again at any age: an edit may be repeated, and another line does no harm, a few times. So is one of which
   * it is known that nothing had left. What was not
   * sent by its time is `expired`. With `alone`, no other holder lives: all leases have ended. Answers what changed.
   */
  settle(platform: string, remembersSeconds: number, now: Date, alone?: boolean): Promise<readonly Delivery[]>;
  /** Nothing that waits for this chat is sent before `until`; with an earlier time it is let go. */
  hold(target: Target, until: Date, reason: string | null, now: Date): Promise<void>;
  /** A person says what became of an unknown one: it arrived, or it is sent again under another key. False when it is not unknown. */
  decide(id: number, what: "arrived" | "again", key: string, expiresAt: Date, now: Date): Promise<boolean>;
  /** The last deliveries of a subscription, newest slot first, in a slot the last part first. */
  of(subscription: string, limit: number): Promise<readonly Delivery[]>;
  /** The last runs of a subscription, newest first. */
  runs(subscription: string, limit: number): Promise<readonly Run[]>;
  /** Messages that show figures of a version of the briefing before this one, and were sent, may have been or will be. */
  toldOf(briefing: string, before: number): Promise<readonly ToldTo[]>;
  /** Runs that were sent, at least in part, and show figures of a version of the briefing before this one, with what they say. */
  shownOf(briefing: string, before: number): Promise<readonly ShownRun[]>;
  /** How many deliveries of a platform are in each state. */
  counts(platform: string): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Lets go of the messages of deliveries that ended before; what became of them stays. */
  forgetBodies(before: Date): Promise<number>;
}
