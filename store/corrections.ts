import type { Day } from "../src/briefing/day.ts";
import type { Figure } from "../src/briefing/figure.ts";
import type { BriefingRef } from "./briefings.ts";

/**
 * What a person says of a figure instead of what was read. Fields that are absent stay as they are read; null says that
 * there is none. Spans (`at`) are of the text of the version that the correction stands in.
 */
export interface FigureChanges extends Partial<Pick<Figure, "value" | "unit" | "modifier" | "counted" | "action">> {
  readonly valueMax?: number | null;
  readonly outOf?: number | null;
  readonly place?: Figure["place"];
  readonly period?: Figure["period"];
  readonly delta?: boolean | null;
}

/** Where a corrected figure stands in the text of a version, in UTF-16 units, with the words there and their sentence. */
export type Standing = Pick<Figure, "start" | "end" | "surface" | "sentence" | "sentenceStart">;

/** `change` puts fields right, `drop` says that it is no figure, `add` says one that reading missed. */
export const correctionKinds = ["change", "drop", "add"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface NewCorrection {
  /** The current version. */
  readonly briefing: BriefingRef;
  readonly kind: CorrectionKind;
  /** The figure that is corrected, as the person saw it; null for one that is added. */
  readonly seen: { readonly ordinal: number; readonly figure: Figure } | null;
  readonly changes: FigureChanges;
  readonly standing: Standing;
  readonly by: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** A correction as it is kept: for good, also when it is undone or fits nothing any more. */
export interface Correction extends Omit<NewCorrection, "seen"> {
  /** Counts up from 1 in a store. */
  readonly id: number;
  /** `briefing.version` is the version whose text `standing` and the spans are of. */
  readonly briefing: BriefingRef;
  /** The briefing's date when it was made: for that its period was worked out. */
  readonly date: Day;
  /** The figure before this correction; null for one that was added. */
  readonly was: Figure | null;
  readonly undone: { readonly by: string; readonly at: Date } | null;
  /** The figure of the current version that it is applied to; null when it is undone or not applied. */
  readonly ordinal: number | null;
  /** Why it is not applied, as the rest of a sentence; null when it is applied or undone. */
  readonly why: string | null;
}

/** A figure of a version with what reading made of it. */
export interface CorrectableFigure {
  readonly ordinal: number;
  /** As answers show it; null for one that was dropped. */
  readonly figure: Figure | null;
  /** As it was read; null for one that was added. */
  readonly read: Figure | null;
}

/**
 * Keeps what people put right, apart from what was read. Lists, searches and evidence show figures as corrected. A
 * correction outlives rereading and revisions: it goes where its sentence goes, and where it cannot go, `why` says so.
 */
export interface CorrectionStore {
  /**
   * Keeps the correction and applies it. Null, with nothing kept, when the briefing has another version by now or the figure
   * is not any more what the person saw.
   */
  correct(correction: NewCorrection): Promise<Correction | null>;
  /** Null for a correction that is not known or was undone before. */
  undo(id: number, by: string, at: Date): Promise<Correction | null>;
  /** Corrections of one briefing, or of all, undone ones too, in the order in which they were made. */
  list(briefing?: string): Promise<readonly Correction[]>;
  /** The figures of a version in the order of its text, dropped ones too. */
  figures(briefing: BriefingRef): Promise<readonly CorrectableFigure[]>;
}
