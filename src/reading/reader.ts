import type { Document, Given, ReadBriefing } from "../briefing/briefing.ts";
import type { Explanation } from "./explanation.ts";

/**
 * Turns a document into a briefing: passages, figures, places, and what it says of itself. Pure, and total over any text:
 * the same document on the same day gives the same briefing, and nothing throws but UnreadableDocument.
 */
export interface Reader {
  read(document: Document, given: Given, now: Date): ReadBriefing;
  /** The same reading with the reason of each decision. */
  explain(document: Document, given: Given, now: Date): Explanation;
}
