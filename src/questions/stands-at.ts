import type { Found } from "./find-answer.ts";
import type { Kept } from "./follow-up.ts";

/** Where an answer stands, for the question that goes on from it; null for one that stands in several places, or for none. */
export function standsAt(found: Found): Kept["answered"] {
  if (found.kind === "silence") return null;
  if (found.kind === "figures") {
    const { briefing, figure } = found.best.claim;
    const { sentenceStart: start, sentenceEnd: end, passage } = figure;
    const since = figure.period?.start ?? null;
    return { id: briefing.id, version: briefing.version, passage, start, end, at: figure.start, since };
  }
  if (found.kind === "sum" || found.kind === "comparison") return null;
  const { briefing, passage, citation } = found.best;
  return { id: briefing.id, version: briefing.version, passage, start: citation.start, end: citation.end };
}
