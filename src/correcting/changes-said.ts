import type { Day } from "../briefing/day.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Passage } from "../briefing/passage.ts";
import type { Span } from "../briefing/span.ts";
import type { FigureChanges } from "../../store/corrections.ts";
import { amountSaid } from "./amount-said.ts";
import type { SaidFields } from "./correction-request.ts";
import { passagesNear } from "./nearest-words.ts";
import { periodSaid } from "./period-said.ts";
import { placeSaid, type PlaceParts } from "./place-said.ts";
import { wordsSaid } from "./words-said.ts";

/** What is known of the figure that a person speaks of. */
export interface About {
  readonly passages: readonly Passage[];
  readonly sentence: Span;
  /** The briefing's date, from which its periods are worked out. */
  readonly date: Day;
  /** Ids of the places that its figures bear on. */
  readonly placeIds: ReadonlySet<string>;
  /** Null for a figure that is added. */
  readonly figure: Figure | null;
}

/** What a person typed as changes of a figure. Rejects with CorrectionRefused. */
export async function changesSaid(said: SaidFields, about: About, parts: PlaceParts): Promise<FigureChanges> {
  const { passages, sentence, date, placeIds, figure } = about;
  const near = passagesNear(passages, sentence);
  const { counted, action, place, period } = said;
  return {
    ...amountSaid(said, figure),
    ...(counted === undefined ? {} : { counted: wordsSaid(counted, passages) }),
    ...(action === undefined ? {} : { action: wordsSaid(action, passages) }),
    ...(place === undefined
      ? {}
      : { place: place === "none" ? null : await placeSaid(place, { near, sentence, placeIds }, parts) }),
    ...(period === undefined ? {} : { period: period === "none" ? null : periodSaid(period, near, sentence, date) }),
  };
}
