import { deeds, issuers, things, vocabulary } from "./generate.ts";
import { places } from "./names.ts";
import { createRandom, createZipf } from "./random.ts";

/** Kinds of question that are timed, each with how the nth is put. */
export interface QuestionKind {
  readonly name: string;
  text(n: number): string;
}

const random = createRandom(99);
const rank = createZipf(vocabulary.length, random);
const word = (): string => vocabulary[rank()] ?? "";
const words = (count: number): string => Array.from({ length: count }, word).join(" ");
const place = (): string => places[Math.floor(places.length ** random.next()) - 1]?.name ?? places[0]?.name ?? "";
const common = (n: number): string =>
  [0, 1, 2, 3]
    .map((i) => vocabulary[(n + i) % 8] ?? "")
    .slice(0, 1 + (n % 4))
    .join(" ");
const prefix = (): string => `${word().slice(0, 3)}*`;

/** Words are drawn as often as the briefings use them, so common ones come up most: as people's words do. */
export const questions: readonly QuestionKind[] = [
  { name: "/figures", text: () => `/figures ${place()}` },
  { name: "/figures, floor with the cited passages", text: () => `/figures ${place()}` },
  { name: "/latest", text: () => "/latest" },
  { name: "/search, 1 word", text: () => `/search ${words(1)}` },
  { name: "/search, 2 words", text: () => `/search ${words(2)}` },
  { name: "/search, 4 words", text: () => `/search ${words(4)}` },
  { name: "/search, the 8 commonest words", text: (n) => `/search ${common(n)}` },
  { name: "/search, prefix", text: () => `/search ${prefix()}` },
  { name: "/search, place", text: () => `/search ${words(1)} place:"${place()}"` },
  {
    name: "/search, issuer and dates",
    text: () => `/search ${words(2)} issuer:"${random.pick(issuers)}" since:2018-03 until:2019-06`,
  },
  // Names that start so are measured beside a full-text search of the same words, the best ranked first.
  { name: "a question of random words", text: () => `how many ${words(3)} near ${place()}?` },
  {
    name: "a question that briefings answer",
    text: () => `how many ${random.pick(things)} were ${random.pick(deeds)} in ${place()}?`,
  },
];
