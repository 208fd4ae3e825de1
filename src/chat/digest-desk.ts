import type { Subscription, Target } from "../../store/subscriptions.ts";
import type { Reply } from "./reply.ts";

/** What became of a wish to have a digest at once. */
export type RunOutcome =
  /** It is planned, and posted as any other. */
  | "planned"
  /** There is nothing new, and the subscription stays silent then. */
  | "nothing"
  /** One was planned within this minute. */
  | "already";

/** What commands may ask of the engine that sends digests. */
export interface DigestDesk {
  /** The digest as it would be posted now. Nothing is planned, sent or noted as told. */
  preview(subscription: Subscription, now: Date): Promise<Reply>;
  /** Whether anything can be posted in a chat now; null where only a message can tell. */
  reaches(chat: Target): Promise<boolean | null>;
  /** Plans a digest for now, beside the schedule: what it tells is not told again by the next one. */
  runNow(subscription: Subscription, now: Date): Promise<RunOutcome>;
  /** For the last and the next slot: which stage it is in and what stopped it. */
  why(subscription: Subscription, now: Date): Promise<Reply>;
  /** A person says of a message of which nobody knows that it arrived, or has it sent again. False when it is settled. */
  settle(subscription: string, delivery: number, what: "arrived" | "again", now: Date): Promise<boolean>;
}
