import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import { z } from "zod";

/** A text that was shown as it was read and waits to be kept; what a person put right in its head goes along. */
const draftSchema = z.object({
  text: z.string(),
  by: z.string(),
  date: z.string().optional(),
  issuer: z.string().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A draft that nobody keeps for a day is gone. */
const KEPT_MS = 86_400_000;

/** Drafts by a code of letters; the same draft of the same person has the same code. */
export interface Drafts {
  put(draft: Draft): Promise<string>;
  get(code: string): Promise<Draft | null>;
  drop(code: string): Promise<void>;
}

export function createDrafts(kept: Keyv): Drafts {
  const keyOf = (code: string): string => `draft:${code}`;
  return {
    async put(draft) {
      const bytes = createHash("sha256").update(JSON.stringify(draft)).digest().subarray(0, 16);
      const code = [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
      await kept.set(keyOf(code), draft, KEPT_MS);
      return code;
    },
    async get(code) {
      const found = draftSchema.safeParse(await kept.get(keyOf(code)));
      return found.success ? found.data : null;
    },
    async drop(code) {
      await kept.delete(keyOf(code));
    },
  };
}
