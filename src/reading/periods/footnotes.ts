import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { periodsOf } from "./sentence-view.ts";

/** "[1] Source: …" */
export const isFootnote = ({ passage }: PassageView): boolean =>
  passage.kind !== "row" &&
  /^(?:\[\d{1,2}\]|[\u00b9\u00b2\u00b3\u2020]|\*(?!\*)|Notes?:|Sources?:)\s?/.test(passage.text);

/** A note holds as of the day that its source is given with, and takes nothing from the report. */
export function ofFootnote(view: PassageView, draft: Draft): Decided<PeriodMention | null> {
  for (let i = draft.sentence - 1; i >= 0; i--) {
    const last = periodsOf(view, i).at(-1);
    if (last !== undefined) return decided(last, "an earlier sentence of its note", last);
  }
  return decided(null, "none: a note to the report");
}
