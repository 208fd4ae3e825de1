/** A beginning that more names share than this lists only its best places, and longer beginnings are listed too. */
export const MOST_LISTED = 160;
/** How many names such a beginning lists. */
const LISTED = 96;
/** Nobody types more before looking. */
const LONGEST = 40;

/** Gathers texts, the best known places first, and lists them under their beginnings. */
export interface Beginnings {
  add(text: string, reference: number): void;
  /** Gives each listed beginning with its references, in the order in which they were added. */
  list(give: (beginning: string, reference: number) => void): void;
}

export function createBeginnings(): Beginnings {
  const texts: string[] = [];
  const references: number[] = [];
  return {
    add(text, reference) {
      texts.push(text);
      references.push(reference);
    },
    list(give) {
      const divide = (members: readonly number[], depth: number): void => {
        const groups = new Map<string, number[]>();
        for (const each of members) {
          const text = texts[each] ?? "";
          if (text.length < depth) continue;
          const letter = text[depth - 1] ?? "";
          const group = groups.get(letter);
          if (group === undefined) groups.set(letter, [each]);
          else group.push(each);
        }
        for (const group of groups.values()) {
          const beginning = texts[group[0] ?? 0]?.slice(0, depth) ?? "";
          const few = group.length <= MOST_LISTED || depth === LONGEST;
          for (const each of few ? group.slice(0, MOST_LISTED) : group.slice(0, LISTED))
            give(beginning, references[each] ?? 0);
          if (!few) divide(group, depth + 1);
        }
      };
      divide([...texts.keys()], 1);
    },
  };
}

/** The beginnings of a text under which it may be listed, the longest first. */
export function* beginningsOf(text: string): Iterable<string> {
  for (let length = Math.min(text.length, LONGEST); length > 0; length--) yield text.slice(0, length);
}
