import { applyCorrections } from "../../store/apply-corrections.ts";
import type { Correction } from "../../store/corrections.ts";
import type { NewReading } from "../../store/readings.ts";

/** The corrections that would not be applied if this reading were stored. */
export function unappliedAfter({ briefing, read }: NewReading, all: readonly Correction[]): readonly Correction[] {
  const live = all.filter(({ undone }) => undone === null);
  const here = live.filter((correction) => correction.briefing.version === briefing.version);
  const { outcomes } = applyCorrections(read, here);
  return live.flatMap((correction) => {
    const outcome = here.includes(correction) ? outcomes.get(correction.id) : correction.why;
    return typeof outcome === "string" ? [{ ...correction, ordinal: null, why: outcome }] : [];
  });
}
