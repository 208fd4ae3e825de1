/** One part of one digest of one subscription: the thing that must be sent once. */
export interface Slot {
  readonly subscription: string;
  /** The instant the schedule named. */
  readonly dueAt: Date;
  /** Long digests have several; counts from 0. */
  readonly part: number;
}

export const deliveryStates = ["planned", "claimed", "sending", "sent", "unknown", "refused", "expired"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery extends Slot {
  readonly id: number;
  readonly state: DeliveryState;
  /** Who holds it, and until when; null when nobody does. */
  readonly lease: { readonly holder: string; readonly until: Date } | null;
  /** The platform's id of the message; only a `sent` one has it. */
  readonly messageId: string | null;
  /** Why it is in this state, for people. */
  readonly reason: string | null;
  readonly changedAt: Date;
}

/**
 * Remembers what must be sent and what became of it. Each answer is durable. Two holders never claim one delivery, in one
 * process or in several.
 */
export interface DeliveryLedger {
  /** Plans the slot once: the second call for the same slot answers false and changes nothing. */
  plan(slot: Slot, now: Date): Promise<boolean>;
  /** Takes up to `limit` deliveries that are planned, or claimed under a lease that has run out, oldest due first. */
  claim(holder: string, leaseSeconds: number, limit: number, now: Date): Promise<readonly Delivery[]>;
  /** Notes that the send begins. False when the lease is no longer the holder's: then it must not send. */
  begin(id: number, holder: string, now: Date): Promise<boolean>;
  /** Notes how it ended; false when the delivery already ended or is not the holder's. `sent` needs a message id. */
  end(
    id: number,
    holder: string,
    outcome:
      { state: "sent"; messageId: string } | { state: "unknown" | "refused" | "expired" | "planned"; reason: string },
    now: Date,
  ): Promise<boolean>;
  /** Deliveries left `sending` by a holder that died: nobody knows whether the message went out. Marks them `unknown` and answers them. */
  settle(now: Date): Promise<readonly Delivery[]>;
  /** The last deliveries of a subscription, newest first. */
  of(subscription: string, limit: number): Promise<readonly Delivery[]>;
}
