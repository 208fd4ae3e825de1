import { applyCorrections, type Correctable } from "../apply-corrections.ts";
import type { Correction } from "../corrections.ts";
import { moveCorrection } from "../move-correction.ts";
import { numberFigures } from "../number-figures.ts";
import { BriefingRefused } from "../refused.ts";
import type { Connection } from "./connection.ts";
import { createCorrectionRows } from "./correction-rows.ts";
import type { StoredFigure } from "./figure-rows.ts";
import { MOST_ORDINALS } from "./keys.ts";

export interface Settling {
  readonly briefing: string;
  readonly version: number;
  readonly reading: Correctable;
  /** The text of the version; asked for only when a correction has to be moved to it. */
  text(): string;
  /** An earlier version with the very same text, where there is one: its corrections stay where they are. */
  readonly sameTextAs?: number | undefined;
  /** The figures that the version had before, and the first number it never gave. */
  readonly before: readonly StoredFigure[];
  readonly next: number;
}

export interface Settled {
  readonly figures: readonly StoredFigure[];
  readonly next: number;
  /** Corrections of the briefing that are not applied. */
  readonly unapplied: readonly Correction[];
}

/**
 * Puts a briefing's corrections on a reading of it and numbers its figures. Notes with each correction where it went. Runs
 * inside its caller's transaction, which writes the figures.
 */
export function createSettleFigures(connection: Connection): (settling: Settling) => Settled {
  const corrections = createCorrectionRows(connection);

  /** The correction in the version's text, or why it cannot be there. */
  function brought(correction: Correction, { version, text, sameTextAs }: Settling): Correction | string {
    if (correction.briefing.version === version) return correction;
    const moved = correction.briefing.version === sameTextAs ? correction : moveCorrection(correction, text());
    if (typeof moved === "string") return moved;
    corrections.move(correction.id, version, moved);
    return { ...correction, standing: moved.standing, changes: moved.changes };
  }

  return (settling) => {
    const { briefing, reading, before } = settling;
    const live = corrections.live(briefing);
    const here: Correction[] = [];
    for (const correction of live) {
      const one = brought(correction, settling);
      if (typeof one === "string") corrections.mark(correction.id, { why: one });
      else here.push(one);
    }
    const { figures, outcomes } = applyCorrections(reading, here);
    const spans = figures.map(({ figure, read }) => figure ?? read ?? { start: 0, end: 0 });
    const old = before.map(({ ordinal, position, figure, read }) => ({
      ordinal,
      position,
      start: (figure ?? read)?.start ?? 0,
      end: (figure ?? read)?.end ?? 0,
    }));
    const { numbers, next } = numberFigures(old, spans, settling.next);
    if (next > MOST_ORDINALS + 1)
      throw new BriefingRefused(
        `The briefing ${briefing} has no numbers left for its figures (at most ${MOST_ORDINALS + 1}); it stays as it is.`,
      );
    for (const { id } of here) {
      const outcome = outcomes.get(id) ?? "it fits no figure";
      const ordinal = typeof outcome === "string" ? undefined : numbers[outcome]?.ordinal;
      corrections.mark(id, ordinal === undefined ? { why: String(outcome) } : { ordinal });
    }
    return {
      figures: figures.map((figure, i) => ({ ...figure, ...(numbers[i] ?? { ordinal: i, position: i }) })),
      next,
      unapplied: live.length === 0 ? [] : corrections.live(briefing).filter(({ why }) => why !== null),
    };
  };
}
