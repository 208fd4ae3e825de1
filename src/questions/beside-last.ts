import type { Claim } from "../../store/briefings.ts";
import { loose } from "../asking/loose.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import type { Period } from "../briefing/period.ts";
import type { PlaceRef } from "../briefing/place.ts";
import { changeTold, isSameDeed, isSameSentence, isSameThing, isSameTime } from "../chat/summable.ts";
import { nameKey } from "../gazetteer/name-key.ts";
import { periodFit } from "./fits.ts";
import type { AskedPeriod, Question } from "./question.ts";
import { wordsIn } from "./said-words.ts";
import { soundsIn } from "./sounds-in.ts";
import { held } from "./strength.ts";
import { isUnit } from "./units-asked.ts";

/** A told time fits an asked one from here on. */
const FITS = 0.7;

/**
 * What a follow-up of a few words means that replaces one thing of the question before: the figure that stands to the last answer
 * as what it names stands to what was named. It is searched in the same list, table or passage; null where none or several are there.
 */
export function besideLast(alone: Question, last: Claim, all: readonly Claim[]): Claim | null {
  const others = all.filter(
    ({ figure }) =>
      figure.start !== last.figure.start &&
      figure.asked === undefined &&
      figure.quoted?.text === last.figure.quoted?.text &&
      isUnit(figure.unit, alone.units ?? null),
  );
  const alike = others.filter((each) => isAlike(each, last));
  const { places, terms, period, denied } = alone;
  const stems = [...terms.map(({ stem }) => stem), ...denied];
  const isBare = stems.every((stem) => kinds.test(stem));
  if (period !== null) {
    if (places.length > 0 || !isBare) return null;
    const there = alike.filter((each) => isSamePlace(each, last));
    return only(
      there.filter(
        ({ figure, briefing }) =>
          (periodFit(period, figure.period, briefing.date) ?? 0) >= FITS || isInSameWords(period, figure.period),
      ),
    );
  }
  if (places.length === 1 && isBare) {
    const [place] = places;
    return place === undefined ? null : at(alike, last, (ref) => isPlace(ref, place));
  }
  if (places.length > 0 || stems.length === 0 || stems.length > MOST) return null;
  const named = at(alike, last, ({ name }) => isNamed(name, stems));
  return named ?? told(others, last, alone, WITHIN);
}

/** What a question of a few words asks for of what the last answer was told of, near where that stands: "how many men on board?" */
export function nearLast(alone: Question, last: Claim, all: readonly Claim[]): Claim | null {
  const { terms, places, period, head, actions } = alone;
  if (places.length > 0 || period !== null || terms.length > 2 || head.length === 0 || actions.length > 0) return null;
  const others = all.filter(
    ({ figure }) =>
      figure.start !== last.figure.start && figure.asked === undefined && isUnit(figure.unit, alone.units),
  );
  return told(others, last, alone, AROUND);
}

/** Passages from that of the last answer: its own alone, and those around it. */
const WITHIN = 0;
const AROUND = 3;

/** "On Saturday", in the same words. */
function isInSameWords({ words }: AskedPeriod, told: Period | null): boolean {
  const said = new Set(told?.text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
  return words !== undefined && words.split(" ").every((word) => said.has(word));
}

/** A few words replace one thing; more are a question. */
const MOST = 3;

/** Words of a name that say what kind of place it is. */
const kinds = /^(?:counti|provinc|state|district|governor|region|citi|town|onli|alon|just|area)$/;

/** The same is counted in the same unit, and the same happened to it. */
function isAlike(one: Claim, last: Claim): boolean {
  const [a, b] = [
    { claim: one, sign: 1 as const },
    { claim: last, sign: 1 as const },
  ];
  return (
    one.figure.unit === last.figure.unit &&
    one.figure.delta === last.figure.delta &&
    changeTold(one.figure) === changeTold(last.figure) &&
    isSameThing(a, b) &&
    (one.figure.action === null || last.figure.action === null || isSameDeed(a, b))
  );
}

/** The one of the asked place; of several the one of the last answer's time. */
function at(alike: readonly Claim[], last: Claim, isThere: (place: PlaceRef) => boolean): Claim | null {
  if (last.figure.place !== null && isThere(last.figure.place)) return null;
  const there = alike.filter(({ figure: { place } }) => place !== null && isThere(place));
  return only(there) ?? only(there.filter(({ figure }) => isSameTime(figure, last.figure)));
}

const isPlace = ({ id, name }: PlaceRef, { key, label, place }: ResolvedPlace): boolean =>
  id === key ||
  [label.split(",")[0] ?? "", ...(place?.names ?? [])].some(
    (one) => loose(one) === loose(name) || (one.length > 4 && nameKey(one).plain === nameKey(name).plain),
  );

/** All words of the name that are asked for stand in it, as they are or as they sound. */
function isNamed(name: string, stems: readonly string[]): boolean {
  const words = new Set(wordsIn(name));
  return stems.every((stem) => words.has(stem) || soundsIn(words, stem) || kinds.test(stem));
}

/** The one in the last answer's sentence, else near it, whose own words tell what is asked, and the last answer's do not. */
function told(others: readonly Claim[], last: Claim, alone: Question, reach: number): Claim | null {
  const { terms, denied, head, actions } = alone;
  const stems = [...terms.map(({ stem }) => stem), ...denied];
  const tells = (claim: Claim, words: ReadonlySet<string>): boolean => {
    // "How many soldiers were killed": who killed is not who was.
    const counted = actions.length === 0 ? words : new Set(wordsIn(claim.figure.counted ?? ""));
    return (
      stems.every((stem) => held(head.includes(stem) && !actions.includes(stem) ? counted : words, stem) > 0) &&
      denied.length > 0 === denying.test(behind(claim))
    );
  };
  if (tells(last, ownWords(last))) return null;
  const levels = others.filter((each) => each.figure.delta === last.figure.delta && changeTold(each.figure) === null);
  // What stands at the number itself tells more than what was read of its clause.
  const closest = levels.filter((each) => tells(each, closeWords(each)));
  const found = closest.length > 0 ? closest : levels.filter((each) => tells(each, ownWords(each)));
  const near = found.filter(({ figure }) => isSameSentence(figure, last.figure));
  if (near.length > 0) return only(near);
  const isThere = (each: Claim): boolean =>
    each.figure.place === null || last.figure.place === null || reach > 0 || isSamePlace(each, last);
  return only(found.filter((each) => Math.abs(each.figure.passage - last.figure.passage) <= reach && isThere(each)));
}

const denying = /\b(?:yet to|not|non|never)\b|\bun(?!mann|it)\p{L}{3,}ed\b/iu;

/** The words right behind a number that belong to it: "113 by barrel bombs dropped by helicopters". */
function behind({ figure }: Claim): string {
  const words = figure.sentence.slice(figure.end - figure.sentenceStart);
  return /^[^\d,;.()]{0,60}/.exec(words)?.[0].split(/\band\b/)[0] ?? "";
}

const closeWords = (claim: Claim): ReadonlySet<string> =>
  new Set(wordsIn([claim.figure.counted, behind(claim)].join(" ")));

const ownWords = (claim: Claim): ReadonlySet<string> =>
  new Set(wordsIn([claim.figure.counted, claim.figure.action, claim.figure.actor?.text, behind(claim)].join(" ")));

const isSamePlace = ({ figure: { place: a } }: Claim, { figure: { place: b } }: Claim): boolean =>
  a === null || b === null ? a === b : a.id === b.id && (a.id !== undefined || a.name === b.name);

/** All of them say one number. */
function only(claims: readonly Claim[]): Claim | null {
  const [first, ...rest] = claims;
  if (first === undefined) return null;
  return rest.every(({ figure }) => figure.value === first.figure.value && figure.unit === first.figure.unit)
    ? first
    : null;
}
