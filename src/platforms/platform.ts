import type { SealedReply } from "../chat/reply.ts";

/** What became of a post. `unknown`: no answer came back, so it may or may not be there. */
export type PostOutcome =
  | { readonly kind: "delivered"; readonly messageId: string }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string; readonly until: Date | null }
  | { readonly kind: "unknown"; readonly reason: string };

/** A place where people talk to the bot. */
export interface ChatPlatform {
  readonly name: string;
  /** Begins to take invocations; answers with a few words on where it can be met ("http://127.0.0.1:3000/"). */
  start(): Promise<string>;
  /** Says something that nobody asked for. Never throws for the platform's faults. */
  post(conversation: string, reply: SealedReply): Promise<PostOutcome>;
  /** Takes nothing new, waits for what is under way, lets go. */
  dispose(): Promise<void>;
}
