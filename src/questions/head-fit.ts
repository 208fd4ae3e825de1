import { groupsOf, isNation, likeness, stemOf } from "./lexicon/concepts.ts";
import type { Question } from "./question.ts";
import type { FigureWords } from "./said-words.ts";

const personNouns = new Set(
  "people person refugee arrival resident civilian man woman child family household returnee migrant individual evacuee casualty fatality death"
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

const generalNouns = new Set(
  "people person system member case patient victim unit piece item number population resident product area"
    .split(" ")
    .map(stemOf),
);

/** "RPG" for rocket-propelled grenades: the first letters of words that stand side by side. */
export function isInitials(stem: string, text: string): boolean {
  const letters = /^[a-z]{2,5}$/.test(stem) ? stem.replace(/s$/, "") : "";
  if (letters.length < 2) return false;
  const first = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? " ")
    .join("");
  return letters.length > 2 && first.includes(letters);
}

/** How well the counted noun is the one asked: 1 its head, 0.7 another word of it, 0.6 what happened to it; 0 not at all. */
export function headFit(stem: string, said: FigureWords, question: Question, sentence: string): number {
  // "How many people died" is answered by deaths; "how many Sudanese" by refugees.
  const isPerson = groupsOf(stem).has("people") || isNation(stem);
  const counts = (word: string): boolean =>
    [...groupsOf(word)].some((name) => befalls.has(name)) && said.heads.some((one) => likeness(word, one) > 0);
  if (isPerson && question.actions.some(counts)) return 0.8;
  if (isPerson && said.heads.some((word) => personNouns.has(word))) return 0.7;
  if (isInitials(stem, sentence) && said.counted.length > 1 && isInitials(stem, said.counted.join(" "))) return 0.9;
  const head = said.heads.reduce((most, word) => Math.max(most, likeness(stem, word)), 0);
  // "Tank trucks" are no tanks; "cholera patients" and "people killed" are what is asked.
  const isGeneral = said.heads.some((word) => generalNouns.has(word));
  const counted = said.counted.reduce(
    (most, word) => Math.max(most, (isGeneral ? 0.75 : 0.45) * likeness(stem, word)),
    0,
  );
  const action = said.action.reduce((most, word) => Math.max(most, 0.65 * likeness(stem, word)), 0);
  return Math.max(head, counted, action);
}
