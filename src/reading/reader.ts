import type { Document, Given, ReadBriefing } from "../briefing/briefing.ts";

/**
 * Turns a document into a briefing: passages, figures, places, and what it says of itself. Pure, and total over any text:
 * the same document on the same day gives the same briefing, and nothing throws but UnreadableDocument.
 */
export interface Reader {
  read(document: Document, given: Given, now: Date): ReadBriefing;
}

/** The document holds nothing that can be read; the message is a sentence for the person who added it. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}
