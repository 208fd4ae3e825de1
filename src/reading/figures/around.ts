import type { Memory } from "./antecedents.ts";

/** What a passage's figures may take their nouns from beside its own words. */
export interface Around {
  readonly memory: Memory;
  /** What the sentence or heading above a list counts. */
  readonly leadIn: string | null;
  /** What the question right above asks the number of; null where none is asked. */
  readonly asked: string | null;
}
