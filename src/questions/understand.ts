import { leaningOf } from "../asking/leaning.ts";
import { MOST_KM, nearInQuestion } from "../asking/near-words.ts";
import { isSpot, placesNear } from "../asking/places-near.ts";
import type { ResolvedPlace, ResolvingParts } from "../asking/resolve-place.ts";
import type { Day } from "../briefing/day.ts";
import { scriptOf } from "../language/script.ts";
import { headOf } from "./head.ts";
import { intentOf } from "./intent.ts";
import { groupsOf } from "./lexicon/concepts.ts";
import { periodAsked } from "./period-asked.ts";
import { placesAsked } from "./places-asked.ts";
import type { Question, Term } from "./question.ts";
import { pastVerbs, stopWords } from "./stop-words.ts";
import { unitsAsked, unitWord } from "./units-asked.ts";
import { wordsOf, type Word } from "./words-of.ts";

/** Terms past these are left out: a pasted page is no question. */
const MOST_TERMS = 16;

/** Behind "which" they say what kind of answer is wanted. */
const kinds =
  /^(?:country|countries|city|town|place|village|province|area|region|district|road|highway|state|governorate|day|date|month|year|axis|direction|party|agency|group)$/;

/** What a question asks for by itself. `on` is the day of asking. */
export async function understandQuestion(text: string, on: Day, parts: ResolvingParts): Promise<Question> {
  const asked = text.slice(0, 1_000);
  const far = nearInQuestion(asked);
  const { words, english } = wordsOf(far === null ? asked : asked.replace(far.said, " near "));
  const lower = english.toLowerCase();
  const { period, covers } = periodAsked(english, on);
  const free = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && !covers(word);
  };
  const leaning = await leaningOf(parts.briefings, parts.gazetteer);
  const found = await placesAsked(words, free, { ...parts, leaning });
  // "The Astana meeting" names a meeting: it is a word like others, and not where something happened.
  const named = found.filter(({ at }) => words[at - 1]?.english !== "the");
  const taken = new Set(named.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
  const places = await around(
    named.map(({ place }) => place),
    far?.km ?? null,
    parts,
  );
  const isMatter = (word: Word, at: number): boolean =>
    (word.english !== "" || isUnknown(word)) &&
    !(
      kinds.test(word.english) &&
      /^(?:which|what|in|the)$/.test(words[at - 1]?.english ?? "") &&
      /\b(?:which|what)\b/.test(lower)
    ) &&
    free(at) &&
    !taken.has(at) &&
    !isDenied(words, at) &&
    !stopWords.has(word.english) &&
    !unitWord.test(word.english);
  const matter = words.flatMap((word, at) => (isMatter(word, at) ? [{ word, at }] : []));
  const units = unitsAsked(lower);
  const intent = intentOf(lower, units, places.length);
  const counts =
    units === null || units.includes("count") || /\b(?:tons?|tonnes?|sq\w*|kilos?|kg|dollars?)\s+of\b/.test(lower);
  const head = (intent === "amount" || intent === "compare") && counts ? headOf(words, isMatter, lower) : [];
  const terms = new Map<string, Term>();
  for (const { word } of matter.slice(0, MOST_TERMS)) {
    const stem = word.english === "" ? word.text.toLowerCase() : word.stem;
    if (!terms.has(stem)) terms.set(stem, { stem, weight: weightOf(word, head) });
  }
  return {
    intent,
    units,
    terms: [...terms.values()],
    head,
    actions: matter.flatMap(({ word }) => (isAction(word) && !head.includes(word.stem) ? [word.stem] : [])),
    denied: words.flatMap((word, at) => (word.stem !== "" && isDenied(words, at) ? [word.stem] : [])),
    places,
    period,
    change:
      /\b(?:new|newly|additional|increase|change|changed|rise|rose|grew|since yesterday|past day|last day|over the past day)\b/.test(
        lower,
      ),
    sums: /\b(?:together|combined|altogether|in sum|both|sum of|total for (?:both|all))\b|\w\s*\+\s*\w/.test(lower),
    speaks:
      /\bwho (?:gave|held|made|issued|read|presented|conducted|is speaking|spoke|briefed|was the speaker)\b/.test(
        lower,
      ) && /\b(?:briefing|brief|statement|conference|report|briefed|spoke|speaking|speaker)\b/.test(lower),
    previous:
      /\b(?:period before|day before|(?:one |a )?day earlier|previous(?:ly)?|week before|month before)\b/.test(lower) ||
      /^\W*(?:and |what about )?before\b/.test(lower),
    follows: followsOn(lower, matter.length, places.length),
    context: [],
  };
}

/** Every place within so many kilometres of the one that is named. */
async function around(
  named: readonly ResolvedPlace[],
  km: number | null,
  parts: ResolvingParts,
): Promise<readonly ResolvedPlace[]> {
  const centre = named[0]?.place ?? null;
  if (km === null || km < 1 || km > MOST_KM || centre === null || !isSpot(centre)) return named;
  const near = await placesNear(centre, km, parts);
  const others = near.filter(({ key }) => key !== centre.id);
  return [
    ...named.slice(0, 1),
    ...others.map(({ key, place }) => ({ key, label: parts.gazetteer.label(place), place, stored: true })),
  ];
}

/** "(not strikes)", "planes, not helicopters": what is named so that it is left out. */
const isDenied = (words: readonly Word[], at: number): boolean =>
  /^(?:not|no|excluding|without|except)$/.test(words[at - 1]?.english ?? "") ||
  (/^(?:not|excluding)$/.test(words[at - 2]?.english ?? "") &&
    /^(?:just|only|the)$/.test(words[at - 1]?.english ?? ""));

/** A word of another script that the lexicon does not have: an answer lacks it, so that what was not understood is not passed over. */
const isUnknown = ({ english, text }: Word): boolean =>
  english === "" && text.length >= 5 && scriptOf(text) !== "latin";

/** A verb of the field: what has no group may be said in any way. */
const isAction = ({ english, stem }: Word): boolean =>
  groupsOf(stem).size > 0 &&
  !/^(?:carried|taken|came|made|saw|went|gone|held|known)$/.test(english) &&
  (pastVerbs.has(english) || /(?:ed|en|struck|shot|dead)$/.test(english)) &&
  !/^(?:displaced|armed|united|wounded people)$/.test(english);

/** What is counted weighs most, then words of the field and rare ones, then adjectives of nations and the like. */
function weightOf({ stem, english, text }: Word, head: readonly string[]): number {
  if (english === "") return 0.6;
  if (head.includes(stem)) return 2;
  if (/^(?:area|people|person|place|peopl|part|total|number|time)$/.test(stem)) return 0.4;
  if (
    /^(?:take|took|taken|go|went|gone|come|came|make|made|give|gave|carry|carried|carri|put|use|used|see|saw|seen|do)$/.test(
      english,
    )
  )
    return 0.3;
  if (/\d/.test(text)) return 1.2;
  if (pastVerbs.has(english) || /(?:ed|ing)$/.test(english)) return 0.8;
  return groupsOf(stem).size > 0 ? 1 : 0.9;
}

function followsOn(lower: string, terms: number, places: number): boolean {
  if (/^\s*(?:and|what about|how about|ok|so|also|then|with the|same)\b/.test(lower)) return true;
  if (
    /\b(?:there|them|those|these|they|it|that|both|he|she|his|her|any new ones|ones)\b/.test(lower) &&
    !/\bthat (?:were|was|are|is|have|had|hit|joined|came)\b/.test(lower)
  )
    return true;
  return terms === 0 && places <= 1 && !/\bwhat(?:'s| is| was)? (?:happen|going|up|new)/.test(lower);
}
