import { fold } from "../language/fold.ts";
import { scriptOf } from "../language/script.ts";
import { designation, mended, stemOf } from "./lexicon/concepts.ts";
import { chatWord } from "./lexicon/chat-words.ts";
import { withoutPhrases } from "./lexicon/phrases.ts";
import { nothingHeard, type Heard } from "./heard.ts";

/** A word of a question: as it stands there, and the English that it is matched by. */
export interface Word {
  /** As it was typed. */
  readonly text: string;
  /** In English, folded; empty where the lexicon has nothing for a foreign word. */
  readonly english: string;
  readonly stem: string;
  readonly capital: boolean;
  /** Where it stands in `english text`. */
  readonly start: number;
  readonly end: number;
}

export interface Worded {
  readonly words: readonly Word[];
  /** The words with their marks in English, for whatever reads English. Offsets of words point into it. */
  readonly english: string;
}

/** What people write before a question in a chat. */
const opening = /^\s*(?:@\S+\s+)+|^\s*\/ask(?:@\S+)?\s+/iu;
const months =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g;

/** "N. Kivu", "s sudan": a letter that is said as a side. "Killed n wounded" has none. */
const side = /(?<![\p{L}\p{N}'’&])(?:([nsew])\.\s*(?=\p{L})|([sew])\s+(?=\p{L}{3}))/giu;
const sides: Readonly<Record<string, string>> = { n: "Northern", s: "Southern", e: "Eastern", w: "Western" };

/** The words of a question, slips mended, what several of them say as one, foreign ones with their English. Symbols that are spoken become words: "%". */
export function wordsOf(question: string, heard: Heard = nothingHeard): Worded {
  const text = question
    .replace(opening, "")
    .replaceAll("%", " percent ")
    .replace(side, (_, dotted?: string, bare?: string) => `${sides[(dotted ?? bare ?? "").toLowerCase()] ?? ""} `)
    .replace(/(?<![\p{L}\p{N}'’_./@-])[\p{L}\p{N}]+\/?o?(?![\p{L}\p{N}'’_/-])/gu, (word) => chatWord(word) ?? word)
    .replace(/[\p{Extended_Pictographic}]/gu, " ");
  const words: Word[] = [];
  let english = "";
  for (const [piece] of text.matchAll(/[\p{L}\p{N}\p{M}'’_.,:/-]+|[^\s]/gu)) {
    const bare = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/['’]s$/u, "");
    if (bare === "") {
      english += `${piece} `;
      continue;
    }
    const isNumber = /^\d{1,3}(?:[,.]\d{3})+$/.test(bare);
    const latin = isNumber
      ? bare.replace(/[,.]/g, "")
      : heard.words.has(bare.toLowerCase())
        ? fold(bare)
        : mendedBy(fold(bare), heard);
    const told = scriptOf(bare) === "latin" ? latin : "";
    const shown = told === "" || told === fold(bare) || isNumber ? bare : told;
    const start = english.length;
    english += shown;
    const end = english.length;
    english += `${/[,.;:?!]$/.test(piece) ? piece.slice(-1) : ""} `;
    // The index parts words at dashes, but "T-55" names one thing.
    const pieces = told === "" ? [""] : designation(told) === null ? told.split(/[ -]+/).filter(Boolean) : [told];
    const texts = bare.split("-");
    pieces.forEach((one, at) => {
      words.push({
        text: texts.length === pieces.length ? (texts[at] ?? bare) : bare,
        english: one,
        stem: one === "" ? "" : stemOf(one),
        capital: /^\p{Lu}/u.test(bare),
        start,
        end,
      });
    });
  }
  return {
    words: withoutPhrases(words),
    english: english.replace(months, (month) => month[0]?.toUpperCase() + month.slice(1)),
  };
}

/** A slip of the field's words, or else of one that briefings have. */
function mendedBy(word: string, { slips }: Heard): string {
  const mine = mended(word);
  return mine === word ? (slips.get(word) ?? word) : mine;
}
