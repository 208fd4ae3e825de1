import { fold } from "../../language/fold.ts";
import { stem } from "../../language/stem.ts";
import { verbForms } from "./irregular.ts";
import { derivations, spellings, synonyms } from "./synonyms.ts";
import { usage } from "./usage.ts";

/** How well the words of a line stand for its first: a hand-made pair less than a group, one out of WordNet less than that. */
const lists = [
  [derivations, 0.7],
  [synonyms, 0.7],
  [usage, 0.75],
  [spellings, 1],
] as const;

const byStem = new Map<string, Map<string, number>>();
function keep(one: string, other: string, like: number): void {
  byStem.set(one, (byStem.get(one) ?? new Map<string, number>()).set(other, like));
}

for (const [list, like] of lists)
  for (const line of list.split("\n").filter((each) => !each.startsWith("#"))) {
    const [head = [], ...others] = line.split(" ").map((word) => {
      const one = stem(fold(word));
      return [one, ...verbForms(one)];
    });
    for (const one of head)
      for (const other of others.flat()) {
        keep(one, other, like);
        keep(other, one, like);
      }
  }

const none: ReadonlyMap<string, number> = new Map();

/** The stems that a pair has beside this one, each with how well it stands for it: no group says of them what kind they are. */
export const pairsOf = (one: string): ReadonlyMap<string, number> => byStem.get(one) ?? none;
