import type { Figure } from "../briefing/figure.ts";
import { digitsBeyond } from "../language/digits.ts";
import type { LinkedFigure } from "./link-figures.ts";
import { refOf } from "./places/place-found.ts";

/** The record that a briefing keeps of a figure: what was decided of it, without the reasons. */
export function figureOf({ view, draft, places, period, actor, claimedBy }: LinkedFigure): Figure {
  const { text, passage } = view;
  const { start } = draft.reading;
  const sentence = passage.sentences[draft.sentence] ?? passage;
  const words = text.slice(sentence.start, sentence.end);
  // A label may stand in an earlier sentence of its line; "Phase 2" is not said of a figure whose sentence lacks the 2.
  const inWords = (said: string | null): string | null =>
    said !== null && digitsBeyond(said, words).length === 0 ? said : null;
  const refs = places.is.map(refOf);
  const when = period.is;
  return {
    value: draft.value,
    ...(draft.valueMax === undefined ? {} : { valueMax: draft.valueMax }),
    unit: draft.unit,
    modifier: draft.modifier,
    counted: inWords(draft.counted),
    action: inWords(draft.action),
    place: refs[0] ?? null,
    places: refs,
    period:
      when === null
        ? null
        : { text: text.slice(when.start, when.end), ...when.days, at: { start: when.start, end: when.end } },
    ...(draft.outOf === undefined ? {} : { outOf: draft.outOf }),
    ...(draft.delta ? { delta: true } : {}),
    ...(actor.is === null ? {} : { actor: actor.is }),
    ...(claimedBy.quoted.is === null ? {} : { quoted: claimedBy.quoted.is }),
    ...(claimedBy.asked === null ? {} : { asked: claimedBy.asked }),
    surface: text.slice(start, draft.end),
    start,
    end: draft.end,
    sentence: words,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    passage: passage.ordinal,
  };
}
