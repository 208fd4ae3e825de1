import type { ReadBriefing } from "../src/briefing/briefing.ts";
import type { Figure } from "../src/briefing/figure.ts";
import type { Span } from "../src/briefing/span.ts";
import { addedFigure, correctedFigure } from "./corrected-figure.ts";
import type { CorrectableFigure, Correction } from "./corrections.ts";

/** A reading to which corrections are applied. */
export type Correctable = Pick<ReadBriefing, "passages" | "figures" | "date">;

/** What of a correction decides whether and where it is applied. */
type Applicable = Pick<Correction, "id" | "kind" | "changes" | "standing" | "by" | "at" | "date">;

export interface Applied {
  /** In the order of the text. */
  readonly figures: readonly Omit<CorrectableFigure, "ordinal">[];
  /** By the id of each correction: the index of its figure, or why it is not applied. */
  readonly outcomes: ReadonlyMap<number, number | string>;
}

interface Slot extends Span {
  readonly read: Figure | null;
  readonly corrections: Applicable[];
}

/** Puts corrections, in the order in which they were made, on a reading of the very text that they stand in. Pure. */
export function applyCorrections(reading: Correctable, corrections: readonly Applicable[]): Applied {
  const slots: Slot[] = reading.figures.map((read) => ({ start: read.start, end: read.end, read, corrections: [] }));
  const failed = new Map<number, string>();
  for (const correction of corrections) {
    const why = unfit(reading, correction);
    const slot = slots.find((each) => each.start < correction.standing.end && each.end > correction.standing.start);
    if (why !== null) failed.set(correction.id, why);
    else if (slot !== undefined) slot.corrections.push(correction);
    else if (correction.kind === "add")
      slots.push({
        start: correction.standing.start,
        end: correction.standing.end,
        read: null,
        corrections: [correction],
      });
    else failed.set(correction.id, "no figure is read there any more");
  }
  slots.sort((a, b) => a.start - b.start);
  const outcomes = new Map<number, number | string>(failed);
  const figures = slots.map((slot, i) => {
    for (const { id } of slot.corrections) outcomes.set(id, i);
    return { figure: figureOf(reading, slot), read: slot.read };
  });
  return { figures, outcomes };
}

/** Why a correction cannot hold in this reading, as the rest of a sentence; null when it can. */
function unfit({ passages, date }: Correctable, { changes, standing, date: then }: Applicable): string | null {
  const isRead = (span: Span): boolean => passages.some(({ start, end }) => start <= span.start && end >= span.end);
  if (!isRead(standing)) return "its words are in no passage that is read";
  const { period } = changes;
  if (period === undefined || period === null) return null;
  if (date !== then)
    return `the briefing's date is not ${then} any more, for which the days of its period were worked out`;
  return period.at === undefined || isRead(period.at) ? null : "the words of its period are in no passage that is read";
}

function figureOf(reading: Correctable, { read, corrections }: Slot): Figure | null {
  if (corrections.length === 0) return read;
  if (corrections.some(({ kind }) => kind === "drop")) return null;
  if (read !== null) return correctedFigure(read, corrections);
  const [added, ...later] = corrections;
  if (added === undefined) return null;
  return addedFigure(bareFigure(reading, added), added, later);
}

/** The figure that a person added, in the sentence in which its number stands by this reading. */
function bareFigure({ passages }: Correctable, { standing, changes }: Applicable): Figure {
  const { start, end, surface } = standing;
  const passage = passages.find((each) => each.start <= start && each.end >= end);
  const from = passage?.start ?? standing.sentenceStart;
  const whole = { start: standing.sentenceStart, end: standing.sentenceStart + standing.sentence.length };
  const sentence = passage?.sentences.find((each) => each.start <= start && each.end >= end) ?? passage ?? whole;
  const {
    value = 0,
    valueMax,
    unit = "count",
    modifier = "exact",
    counted,
    action,
    place,
    period,
    outOf,
    delta,
  } = changes;
  return {
    value,
    ...(valueMax === undefined || valueMax === null ? {} : { valueMax }),
    unit,
    modifier,
    counted: counted ?? null,
    action: action ?? null,
    place: place ?? null,
    places: place === undefined || place === null ? [] : [place],
    period: period ?? null,
    ...(outOf === undefined || outOf === null ? {} : { outOf }),
    ...(delta === true ? { delta } : {}),
    surface,
    start,
    end,
    sentence:
      passage === undefined ? standing.sentence : passage.text.slice(sentence.start - from, sentence.end - from),
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    passage: passage?.ordinal ?? 0,
  };
}
