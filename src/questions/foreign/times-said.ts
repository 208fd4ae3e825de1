const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const day = `\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?(?:th)? ${month}`;
const year = "(?:19|20)\\d\\d";
const date = `(?:${day}|${month}|${year}|the beginning)`;

/**
 * Prepositions that are chosen by what stands behind them: in Russian one word is "since" before a day and "with" before a
 * thing. The lexicons have them in braces.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\bafter ([a-z]+) (?:of |in )?(${year})(?: years?)?\\b`, "g"), "after the $2 $1"],
  [/\b(how far\b.{1,40}?) about /g, "$1 from "],
  [
    new RegExp(
      `(?<=\\b[a-z]+)(?<!\\b(?:in|of|since|from|by|until|to|and|for|during|before|after|between|weeks|year|on)) (${year}) years?\\b`,
      "g",
    ),
    " in $1",
  ],
  [new RegExp(`\\b(${year}) years?\\b`, "g"), "$1"],
  [new RegExp(`\\b(?:month|months) (?=${month})`, "g"), ""],
  [new RegExp(`\\byear (?=${year})`, "g"), ""],
  [new RegExp(`\\b(?:in )?days? (?=${day})`, "g"), "on "],
  [new RegExp(`\\b(?:in )?days? (?=\\d)`, "g"), "on "],
  [/\b(\d{1,2})th weeks?(?: (?:of )?((?:19|20)\d\d))?\b/g, "week $1 of $2"],
  [/\bweeks? (?:number )?(\d{1,2})(?:th)?(?: (?:of|from|in|to))?(?: year)? ((?:19|20)\d\d)\b/g, "week $1 of $2"],
  [/\b(week \d{1,2}) of (?!\d)/g, "$1 "],
  [/\{on\} (?=week)/g, "in "],
  [/\b(\d+)th\b/g, "$1"],
  [new RegExp(`\\{from\\} (.{1,30}?) (?:\\{by\\}|until|to) (?=${date}|\\d)`, "g"), "from $1 to "],
  [new RegExp(`\\{from\\} (?=${date})`, "g"), "since "],
  [/\{from\} (?=since|the beginning|last|yesterday|\d)/g, "from "],
  [/\{from\}/g, "with"],
  [new RegExp(`\\{on\\} (?=${day} ${year})`, "g"), "as of "],
  [new RegExp(`\\{on\\} (?=${date})`, "g"), "as of "],
  [/\{on\}/g, "on"],
  [new RegExp(`\\{by\\} (?=${date})`, "g"), "until "],
  [/\{by\}/g, "on"],
  [new RegExp(`\\{for\\} (?=${day})`, "g"), "on "],
  [new RegExp(`\\{for\\} (?=${date}|last|this|the|week|month|year)`, "g"), "in "],
  [/\{for\}/g, "for"],
  [new RegExp(`\\bto (?=(?:the )?(?:end|beginning) of|${day})`, "g"), "by "],
  [new RegExp(`\\bin (?=${day})`, "g"), "on "],
  [new RegExp(`\\b(from .{1,30}?) by (?=${date})`, "g"), "$1 to "],
  [/\b(from \d{1,2}) by (?=\d)/g, "$1 to "],
  [new RegExp(`\\b(of|in|from) year (?=${year})`, "g"), "$1 "],
  [new RegExp(`\\b(${month}) (?:from|of|in) (?:year )?(?=${year})`, "g"), "$1 "],
  [/, what (?=\w+ \w+)/g, ", "],
  // At the end of a question it would ask who.
  [/\bWHO(?=\W*$)/g, "World Health Organization"],
  [/\b(\d+) from (?=[A-Z]{2,})/g, "$1 "],
  [/\b(?:arrived|reached)\b(.{0,40}?) (?:(?:to|on|in) )?landfall\b/g, "$1 hit land"],
  // Things are delivered, people arrive.
  [/\b(tons|kilograms|litres|aid|supplies|food|water|kits|parcels|tents)\b(.{0,60}?)\barrived\b/g, "$1$2delivered"],
  [/\s+/g, " "],
];

/** "The night to the 14th" is that from the 13th on. */
const night = new RegExp(`\\bon the night of (?:\\{on\\} )?(\\d{1,2})(?= ${month})`, "g");

/** The times of a question that was turned into English word by word, as English says them. */
export const withTimes = (english: string): string =>
  rules
    .reduce((text, [pattern, said]) => text.replace(pattern, said), english)
    .replace(night, (said, day: string) => (Number(day) > 1 ? `from ${Number(day) - 1} to ${day}` : said))
    .trim();

/** Numbers as English writes them: "255 640" and "42 thousand". */
export const withNumbers = (english: string): string =>
  english
    .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)/g, (number) => number.replaceAll(" ", ","))
    .replace(/(?<![\d.,])(\d{1,3}) thousand\b/g, "$1,000");
