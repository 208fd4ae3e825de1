import { createHash } from "node:crypto";
import type { BriefingRef } from "../../../store/briefings.ts";
import type { Target } from "../../../store/subscriptions.ts";

const LEAD = "correction:";

/** Under which name the note on a version is in the outbox for a chat: the same for good, so there is one, whoever plans it. */
export function correctionKey({ id, version }: BriefingRef, { platform, conversation }: Target): string {
  const named = JSON.stringify([id, version, platform, conversation]);
  return `${LEAD}${createHash("sha256").update(named).digest("base64url").slice(0, 22)}`;
}

/** The same of the edit of what a run posted. */
export function editKey({ id, version }: BriefingRef, { platform, conversation }: Target, run: number): string {
  const named = JSON.stringify(["edit", id, version, platform, conversation, run]);
  return `${LEAD}${createHash("sha256").update(named).digest("base64url").slice(0, 22)}`;
}

/** Whether something in the outbox is a note, or an edit, and no subscription's. */
export const isNote = (subscription: string): boolean => subscription.startsWith(LEAD);
