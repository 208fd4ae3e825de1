const kinds =
  /\b(?:desk|office|bureau|cent(?:er|re)|command|mission|ministry|agency|authority|staff|headquarters|committee|commission|council|department|directorate|service|secretariat|cell|coalition|forces?|team|union|organi[sz]ation|corps|government|programme|network|society|administration|crescent|cross)\b/iu;
const small = new Set(["of", "the", "for", "and", "on", "in", "&", "to"]);
const MOST_WORDS = 10;

/**
 * The institution that a line of a briefing's head begins with, by its form alone: capitalised words, one of which says
 * that they are an office ("Joint Relief Desk, 20 February 2017"). Null for anything else; for lines of a head only.
 */
export function institutionAtStart(line: string): string | null {
  const bare = line.slice(0, 200).replace(/^[\s#*_>-]+/u, "");
  const name = (/^[^,;:.*_(|\d\n]+/u.exec(bare)?.[0] ?? "").split(/\s-{1,2}\s|\s[–—]\s/u)[0]?.trim() ?? "";
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS || !kinds.test(name)) return null;
  return words.every((word) => small.has(word) || /^\p{Lu}/u.test(word)) && !isShouted(name) ? name : null;
}

/** "STRIKE SUMMARY OF THE COALITION FORCES" is a title and not a name. */
const isShouted = (name: string): boolean => name.length > 12 && name === name.toUpperCase();
