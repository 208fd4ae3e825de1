import { scriptOf } from "../language/script.ts";
import { groupsOf, isNation } from "./lexicon/concepts.ts";
import type { Role, Term } from "./question.ts";
import { pastVerbs } from "./stop-words.ts";
import type { Word } from "./words-of.ts";
import type { HeadAsked } from "./head.ts";

/** Terms past these are left out: a pasted page is no question. */
const MOST_TERMS = 16;

export interface Matter {
  readonly word: Word;
  /** Its place among the words. */
  readonly at: number;
  /** It is being done: "are searching". */
  readonly doing: boolean;
  /** A preposition of place leads it. */
  readonly cued: boolean;
  /** And one that leads little else: "in", "near". */
  readonly strong: boolean;
  /** "By" leads it: it is who acts. */
  readonly acting: boolean;
}

/** The words that an answer must speak of, each once, with what it does in the question. */
export function termsAsked(matter: readonly Matter[], head: HeadAsked, actors: ReadonlySet<number>): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { word, at, cued, strong, acting, doing } of matter.slice(0, MOST_TERMS)) {
    const stem = word.english === "" ? word.text.toLowerCase() : word.stem;
    const role = actors.has(at) ? "name" : roleOf(word, at, head, doing);
    const bound = actors.has(at) || (role === "name" && (cued || /^\d/.test(stem))) || (acting && isOwn(word, role));
    // "In eastern ghouta"
    const before = matter[matter.findIndex((each) => each.at === at) - 1];
    const isSided =
      before?.strong === true && before.at === at - 1 && /^(?:north|south|east|west)/.test(before.word.english);
    const led =
      (strong || isSided) && role !== "head" && role !== "action" && groupsOf(stem).size === 0 && !isNation(stem);
    if (terms.has(stem)) continue;
    const how = { ...(bound ? { bound } : {}), ...(led ? { led } : {}) };
    terms.set(stem, { stem, role, weight: weightOf(word, role), ...how });
  }
  return [...terms.values()];
}

/** "Killed by CODECO": nobody else's deed is meant. What "by road" says may be said otherwise. */
const isOwn = ({ stem, english }: Word, role: Role): boolean =>
  (role === "word" || role === "name") && english !== "" && groupsOf(stem).size === 0;

function roleOf(word: Word, at: number, { head, modifiers }: HeadAsked, doing: boolean): Role {
  if (head.includes(word.stem)) return "head";
  if (/^\d{3,}$/.test(word.english)) return "name";
  if (isAction(word) || doing) return "action";
  if (isNation(word.stem)) return "name";
  if (modifiers.includes(word.stem)) return "modifier";
  const isName = word.capital && (at > 0 || /^\p{Lu}{2,}/u.test(word.text)) && groupsOf(word.stem).size === 0;
  return isName ? "name" : "word";
}

/** A verb in the past, other than those that may be said of anything. */
export const isAction = ({ english }: Word): boolean =>
  !measure.test(english) &&
  !light.test(english) &&
  !/^(?:displaced|inhabited|armed|united|suspected|confirmed|used|based|related|needed|red|need|led|deed|speed|seed|open|sacred|hundred)$/.test(
    english,
  ) &&
  (pastVerbs.has(english) || /(?:[^e]ed|struck|shot|dead)$/.test(english) || english === "missing");

/** Verbs that say little by themselves, and nouns that stand for anything. */
const light =
  /^(?:take|takes|taken|took|go|goes|went|gone|going|come|came|coming|make|made|give|gave|given|carry|carried|put|use|used|see|saw|seen|do|done|held|hold|known|get|got|have|had|left|find|found|end|ends|ended)$/;
const vague = /^(?:area|people|person|place|peopl|part|total|number|time|operation|region|day)$/;
/** Nouns that name a quantity, whose unit says it: "wind speed" is told as "winds of 120 km/h". */
const measure =
  /^(?:speed|distance|weight|height|length|width|depth|size|price|temperature|percentage|amount|value|worth)$/;

/** What is counted weighs most, then names, then words of the field and rare ones, then verbs. */
function weightOf({ stem, english, text }: Word, role: Role): number {
  if (english === "") return 0.6;
  if (role === "head") return vague.test(stem) ? 1 : 1.6;
  if (vague.test(stem)) return 0.3;
  if (light.test(english) || (role !== "modifier" && measure.test(english))) return 0.25;
  if (role === "modifier") return 1.1;
  if (role === "name") return 1.2;
  if (role === "action") return 1;
  if (/\d/.test(text)) return 1.2;
  return pastVerbs.has(english) || /(?:ed|ing)$/.test(english) ? 0.7 : 0.9;
}

/** A word of another script that the lexicon does not have: an answer lacks it, so that what was not understood is not passed over. */
export const isUnknown = ({ english, text }: Word): boolean =>
  english === "" && text.length >= 5 && scriptOf(text) !== "latin";
