import type { PassageView } from "../passage-view.ts";
import { refineActions } from "./actions.ts";
import type { Around } from "./around.ts";
import { refineCounted } from "./counted.ts";
import type { Draft } from "./draft.ts";
import { markParts } from "./mark-parts.ts";
import { refineParts } from "./parts.ts";

/** Fills in the figures of a passage; `around` is what the passages before it say. */
export type Refiner = (view: PassageView, drafts: readonly Draft[], around: Around) => void;

/**
 * In this order: what adds up to a figure before it is a part, and no noun is taken from parts; the counted noun says where
 * a figure's words end; parts need the nouns of their wholes; actions stand behind the nouns.
 */
export const refiners: readonly Refiner[] = [markParts, refineCounted, refineParts, refineActions];
