import { createHash } from "node:crypto";

/**
 * The name of one message for good, made of its slot alone: the same after a crash, in another process, on another day. 23
 * ASCII characters; Discord takes 25 as a nonce.
 */
export function messageKey(subscription: string, dueAt: Date, part: number, again = ""): string {
  const slot = JSON.stringify([subscription, dueAt.toISOString(), part, again]);
  return `d${createHash("sha256").update(slot).digest("base64url").slice(0, 22)}`;
}
