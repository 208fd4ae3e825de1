import type { Document, Given, ReadBriefing } from "../briefing/briefing.ts";
import type { BriefingRef, BriefingStore, BriefingSummary, Claim } from "../../store/briefings.ts";

/** A text that was read for one answer: what it claims, and the head that its claims carry. It is in no store. */
export interface GivenText {
  readonly briefing: BriefingSummary;
  readonly claims: readonly Claim[];
  readonly document: Document;
  readonly read: ReadBriefing;
}

/** The texts that one invocation brings along. */
export interface GivenTexts {
  /** Reads a text, or a document; nothing of it is kept longer than the answer takes. */
  read(text: string | Omit<Document, "origin">, given?: Pick<Given, "date" | "issuer">): GivenText;
  /** Of the store, what the gate asks it, with these texts as if they were stored. */
  evidence: BriefingStore["evidence"];
}

/** How the id of a text that is not stored begins; no id that a store gives has a colon. */
export const GIVEN = "given:";

/** A briefing that no store has: nobody can open it later. */
export const isGiven = ({ id }: Pick<BriefingRef, "id">): boolean => id.startsWith(GIVEN);
