/** What became of a text, and whether the two are the same briefing. */
export interface MadePair {
  readonly kind:
    | "wrapped"
    | "marked up"
    | "framed by a site"
    | "on another day"
    | "cut off"
    | "one figure corrected"
    | "the next day's"
    | "of another place";
  readonly fresh: string;
}

const words = /(\p{L}[\p{L}\p{M}'’-]*)/gu;
const numbers = /\d[\d,.]*\d|\d/g;

/** Lines broken elsewhere, as a mail or a PDF has them. */
const wrapped = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replace(/\s*\n\s*/g, " ")
        .split(" ")
        .map((word, at) => (at % 7 === 6 ? `${word}\n` : `${word} `))
        .join(""),
    )
    .join("\n\n\n");

/** Other quotes, dashes and bullets, capitals in headings, a no-break space in numbers. */
const markedUp = (text: string): string =>
  text
    .split("\n")
    .map((line, at) => (at === 0 ? `# ${line.toUpperCase()}` : line.replace(/^[-*•]\s/, "– ")))
    .join("\n")
    .replace(/"([^"\n]*)"/g, "“$1”")
    .replace(/(\d),(\d{3})\b/g, "$1\u00a0$2")
    .replaceAll(" - ", " — ");

const framed = (text: string): string =>
  `Home | News and updates\n\nPrint this page\n\n${text}\n\nSource: official website. Share this page.\n`;

/** The next day: every full date moves on, and where there is none a dateline comes. */
const redated = (text: string): string =>
  `Posted Wednesday, 3 March 2027\n\n${text.replace(/\b(\d{1,2})(\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g, (_, day: string, rest: string) => `${(Number(day) % 27) + 1}${rest}`)}`;

const cut = (text: string): string =>
  `${text.slice(0, text.lastIndexOf(" ", Math.floor(text.length * 0.6)))} …\n\nRead more`;

/** Another amount for the nth number that is no part of a date, counted from the middle. */
function corrected(text: string): string {
  const all = [...text.matchAll(numbers)].filter(
    ({ 0: said, index }) =>
      !/(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}\.)\s*$/.test(
        text.slice(0, index),
      ) &&
      !/^(?:19|20)\d\d$/.test(said) &&
      !/^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|st|nd|rd|th|:|\/)/.test(
        text.slice(index + said.length),
      ),
  );
  const one = all[Math.floor(all.length / 2)];
  if (one === undefined) return text;
  const digits = one[0].replace(/\d/g, (digit, at) => (at === 0 ? String((Number(digit) % 9) + 1) : digit));
  return `${text.slice(0, one.index)}${digits}${text.slice(one.index + one[0].length)}`;
}

/** The same form filled in the next day: most numbers are others. */
const nextDay = (text: string): string => {
  let at = 0;
  return redated(text).replace(numbers, (said) => {
    at += 1;
    return at % 3 === 0 ? said : said.replace(/\d/g, (digit) => String((Number(digit) * 7 + at) % 10));
  });
};

/** The same form for another place: its names and most of its numbers are others. */
const elsewhere = (text: string): string => {
  let at = 0;
  const named = text.replace(words, (word) => (/^\p{Lu}\p{Ll}{3,}/u.test(word) ? `${word.slice(0, 2)}oru` : word));
  return named.replace(numbers, (said) => {
    at += 1;
    return at % 2 === 0 ? said : String(Number(said.replace(/\D/g, "")) + 17);
  });
};

/** Pairs out of one text: what a site, a mail, an editor and the same desk on the next day make of it. */
export const madeFrom = (text: string): readonly MadePair[] => [
  { kind: "wrapped", fresh: wrapped(text) },
  { kind: "marked up", fresh: markedUp(text) },
  { kind: "framed by a site", fresh: framed(text) },
  { kind: "on another day", fresh: redated(text) },
  { kind: "cut off", fresh: cut(text) },
  { kind: "one figure corrected", fresh: corrected(text) },
  { kind: "the next day's", fresh: nextDay(text) },
  { kind: "of another place", fresh: elsewhere(text) },
];
