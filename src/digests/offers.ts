import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import { subscriptionSchema, type Subscription } from "./subscription.ts";

/** How long an offer waits to be confirmed. */
const KEPT_MS = 7 * 86_400_000;
/** Letters and digits that are not mistaken for each other: as many as five bits tell apart. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789a";

/** Subscriptions that were shown and wait for a person to confirm them, kept as they were shown. */
export interface Offers {
  /** Answers a code for the offer: the same offer has the same. */
  keep(offer: Subscription): Promise<string>;
  /** Null when there is none, or it waited too long. */
  get(code: string): Promise<Subscription | null>;
}

export function createOffers(kept: Keyv): Offers {
  return {
    async keep(offer) {
      const code = createHash("sha256").update(JSON.stringify(offer)).digest("base64url").slice(0, 20);
      await kept.set(`offer:${code}`, offer, KEPT_MS);
      return code;
    },
    async get(code) {
      const read = subscriptionSchema.safeParse(await kept.get(`offer:${code}`));
      return read.success ? read.data : null;
    },
  };
}

/** An id out of what makes a subscription the only one of its kind: the same parts give the same id. */
export function idOf(...parts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest();
  return [...bytes.subarray(0, 5)].map((byte) => LETTERS[byte & 31]).join("");
}
