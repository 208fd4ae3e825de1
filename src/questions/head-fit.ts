import { groupsOf, isNation, likeness, stemOf } from "./lexicon/concepts.ts";
import type { Question } from "./question.ts";
import { isInitials } from "./initials.ts";
import { held } from "./strength.ts";
import type { ClaimWords } from "./wording.ts";

const personNouns = new Set(
  "people person refugee arrival resident civilian man woman child returnee migrant individual evacuee casualty fatality death dead passenger soldier serviceman fighter militant villager inhabitant citizen survivor victim patient worker student idp personnel staff troop police"
    .split(" ")
    .map(stemOf),
);

/** What happens to people and is itself counted: deaths, arrivals, arrests. */
const befalls = new Set([
  "kill",
  "wound",
  "displaced",
  "return",
  "arrive",
  "evacuate",
  "detain",
  "missing",
  "surrender",
]);

/** Who asks for people is answered by these only where nothing else counts heads. */
const groupsOfPersons = new Set("family household".split(" ").map(stemOf));

/** A deed that is told of all is not told of these. */
const minorities = new Set("child kid woman man girl boy minor infant baby elderly".split(" ").map(stemOf));

const generalNouns = new Set(
  "people person individual citizen system member case patient victim unit piece item number population resident product area centre center site facility house force"
    .split(" ")
    .map(stemOf),
);

/** How well the counted noun is the one asked: 1 its head, 0.7 another word of it, 0.6 what happened to it; 0 not at all. */
export function headFit(
  stem: string,
  { said, clause, own, sentence: around }: ClaimWords,
  question: Question,
  sentence: string,
): number {
  const isSaid = held(clause, stem) > 0 || said.action.some((word) => likeness(stem, word) > 0);
  // "How many people died" is answered by deaths; "how many Sudanese" by refugees.
  const counts = (word: string): boolean =>
    [...groupsOf(word)].some((name) => befalls.has(name)) && said.heads.some((one) => likeness(word, one) > 0);
  const isAnyone = groupsOf(stem).has("people") || groupsOf(stem).has("casualty") || isNation(stem);
  if ((isAnyone || groupsOf(stem).has("case")) && question.actions.some(counts)) return 0.8;
  // Of which nation they are must be told of them.
  if (isNation(stem) && held(own, stem) === 0 && held(around, stem) > 0) return 0;
  if (isAnyone && said.heads.some((word) => personNouns.has(word))) return likeness(stem, said.heads[0] ?? "") || 0.7;
  if (isAnyone && said.heads.some((word) => groupsOfPersons.has(word))) return 0.5;
  // "Killed: 188": what was done stands where what is counted does.
  const isDeedAlone =
    said.counted.length === 1 && question.actions.some((one) => likeness(one, said.counted[0] ?? "") > 0);
  if (isDeedAlone && isAnyone) return 0.7;
  // "Kharkiv region (77 killed)", asked of civilians
  if (isDeedAlone && personNouns.has(stem)) return 0.55;
  // "How many deaths": people of whom it is said that they died.
  if (
    [...groupsOf(stem)].some((name) => befalls.has(name)) &&
    said.heads.some((word) => personNouns.has(word)) &&
    isSaid
  )
    return 0.75;
  if (isInitials(stem, sentence) && said.counted.length > 1 && isInitials(stem, said.counted.join(" "))) return 0.9;
  const head = said.heads.reduce((most, word) => Math.max(most, likeness(stem, word)), 0);
  // "Tank trucks" are no tanks; "cholera patients" and "people killed" are what is asked.
  const isGeneral = said.heads.some((word) => generalNouns.has(word));
  const counted = said.counted.reduce(
    (most, word) => Math.max(most, (isGeneral ? 0.75 : 0.45) * likeness(stem, word)),
    0,
  );
  // "How many were kidnapped": what was done is what is counted.
  const isDone = question.actions.includes(stem);
  const action = said.action.reduce(
    (most, word) => Math.max(most, (isDone ? 0.75 : stem === word ? 0.65 : 0.4) * likeness(stem, word)),
    0,
  );
  // "176 accommodation centres, against 129 centres": the noun that stands alone means the same.
  // People are no settlements, though they live in them.
  const isPeople = said.heads.some((word) => personNouns.has(word)) && !personNouns.has(stem);
  const elliptic =
    isGeneral && !isPeople && said.counted.length === 1 && held(around, stem) > 0 && minorities.has(stem) === false
      ? 0.5
      : 0;
  // "Warships" are ships.
  const whole = said.heads.some((word) => word.length >= 4 && stem.length > word.length + 2 && stem.endsWith(word))
    ? 0.7
    : 0;
  // A unit that was asked for, where the thing stands beside it.
  const beside = question.units !== null && !question.units.includes("count") && isSaid ? 0.55 : 0;
  return Math.max(head, counted, action, whole, beside, isAnyone ? 0 : elliptic);
}
