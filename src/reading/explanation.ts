import type { ReadBriefing } from "../briefing/briefing.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Draft } from "./figures/draft.ts";
import type { LinkedFigure } from "./link-figures.ts";
import { numbersLeft } from "./numbers-left.ts";
import { passedOver, type PassedOver } from "./passed-over.ts";
import { pipeline, type Work } from "./pipeline.ts";
import type { PlaceRole } from "./places/place-found.ts";
import type { Step } from "./steps.ts";
import { because, type Field, type NotTaken, type Reason } from "./why.ts";

/** A field of a figure with the rule that decided it; `words` are those of the text that the rule went by. */
export interface ExplainedField extends Reason {
  readonly field: Field;
  readonly value: string | number | boolean | null;
  readonly words?: string;
  /** For a place: what its name has to do with the sentence it stands in. */
  readonly role?: PlaceRole;
}

export interface ExplainedFigure {
  readonly figure: Figure;
  readonly fields: readonly ExplainedField[];
  readonly passedOver: readonly PassedOver[];
}

/** A reading with its reasons: for each figure which rule gave each field, and for each other number why it is no figure. */
export interface Explanation {
  readonly briefing: ReadBriefing;
  readonly steps: readonly Step[];
  readonly figures: readonly ExplainedFigure[];
  readonly notTaken: readonly (NotTaken & { readonly text: string })[];
}

export function explanationOf(work: Work, briefing: ReadBriefing): Explanation {
  return {
    briefing,
    steps: pipeline.list,
    figures: work.linked.flatMap((linked, i) => {
      const figure = briefing.figures[i];
      return figure === undefined ? [] : [explained(linked, figure)];
    }),
    notTaken: numbersLeft(work).map((each) => ({ ...each, text: work.text.slice(each.start, each.end) })),
  };
}

/** The order in which a person reads a figure. */
const order: readonly (keyof Draft["why"])[] = ["value", "unit", "modifier", "counted", "action", "outOf", "delta"];

function explained(linked: LinkedFigure, figure: Figure): ExplainedFigure {
  const { draft, view, places, period, actor, claimedBy } = linked;
  const field = (name: Field, value: ExplainedField["value"], why: Reason): ExplainedField => ({
    field: name,
    value,
    ...why,
    ...(why.at === undefined ? {} : { words: view.text.slice(why.at.start, why.at.end).trim() }),
  });
  const own = order.flatMap((name) => {
    const why = draft.why[name];
    if (why === undefined) return [];
    const value = figure[name] ?? null;
    const isLost = value === null && draft[name] !== null;
    return [
      field(
        name,
        value,
        isLost ? { ...why, rule: `${why.rule}; left out: a digit in it is not in the sentence` } : why,
      ),
    ];
  });
  return {
    figure,
    fields: [
      ...own,
      {
        ...field("place", figure.place?.name ?? null, places.why),
        ...(places.is[0] === undefined ? {} : { role: places.is[0].role }),
      },
      field("period", figure.period?.text ?? null, period.why),
      field("actor", figure.actor?.text ?? null, actor.why),
      field("quoted", figure.quoted?.text ?? null, claimedBy.quoted.why),
      ...(figure.asked === undefined
        ? []
        : [field("asked", figure.asked.text, because("the turn of a transcript: who asks", figure.asked.at))]),
    ],
    passedOver: passedOver(linked),
  };
}
