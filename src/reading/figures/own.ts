import type { NounPhrase } from "./noun-phrase.ts";

/** A noun that stands beside its number, and the rule that found it. */
export interface Own {
  readonly phrase: NounPhrase;
  readonly from: "after" | "before" | "predicate";
  readonly rule: string;
}
