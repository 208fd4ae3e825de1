/** What a person says of a figure, as typed. "none" says that there is none. What is absent stays as it was read. */
export interface SaidFields {
  /** "892", "1,250" or a range, "40..60". */
  readonly value?: string;
  /** The whole that the figure is a part of. */
  readonly of?: string;
  /** A symbol or a word: "km", "tons", "count". */
  readonly unit?: string;
  /** "exact", "over", "at least" … */
  readonly modifier?: string;
  readonly counted?: string;
  readonly action?: string;
  /** A place's name or gazetteer id. */
  readonly place?: string;
  /** Days, "2017-01-01..2017-02-06", or words of the text. */
  readonly period?: string;
  /** "change" or "level". */
  readonly kind?: string;
}

/** One correction as a person asks for it, in a shell or a chat. */
export interface CorrectionRequest {
  /** The briefing's id or the beginning of it. */
  readonly briefing: string;
  /** What to do: put fields right, say that it is no figure, or add one whose number stands in these words of the text. */
  readonly what:
    | { readonly kind: "change"; readonly ordinal: number; readonly said: SaidFields }
    | { readonly kind: "drop"; readonly ordinal: number }
    | { readonly kind: "add"; readonly words: string; readonly said: SaidFields };
  readonly by: string;
  readonly reason: string | null;
}
