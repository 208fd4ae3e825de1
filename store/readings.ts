import type { Document, Given, ReadBriefing } from "../src/briefing/briefing.ts";
import type { BriefingRef, BriefingSummary } from "./briefings.ts";
import type { Correction, CorrectableFigure } from "./corrections.ts";

/** A current version with all that reading it again takes. */
export interface StoredReading {
  readonly briefing: BriefingSummary;
  readonly document: Document;
  /** What a person gave with it; null where that was not kept, in files of a format before the fourth. */
  readonly given: Omit<Given, "id"> | null;
  /** The revision of the rules that read it; 0 where that was not kept. */
  readonly readerVersion: number;
  readonly figures: readonly CorrectableFigure[];
}

/** A version read again. The text is the stored one. */
export interface NewReading {
  readonly briefing: BriefingRef;
  readonly read: ReadBriefing;
  readonly given: Omit<Given, "id">;
  readonly readerVersion: number;
}

/** `changed`: the new reading is in the place of the old. `same`: it says the same. `superseded`: not stored, there is a newer version. */
export interface RereadResult {
  readonly outcome: "changed" | "same" | "superseded";
  /** The briefing's corrections that are not applied after it. */
  readonly unapplied: readonly Correction[];
}

/** Replaces readings of stored texts by newer ones. The version stays: the text is the same. */
export interface ReadingStore {
  /** How many current versions were read by rules of a revision before this one. */
  outdated(readerVersion: number): Promise<number>;
  /** The ids of those briefings, oldest first. */
  outdatedIds(readerVersion: number): Promise<readonly string[]>;
  /** By the exact id; null when it is not stored. */
  reading(id: string): Promise<StoredReading | null>;
  /**
   * Stores all or nothing. A figure that stands where one stood keeps its ordinal, and no ordinal is ever given to another
   * figure. Corrections are applied again. Rejects with BriefingRefused when a version has no ordinals left.
   */
  reread(readings: readonly NewReading[]): Promise<readonly RereadResult[]>;
}
