import type { Memory } from "./antecedents.ts";
import type { Legend } from "./legend.ts";

/** What a passage's figures may take their nouns from beside its own words. */
export interface Around {
  readonly memory: Memory;
  /** What the sentence or heading above a list counts. */
  readonly leadIn: string | null;
  /** What the numbers of each line of a list count, in order, by the line above it. */
  readonly legend: Legend | null;
  /** What the question right above asks the number of; null where none is asked. */
  readonly asked: string | null;
}
