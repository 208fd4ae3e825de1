import type { Keyv } from "keyv";
import type { BriefingStore } from "./briefings.ts";
import type { CorrectionStore } from "./corrections.ts";
import type { DeliveryLedger } from "./deliveries.ts";
import type { FeedbackStore } from "./feedback.ts";
import type { Inbox } from "./inbox.ts";
import type { MessageLog } from "./messages.ts";
import type { ReachStore } from "./reach.ts";
import type { ReadingStore } from "./readings.ts";
import type { SourceStore } from "./sources.ts";
import type { ChangeNote, SubscriptionStore, Target } from "./subscriptions.ts";

/** Everything that is kept, opened together and closed together. */
export interface Store {
  readonly briefings: BriefingStore;
  readonly corrections: CorrectionStore;
  readonly readings: ReadingStore;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryLedger;
  readonly reach: ReachStore;
  readonly messages: MessageLog;
  readonly inbox: Inbox;
  readonly sources: SourceStore;
  readonly feedback: FeedbackStore;
  /** What is keyed and may expire: button states, chat settings, feed cursors. Survives `kill -9`, not a power cut. */
  keyed(namespace: string): Keyv;
  /**
   * A chat has another name from now on: its subscriptions, what waits to be posted there and what was posted go along, all
   * or nothing, and those of its parts: "old/45" becomes "new/45". Answers how many subscriptions did.
   */
  moveChat(from: Target, to: Target, note: ChangeNote): Promise<number>;
  /** The parts of a chat ("chat/45", a topic of a forum) that have subscriptions, something to be sent, or are out of reach. */
  partsOf(chat: Target): Promise<readonly Target[]>;
  /** Does now what the first search would otherwise wait for. */
  warm(): Promise<void>;
  /** Brings the index into its fastest form after many puts, in small steps. Answers are right with or without it. */
  tidy(): Promise<void>;
  /**
   * Makes near-duplicates of briefings be recognised that were stored before the store could: in small steps, on from where
   * another process stopped. Resolves when that is done or the store is closed; answers how many it worked on.
   */
  recogniseOld(): Promise<number>;
  /** Ends the search worker and closes the file. Safe to call twice. */
  close(): Promise<void>;
}

/** The store cannot be used; the message is a sentence for the operator that names the file and the remedy. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}
