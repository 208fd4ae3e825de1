import { createHash } from "node:crypto";
import type { Keyv } from "keyv";
import { z } from "zod";
import type { Document } from "../briefing/briefing.ts";

const hintsSchema = z.object({
  title: z.string().optional(),
  issuer: z.string().optional(),
  date: z.string().optional(),
  dateFrom: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});

/** A document that was shown as it was read and waits to be kept; what a person put right in its head goes along. */
export interface Draft {
  readonly document: Omit<Document, "origin">;
  /** The file that it came in, as people know it; absent for a text. */
  readonly file?: string;
  /** Whose it is: platform and caller. */
  readonly by: string;
  readonly date?: string;
  readonly issuer?: string;
}

/** What became of a draft: it still is one, or it was kept as this briefing. */
export type DraftStanding = { readonly draft: Draft } | { readonly kept: string; readonly by: string };

const draftSchema = z.object({
  document: z.object({
    format: z.enum(["text", "markdown", "html", "pdf", "docx"]),
    text: z.string(),
    pages: z.array(z.number()).optional(),
    hints: hintsSchema,
  }),
  file: z.string().optional(),
  by: z.string(),
  date: z.string().optional(),
  issuer: z.string().optional(),
});
const standingSchema = z.union([z.object({ draft: draftSchema }), z.object({ kept: z.string(), by: z.string() })]);

/** A draft that nobody keeps for a day is gone. */
const KEPT_MS = 86_400_000;

/** Drafts by a code of letters; the same draft of the same person has the same code. */
export interface Drafts {
  put(draft: Draft): Promise<string>;
  get(code: string): Promise<DraftStanding | null>;
  /** It became this briefing: from now on that is all that is known of it. */
  settle(code: string, by: string, briefing: string): Promise<void>;
  drop(code: string): Promise<void>;
}

export function createDrafts(kept: Keyv): Drafts {
  const keyOf = (code: string): string => `draft:${code}`;
  return {
    async put(draft) {
      const bytes = createHash("sha256").update(JSON.stringify(draft)).digest().subarray(0, 16);
      const code = [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join("");
      await kept.set(keyOf(code), { draft }, KEPT_MS);
      return code;
    },
    async get(code) {
      const found = standingSchema.safeParse(await kept.get(keyOf(code)));
      // What comes out of the store has no fields that are undefined, which is all that the types differ in.
      return found.success ? (found.data as DraftStanding) : null;
    },
    async settle(code, by, briefing) {
      await kept.set(keyOf(code), { kept: briefing, by }, KEPT_MS);
    },
    async drop(code) {
      await kept.delete(keyOf(code));
    },
  };
}
