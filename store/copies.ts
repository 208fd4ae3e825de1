import type { Document, Given } from "../src/briefing/briefing.ts";

/** Where else a briefing was met: a source that has the same text of the same issuer, and its document. */
export interface BriefingCopy {
  readonly owner: string;
  readonly url: string | null;
  readonly at: Date;
  readonly document: Document;
  readonly given?: Omit<Given, "id">;
}
