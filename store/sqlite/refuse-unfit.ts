import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import { BriefingRefused } from "../refused.ts";
import { MOST_ORDINALS } from "./keys.ts";

/** Throws BriefingRefused for a briefing that has more parts than keys can name. */
export function refuseUnfit(read: ReadBriefing): void {
  const name = `"${read.title.slice(0, 80)}"`;
  const parts = { passages: read.passages, figures: read.figures };
  for (const [what, list] of Object.entries(parts))
    if (list.length > MOST_ORDINALS)
      throw new BriefingRefused(
        `The briefing ${name} has ${list.length} ${what}; at most ${MOST_ORDINALS} can be stored. Split it.`,
      );
  const last = read.passages.reduce((most, passage) => Math.max(most, passage.ordinal), 0);
  if (last > MOST_ORDINALS)
    throw new BriefingRefused(`The briefing ${name} counts its passages past ${MOST_ORDINALS}.`);
}
