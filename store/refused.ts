/** A briefing that no store can take; the message is a sentence for the person who added it. Nothing was stored. */
export class BriefingRefused extends Error {
  override readonly name = "BriefingRefused";
}
