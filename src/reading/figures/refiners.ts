import type { PassageView } from "../passage-view.ts";
import { refineActions } from "./actions.ts";
import { refineCounted } from "./counted.ts";
import type { Draft } from "./draft.ts";
import { refineParts } from "./parts.ts";

/** Fills in the figures of a passage; `earlier` is the last figure of the passage before it. */
export type Refiner = (view: PassageView, drafts: readonly Draft[], earlier: Draft | null) => void;

/**
 * In this order: the counted noun says where a figure's words end; parts need the nouns of their wholes; actions stand
 * behind the nouns.
 */
export const refiners: readonly Refiner[] = [refineCounted, refineParts, refineActions];
