import type { Claim } from "../../store/briefings.ts";
import { loose } from "../asking/loose.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { isNation } from "./lexicon/concepts.ts";
import type { Look } from "./look.ts";
import type { Question, Term } from "./question.ts";
import { wordsIn } from "./said-words.ts";
import type { Side } from "./sides-asked.ts";
import { held } from "./strength.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** One of the sides that were asked for together. */
export interface SideAsked {
  /** Its words as they were typed. */
  readonly said: string;
  /** Its words, where it is no place. */
  readonly named: string | null;
  /** It is a place, and the figure was read to be of it. */
  isThere(claim: Claim): boolean;
  /** The question of this side alone, in the ways in which it may be meant. */
  readonly questions: readonly Question[];
  /** The figures that are told of this side, the likeliest first. */
  claims(look: Look, least: number): readonly WeighedClaim[];
}

/** The sides of a question: its places, or whatever else it names beside each other; none where it names one. */
export function sidesOf(question: Question, gazetteer: Gazetteer): readonly SideAsked[] {
  const { places, sides } = question;
  if (sides.length >= 2 && sides.some(({ place }) => place === null))
    return sides.map((side) => {
      const asked = ofSide(question, side);
      return sideOf(side, [asked, ...inNation(asked, side, gazetteer), ...byName(question, asked, side)]);
    });
  if (places.length < 2 || question.stretch) return [];
  return places.map((place) =>
    sideOf({ stems: [], place: place.key, text: place.label }, [{ ...question, places: [place] }]),
  );
}

const sideOf = ({ stems, place, text }: Side, questions: readonly Question[]): SideAsked => ({
  said: text,
  named: place === null ? text : null,
  isThere: ({ figure }) =>
    place !== null && (!place.startsWith("~") || figure.places.some(({ name }) => `~${loose(name)}` === place)),
  questions,
  claims(look, least) {
    const all = questions.flatMap((asked) =>
      look.claims(asked).filter(({ score, features }) => score > least && features.previousUnasked === 0),
    );
    const sorted = all.toSorted((a, b) => b.score - a.score).filter(({ claim }) => isTold(stems, claim));
    const seen = new Set<Claim>();
    return sorted.filter(({ claim }) => !seen.has(claim) && seen.add(claim) !== undefined);
  },
});

/** What only briefings call a place may be who acts: "IOM or UNHCR". */
function byName(question: Question, asked: Question, { place, text }: Side): readonly Question[] {
  if (place?.startsWith("~") !== true) return [];
  const sides = new Set(question.sides.map((side) => side.place));
  const names = wordsIn(text).map((stem): Term => ({ stem, weight: 1.2, role: "name", bound: true }));
  return [
    { ...asked, terms: [...asked.terms, ...names], places: question.places.filter(({ key }) => !sides.has(key)) },
  ];
}

/** A nation acts, or is where it happened. */
function inNation(question: Question, { stems, text }: Side, gazetteer: Gazetteer): readonly Question[] {
  if (!stems.every((stem) => isNation(stem))) return [];
  const place = gazetteer.named(text).find(({ level }) => level === "country");
  if (place === undefined) return [];
  const there = { key: place.id, label: gazetteer.label(place), place, stored: true };
  return [
    {
      ...question,
      terms: question.terms.filter(({ stem }) => !stems.includes(stem)),
      places: [...question.places, there],
    },
  ];
}

function ofSide(question: Question, side: Side): Question {
  const others = question.sides.filter((each) => each !== side);
  const own = new Set(side.stems);
  const away = new Set(others.flatMap(({ stems }) => stems).filter((stem) => !own.has(stem)));
  const gone = new Set(others.flatMap(({ place }) => place ?? []));
  const terms = question.terms.filter(({ stem }) => !away.has(stem));
  const kept = question.head.filter((stem) => !away.has(stem));
  // "Injured and killed": what is counted is each of them in turn.
  const last = side.stems.at(-1);
  const head = kept.length > 0 || question.head.length === 0 || last === undefined ? kept : [last];
  return {
    ...question,
    sides: [],
    terms: terms.map((term) => (head.includes(term.stem) && term.role !== "name" ? { ...term, role: "head" } : term)),
    head,
    others: question.others.filter((stem) => !away.has(stem)),
    actions: question.actions.filter((stem) => !away.has(stem)),
    places: question.places.filter(({ key }) => (side.place === null ? !gone.has(key) : key === side.place)),
  };
}

/** Half of its words, and all that are names of nations, stand in the figure's sentence, or say where it is or who acts. */
function isTold(stems: readonly string[], { figure }: Claim): boolean {
  const around = [figure.sentence, figure.actor?.text, ...figure.places.map(({ name }) => name), figure.period?.text];
  const words = new Set(wordsIn(around.join(" ")));
  const told = stems.filter((stem) => held(words, stem) > 0);
  return told.length * 2 >= stems.length && stems.every((stem) => !isNation(stem) || told.includes(stem));
}
