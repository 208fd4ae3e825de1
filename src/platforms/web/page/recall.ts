const kept = 50;

/** What was said before, brought back by Up and Down from an empty composer. */
export interface Recall {
  remember(text: string): void;
  /** The text one step back or on; null when the key means nothing here. */
  step(by: 1 | -1, current: string): string | null;
}

export function createRecall(): Recall {
  const said: string[] = [];
  let at = 0;
  return {
    remember(text) {
      if (said.at(-1) !== text) said.push(text);
      if (said.length > kept) said.shift();
      at = said.length;
    },
    step(by, current) {
      // Once a recalled text is changed it is a new one, and the arrows move the caret in it.
      if (current !== (said[at] ?? "")) {
        if (current !== "") return null;
        at = said.length;
      }
      const next = at + by;
      if (next < 0 || next > said.length) return null;
      at = next;
      return said[at] ?? "";
    },
  };
}
