import { isDeepStrictEqual } from "node:util";
import type { BriefingHead, ReadBriefing } from "../briefing/briefing.ts";
import { correctableFields, type CorrectableField, type Figure } from "../briefing/figure.ts";

/** A figure that another reading of the same text reads differently. */
export interface FigureChange {
  readonly was: Figure;
  readonly now: Figure;
  /** What differs; empty when only its places besides its own, its sentence or its bounds do. */
  readonly fields: readonly CorrectableField[];
}

export type HeadField = keyof BriefingHead;

/** What another reading of the same text says otherwise. */
export interface ReadingChanges {
  readonly head: readonly { readonly field: HeadField; readonly was: string | null; readonly now: string | null }[];
  readonly added: readonly Figure[];
  readonly gone: readonly Figure[];
  readonly changed: readonly FigureChange[];
}

const headFields = ["title", "issuer", "speaker", "date", "dateBasis", "dateHow", "url", "language"] as const;

/** Compares two readings of one text. Figures are the same one when they stand in the same words, or share some. */
export function changesOf(
  before: { readonly head: BriefingHead; readonly figures: readonly Figure[] },
  now: ReadBriefing,
): ReadingChanges {
  const added: Figure[] = [];
  const gone: Figure[] = [];
  const changed: FigureChange[] = [];
  let at = 0;
  for (const figure of now.figures) {
    let was = before.figures[at];
    while (was !== undefined && was.end <= figure.start) {
      gone.push(was);
      was = before.figures[++at];
    }
    if (was === undefined || was.start >= figure.end) added.push(figure);
    else {
      at += 1;
      if (!isDeepStrictEqual(was, figure)) changed.push({ was, now: figure, fields: fieldsBetween(was, figure) });
    }
  }
  gone.push(...before.figures.slice(at));
  const head = headFields.flatMap((field) =>
    before.head[field] === now[field] ? [] : [{ field, was: before.head[field], now: now[field] }],
  );
  return { head, added, gone, changed };
}

export const isUnchanged = ({ head, added, gone, changed }: ReadingChanges): boolean =>
  head.length + added.length + gone.length + changed.length === 0;

function fieldsBetween(was: Figure, now: Figure): readonly CorrectableField[] {
  return correctableFields.filter(
    (field) => !isDeepStrictEqual(was[field], now[field]) || (field === "value" && was.valueMax !== now.valueMax),
  );
}
