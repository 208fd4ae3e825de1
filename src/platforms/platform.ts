import type { SealedReply } from "../chat/reply.ts";

/** What became of a post. */
export type PostOutcome =
  | { readonly kind: "delivered"; readonly messageId: string }
  /** The chat is not there for the bot now: kicked, blocked, deleted, locked, no rights. It may come back. */
  | { readonly kind: "gone"; readonly reason: string }
  /** The chat has another name now; nothing was sent. Say it again there. */
  | { readonly kind: "moved"; readonly to: string }
  /** Nothing was sent. It may be tried again from `until` on; null: this message will never be taken. */
  | { readonly kind: "refused"; readonly reason: string; readonly until: Date | null }
  /** No answer came back, so it may or may not be there. */
  | { readonly kind: "unknown"; readonly reason: string };

/** One message as its platform sends it: plain JSON that only that platform understands, so an outbox can keep it. */
export interface Parcel {
  readonly platform: string;
  readonly body: unknown;
}

/**
 * What a platform learns of its chats without being asked. The outbox and the subscriptions follow it. What is told of a chat
 * holds for its parts, whose names begin with its own and a slash ("-100123/45", a topic).
 */
export interface ChatNews {
  /** From now on `from` is called `to`. Durable when it answers. */
  moved(from: string, to: string): Promise<void>;
  /** Nothing can be posted there for now. */
  gone(conversation: string, reason: string): Promise<void>;
  /** The bot can post there again. */
  back(conversation: string): Promise<void>;
}

/** A place where people talk to the bot. */
export interface ChatPlatform {
  readonly name: string;
  /**
   * Seconds for which a message posted again under its key is known to be the same and is not shown twice; 0: never, so that
   * a post without an answer must not be repeated.
   */
  readonly remembersKeysFor: number;
  /** Begins to take invocations; answers with a few words on where it can be met ("http://127.0.0.1:3000/"). */
  start(): Promise<string>;
  /** The messages that a reply takes here, in order, each within the platform's limits. Pure. */
  compose(reply: SealedReply): readonly Parcel[];
  /**
   * Says something that nobody asked for. Never throws for the platform's faults, and never sends twice of its own accord.
   * `key` names this message for good: a platform that can tell a message it has already taken uses it for that.
   * Waits for its turn behind people who ask. Where the platform `tellsLeaving`, `leaves` is called in the turn in which the
   * first byte leaves, and not before; when it throws, nothing leaves.
   */
  post(conversation: string, parcel: Parcel, key: string, leaves?: () => void): Promise<PostOutcome>;
  /** Whether `post` says when a message leaves. What never left is no message that may be there. */
  readonly tellsLeaving?: boolean;
  /** Puts the parcel in the place of a message that was posted. As `post` otherwise; may be repeated without harm. */
  edit(conversation: string, messageId: string, parcel: Parcel): Promise<PostOutcome>;
  /** The conversation with one person alone, by how invocations call that person; null where there can be none. */
  privately?(person: string): Promise<string | null>;
  /** Whether a short text that was posted can be edited into this parcel; left out: nothing can. */
  becomes?(parcel: Parcel): boolean;
  /** Whether something could be posted there now, without posting; null where that cannot be told. */
  reaches(conversation: string): Promise<boolean | null>;
  /** Takes nothing new, waits for what is under way, lets go. */
  dispose(): Promise<void>;
}
