import type { Gazetteer } from "../../../src/gazetteer/gazetteer.ts";
import type { BriefingStore } from "../../../store/briefings.ts";

export interface Briefings {
  readonly store: BriefingStore;
  readonly gazetteer: Gazetteer;
}
