import { isMoney } from "../figures/currencies.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { Bearing } from "./scope.ts";

interface Placed {
  readonly view: PassageView;
  readonly draft: Draft;
  readonly places: Bearing;
}

/** A whole stands no further back, in figures and in passages. */
const farthest = 30;
const mostPassages = 2;

/** The figures placed so far, the last ones only, so that a part can be where its whole is. */
export interface Wholes {
  add(view: PassageView, draft: Draft, places: Decided<Bearing>): void;
  /** Where the whole is that a figure is a part of; null where it is no part, or has a place of its own. */
  of(view: PassageView, draft: Draft, own: Decided<Bearing> | null): Decided<Bearing> | null;
}

/** "1,046 patrols … 612 on the line … Of the 612, 88 took place at night": a part is where its whole is. */
export function createWholes(): Wholes {
  const placed: Placed[] = [];
  return {
    add(view, draft, { is }) {
      placed.push({ view, draft, places: is });
      if (placed.length > farthest * 2) placed.splice(0, farthest);
    },
    of(view, draft, own) {
      if (own !== null) return null;
      const before = placed.at(-1);
      const isShare = draft.unit === "percent" && before !== undefined && isMoney(before.draft.unit);
      if (isShare && before.view === view && before.draft.sentence === draft.sentence)
        return decided(before.places, "the sum that it is a share of", before.places[0]);
      const size = draft.outOf ?? (isSaidAgain(view, draft) ? draft.value : null);
      if (size === null) return null;
      const whole = placed.findLast(
        (other) =>
          other.draft.value === size &&
          other.draft.unit === "count" &&
          view.passage.ordinal - other.view.passage.ordinal <= mostPassages,
      );
      if (whole === undefined || whole.places.length === 0) return null;
      return decided(whole.places, "the whole that it is a part of", whole.places[0]);
    },
  };
}

/** "Of the 612, …" */
const isSaidAgain = ({ tokens }: PassageView, { first }: Draft): boolean =>
  /^(?:the|these|those)$/.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.text === "Of";
