/** Words that stand for one another between a question and a briefing. */
export interface Group {
  readonly name: string;
  /** In lower case, as a dictionary has them; every form with the same stem is meant. */
  readonly words: readonly string[];
  /** Kinds of what the words name: who asks for weapons is answered by rifles, and who asks for rifles not by pistols. */
  readonly kinds: readonly string[];
  readonly source: string;
}

/** `words` are parted by blanks; behind ">" stand kinds. */
export const group = (name: string, source: string, words: string): Group => {
  const [same = "", kinds = ""] = words.split(" > ");
  return { name, source, words: same.split(" "), kinds: kinds === "" ? [] : kinds.split(" ") };
};
