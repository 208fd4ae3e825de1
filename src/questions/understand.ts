import { leaningOf } from "../asking/leaning.ts";
import { MOST_KM, nearInQuestion } from "../asking/near-words.ts";
import { isSpot, placesNear } from "../asking/places-near.ts";
import type { ResolvedPlace, ResolvingParts } from "../asking/resolve-place.ts";
import type { Day } from "../briefing/day.ts";
import { heardIn } from "./heard.ts";
import { inEnglish } from "./foreign/in-english.ts";
import { leadOf } from "./around-names.ts";
import { headOf } from "./head.ts";
import { intentOf } from "./intent.ts";
import { numbersIn } from "./numbers-in.ts";
import { periodAsked } from "./period-asked.ts";
import { placesAsked } from "./places-asked.ts";
import type { Question } from "./question.ts";
import { mannerAsked } from "./manner-asked.ts";
import { sidesAsked } from "./sides-asked.ts";
import { pastVerbs, placeCues, stopWords } from "./stop-words.ts";
import { isTogether } from "./sums-asked.ts";
import { isAction, isUnknown, termsAsked } from "./terms-asked.ts";
import { unitsAsked, unitWord } from "./units-asked.ts";
import { wordsOf, type Word } from "./words-of.ts";

const isYear = /^(?:19|20)\d\d$/;

/** Behind "which" they say what kind of answer is wanted. */
const kinds =
  /^(?:country|countries|county|counties|prefecture|municipality|camp|city|town|place|village|province|area|region|district|road|highway|state|governorate|day|date|month|year|axis|direction|party|agency|group)$/;

/** What a question asks for by itself. `on` is the day of asking. */
export async function understandQuestion(text: string, on: Day, parts: ResolvingParts): Promise<Question> {
  const typed = text.slice(0, 1_000);
  const far = nearInQuestion(typed);
  const clean = await inEnglish(far === null ? typed : typed.replace(far.said, " near "), parts);
  const heard = await heardIn(clean, parts);
  const { words, english } = wordsOf(clean, heard);
  const lower = english.toLowerCase();
  const { period, covers } = periodAsked(english, on);
  const free = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && !covers(word);
  };
  const leaning = await leaningOf(parts.briefings, parts.gazetteer);
  const found = await placesAsked(words, free, {
    ...parts,
    leaning,
    isHeard: ({ text: word }) => heard.words.has(word.toLowerCase()),
  });
  const named = found.filter(({ acts }) => !acts);
  const actors = new Set(
    found.flatMap(({ at, acts, length }) => (acts ? Array.from({ length }, (_, i) => at + i) : [])),
  );
  const taken = new Set(named.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
  const places = await around(withoutWholes(named.map(({ place }) => place)), far?.km ?? null, parts);
  // "The us" is a country.
  const isThePower = (word: Word, at: number): boolean =>
    word.english === "us" && words[at - 1]?.english === "the" && at < words.length - 1;
  const isMatter = (word: Word, at: number): boolean => !actors.has(at) && mayMatter(word, at);
  const mayMatter = (word: Word, at: number): boolean =>
    (word.english !== "" || isUnknown(word)) &&
    !(
      kinds.test(word.english) &&
      /^(?:which|what|in|the)$/.test(words[at - 1]?.english ?? "") &&
      /\b(?:which|what)\b/.test(lower)
    ) &&
    free(at) &&
    !taken.has(at) &&
    !isDenied(words, at) &&
    (!stopWords.has(word.english) || word.text === "US" || isThePower(word, at)) &&
    !unitWord.test(word.english);
  const cued = (at: number): boolean => {
    const before = words[at - 1]?.english ?? "";
    return placeCues.has(before === "the" ? (words[at - 2]?.english ?? "") : before);
  };
  const matter = words.flatMap((word, at) =>
    mayMatter(word, at)
      ? [
          {
            word,
            at,
            cued: cued(at),
            strong: leadOf(words, at, false).isStrong,
            acting: isActing(words, at),
            doing: isDoing(words, at),
          },
        ]
      : [],
  );
  const placeAt = (at: number): string | null =>
    named.find((each) => at >= each.at && at < each.at + each.length)?.place.key ?? null;
  const sides = sidesAsked(words, english, {
    isMatter: (at) => mayMatter(words[at] ?? blank, at),
    placeAt,
    isDeed: (at) => pastVerbs.has(words[at]?.english ?? ""),
  });
  const units = unitsAsked(lower);
  const intent = intentOf(lower, units, Math.max(places.length, sides.length));
  const counts =
    units === null ||
    units.includes("count") ||
    /\b(?:tons?|tonnes?|sq\w*|kilos?|kg|lbs|pounds|grams|lit(?:re|er)s|gallons|barrels|dollars?)\s+of\b/.test(lower);
  const isCounting = (intent === "amount" || intent === "compare") && counts;
  const asked = isCounting ? headOf(words, isMatter, lower) : { head: [], modifiers: [], others: [] };
  const terms = termsAsked(matter, asked, actors);
  // "Captured?": what was done stands where what is counted does.
  const done = new Set(words.flatMap((word) => (asked.head.includes(word.stem) && isAction(word) ? [word.stem] : [])));
  return {
    intent,
    units,
    terms,
    head: asked.head,
    others: asked.others,
    actions: terms.flatMap(({ stem, role }) => (role === "action" || done.has(stem) ? [stem] : [])),
    denied: words.flatMap((word, at) => (word.stem !== "" && isDenied(words, at) ? [word.stem] : [])),
    places,
    period,
    ...mannerAsked(lower, { units, intent }),
    sums: isTogether(lower, sides.length),
    sides,
    follows: followsOn(lower, matter.length, places.length) || isElliptic(lower, asked.head, places.length),
    fragment: terms.length <= 3 && words.length <= 5 && !/\b(?:how|what|which|when|where|who)\b/.test(lower),
    numbers: words.flatMap(({ text: word }, at) =>
      free(at) ? numbersIn(word).filter((one) => !isYear.test(one)) : [],
    ),
    context: [],
  };
}

const blank: Word = { text: "", english: "", stem: "", capital: false, start: 0, end: 0 };

/** "By CODECO", "by the RSF". */
const isActing = (words: readonly Word[], at: number): boolean =>
  (words[at - 1]?.english === "the" ? words[at - 2] : words[at - 1])?.english === "by";

/** "Are searching", "still hiding". */
const isDoing = (words: readonly Word[], at: number): boolean =>
  /[a-z]{3}ing$/.test(words[at]?.english ?? "") &&
  /^(?:are|is|were|was|still|be|been|currently|now)$/.test(words[at - 1]?.english ?? "");

/** "Littoral, Cameroon": the country says which Littoral is meant. */
const withoutWholes = (places: readonly ResolvedPlace[]): readonly ResolvedPlace[] =>
  places.filter(
    ({ key, place: whole }) =>
      whole?.level !== "country" ||
      !places.some(({ key: other, place }) => other !== key && place?.country === whole.country),
  );

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

/** "(not strikes)", "the loan, without the grant": what is named so that it is left out. Who is "without power" has none. */
const isDenied = (words: readonly Word[], at: number): boolean =>
  /^(?:not|no|excluding|except|neither|nor)$/.test(words[at - 1]?.english ?? "") ||
  (/^(?:not|excluding|without)$/.test(words[at - 2]?.english ?? "") &&
    /^(?:just|only|the)$/.test(words[at - 1]?.english ?? ""));

/** "How many were damaged?": of what was spoken of before. */
const isElliptic = (lower: string, head: readonly string[], places: number): boolean =>
  head.length === 0 && places === 0 && /^\W*how (?:many|much) (?:was|were|are|is|have|has|did|died)\b/.test(lower);

function followsOn(lower: string, terms: number, places: number): boolean {
  if (/^\s*(?:and|what about|how about|ok|so|also|then|with the|same)\b/.test(lower)) return true;
  if (
    /\b(?:there|them|those|these|they|it|that|both|he|she|his|her|any new ones|ones)\b/.test(
      lower.replace(/\b(?:were|are|was|is) there\b|\bthat (?:were|was|are|is|have|had|hit|joined|came)\b/g, ""),
    )
  )
    return true;
  return terms === 0 && places <= 1 && !/\bwhat(?:'s| is| was)? (?:happen|going|up|new)/.test(lower);
}
