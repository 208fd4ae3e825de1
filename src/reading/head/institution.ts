const kinds =
  /^(?:desk|office|bureau|cent(?:er|re)|command|mission|ministry|agency|authority|staff|headquarters|committee|commission|council|department|directorate|service|secretariat|cell|coalition|forces?|team|union|organi[sz]ation|corps|government|programme|network|society|administration|crescent|cross|bank|division|brigade|guard|police|army|navy|institute|fund|nations|presidency|board|district|treasury|federation|hospital|university|fleet|observatory|embassy|parliament|senate|court|chamber|cluster|alliance|league|foundation|corporation)$/iu;
const small = new Set(["of", "the", "for", "and", "on", "in", "&", "to"]);
const opening =
  /^(?:since|in|on|at|by|from|after|before|during|according|as|when|while|this|these|that|today|yesterday|last|next)$/iu;
/** What a line is that has such a word in it: the title of a text, and no name. */
const titles =
  /^(?:statements?|briefings?|bulletins?|reports?|updates?|release|releases|remarks|summary|summaries|results|communiqu[eé]|losses|figures|information|situation|daily|weekly|monthly|press|news|notes?|transcript|conference|overview|highlights|strikes?|casualties|attacks?)$/iu;
/** What may stand behind the kind and still be of the name: "Coast Guard 7th District Southeast". */
const behind =
  /^(?:\d{1,3}(?:st|nd|rd|th)|(?:north|south|east|west|northern|southern|eastern|western|central)(?:east|west|ern)?|district|region|area|zone|[ivx]{1,4})$/iu;
const state =
  /^(?:the )?(?:(?:federal|islamic|people['\u2019]s|democratic|united|socialist|arab|transitional|national|provisional) ){0,3}(?:republic|kingdom|commonwealth|state|government|union|sultanate|emirate|province|county|city)s? of (?:the )?\p{L}[\p{L} '\u2019-]{2,60}$/iu;
const MOST_WORDS = 12;

/**
 * The institution that a line of a briefing's head begins with, by its form alone: capitalised words of which the
 * head says that they are an office ("Joint Relief Desk, 20 February 2017"). Null for anything else; for lines of a head only.
 */
export function institutionAtStart(line: string): string | null {
  const bare = line.slice(0, 240).replace(/^[\s#*_>-]+/u, "");
  for (const part of bare.split(/\s-{1,2}\s|\s[\u2013\u2014]\s|\s\|\s/u, 2)) {
    if (state.test(part.trim())) continue;
    return nameAtStart(part);
  }
  return null;
}

/** The state or city whose office issues: "REPUBLIC OF LAKELAND" in a line of a letterhead, in usual letters; null for another line. */
export function stateIn(line: string): string | null {
  const parts = line
    .slice(0, 160)
    .replace(/^[\s#*_>-]+/u, "")
    .split(/\s-{1,2}\s|\s[\u2013\u2014]\s|,\s/u);
  const found = parts.map((part) => part.trim()).find((part) => state.test(part));
  return found === undefined ? null : inUsualLetters(found);
}

/** The institution that a line says it is by: "Statement of the Northern Relief Office"; null where it says none. */
export function institutionBehindBy(line: string): string | null {
  const found = /^(?<title>[^.,:;\n]{3,80}?)\s(?:by|from|of) (?:the )?(?<name>\S[^\n]{2,160})$/iu.exec(
    line.slice(0, 240).trim(),
  );
  if (found === null || !(found.groups?.["title"] ?? "").split(/\s+/u).some((word) => titles.test(word))) return null;
  return nameAtStart(found.groups?.["name"] ?? "");
}

/** The institution that made the text, where a sentence of it says so: "This report is produced by the Lake Office". */
export function makerIn(text: string): string | null {
  const found =
    /\b(?:produced|prepared|issued|published|released|compiled) by (?:the )?(?<name>[^.;:\n]{3,140})/iu.exec(text);
  const name = found?.groups?.["name"];
  return name === undefined
    ? null
    : (name.split(
        /\s(?:in (?:collaboration|partnership|cooperation|co-operation|coordination)|on|with|together|and (?:its )?partners)\b/iu,
        1,
      )[0] ?? null);
}

function nameAtStart(part: string): string | null {
  const [, name = "", letters] =
    /^([^,;:*_(|\n]+?)\s*(?:\((\p{Lu}[\p{Lu}\d-]{1,11})\))?\s*(?:[,;:*_(|\n]|$)/u.exec(part.trim()) ?? [];
  const words = trimmed(name.replace(/\.$/u, "").split(/\s+/u));
  if (words.length < 2 || words.length > MOST_WORDS || opening.test(words[0] ?? "")) return null;
  const isName = words.every((word) => small.has(word.toLowerCase()) || /^\p{Lu}/u.test(word) || behind.test(word));
  if (!isName) return null;
  const said = words.join(" ");
  return `${inUsualLetters(said)}${letters === undefined ? "" : ` (${letters})`}`;
}

/** The words, up to those that only say what kind of text it is: "Northern Relief Office Situation Report"; none where they are no name. */
function trimmed(words: readonly string[]): readonly string[] {
  if (namesOffice(words)) return words;
  const title = words.findIndex((word) => titles.test(word));
  const before = title > 1 ? words.slice(0, title) : [];
  return namesOffice(before) ? before : [];
}

/** "Office of …", "Joint Relief Desk": the last word before any "of" says what kind of thing it is. */
function namesOffice(words: readonly string[]): boolean {
  const of = words.findIndex((word, i) => i > 0 && /^(?:of|for|in|on)$/iu.test(word));
  let last = (of === -1 ? words.length : of) - 1;
  while (last > 0 && behind.test(words[last] ?? "") && !kinds.test(words[last] ?? "")) last--;
  return kinds.test(words[last] ?? "");
}

/** "SUDANESE ARMED FORCES" as a name is written; letters that are read one by one stay. */
function inUsualLetters(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 12) return name;
  return name
    .split(" ")
    .map((word, i) => {
      const lower = word.toLowerCase().replaceAll("i\u0307", "i");
      if (small.has(lower)) return i === 0 ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
      if (
        /\d|\./u.test(word) ||
        (word.length <= 5 && !/[AEIOUY]/u.test(word)) ||
        /^(?:UN|US|EU|UK|AU|IOM|OSCE|NATO|IFRC|ICRC|UNHCR|OCHA|WHO|WFP|FAO)$/u.test(word)
      )
        return word;
      return lower.replace(/(?:^|[-'\u2019])\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(" ");
}
