const kinds =
  /^(?:desk|office|bureau|cent(?:er|re)|command|mission|ministry|agency|authority|staff|headquarters|committee|commission|council|department|directorate|service|secretariat|cell|coalition|forces?|team|union|organi[sz]ation|corps|government|programme|network|society|administration|crescent|cross)$/iu;
const small = new Set(["of", "the", "for", "and", "on", "in", "&", "to"]);
const opening =
  /^(?:since|in|on|at|by|from|after|before|during|according|as|when|while|this|these|that|today|yesterday|last|next)$/iu;
const MOST_WORDS = 10;

/**
 * The institution that a line of a briefing's head begins with, by its form alone: capitalised words of which the
 * head says that they are an office ("Joint Relief Desk, 20 February 2017"). Null for anything else; for lines of a head only.
 */
export function institutionAtStart(line: string): string | null {
  const bare = line.slice(0, 200).replace(/^[\s#*_>-]+/u, "");
  const name = (/^[^,;:.*_(|\d\n]+/u.exec(bare)?.[0] ?? "").split(/\s-{1,2}\s|\s[–—]\s/u)[0]?.trim() ?? "";
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS || isShouted(name)) return null;
  if (opening.test(words[0] ?? "")) return null;
  // "Office of …", "Joint Relief Desk": the last word before any "of" says what kind of thing it is.
  const head =
    name
      .split(/\s(?:of|for|in|on)\s/u, 1)[0]
      ?.split(/\s+/u)
      .at(-1) ?? "";
  return kinds.test(head) && words.every((word) => small.has(word) || /^\p{Lu}/u.test(word)) ? name : null;
}

/** "STRIKE SUMMARY OF THE COALITION FORCES" is a title and not a name. */
const isShouted = (name: string): boolean => name.length > 12 && name === name.toUpperCase();
