import { addDays } from "../src/briefing/day.ts";
import type { Document } from "../src/briefing/briefing.ts";
import { inventWords, places } from "./names.ts";
import { createRandom, createZipf, type Random } from "./random.ts";

/** The vocabulary of the filler, the commonest word first. */
export const vocabulary: readonly string[] = inventWords(40_000, 11);

export const issuers: readonly string[] = Array.from({ length: 24 }, (_, i) =>
  `Press Desk ${vocabulary[500 + i] ?? ""}`.replace(/ (\w)/g, (_all, letter: string) => ` ${letter.toUpperCase()}`),
);

/** What is counted in the briefings, and what happened to it. */
export const things =
  "targets,strikes,vehicles,settlements,shelters,families,trucks,patients,schools,bridges,boats,wells".split(",");
export const deeds = "destroyed,reported,repaired,delivered,evacuated,registered,inspected,reopened".split(",");
const bounds = ["", "", "", "over ", "about ", "at least ", "up to ", "nearly "];
const units = ["tons of food", "square kilometers of territory", "kilometers of road", "percent of households"];

/** Days over which the briefings are spread: some eight years. */
const DAYS = 3_000;
const FIRST_DAY = "2016-01-01";
const FIGURES = 20;
/** Words of filler between two figures, so that a briefing comes to about 800 words. */
const FILLER = 28;

/** The nth briefing of the world with this seed: about 800 words, 20 figures, half a dozen places, always the same. */
export function generateBriefing(n: number, total: number, seed = 1): Document {
  const random = createRandom(seed * 1_000_003 + n);
  const word = fillerWords(random);
  const day = addDays(FIRST_DAY, Math.floor((n * DAYS) / total));
  const issuer = issuers[zipfBelow(issuers.length, random)] ?? "";
  const local = Array.from({ length: 6 }, () => places[zipfBelow(places.length, random)]?.name ?? "");
  const paragraphs = Array.from({ length: FIGURES / 2 }, (_, i) => {
    const place = local[i % local.length] ?? "";
    return [
      figureSentence(place, random),
      sentence(FILLER, word),
      figureSentence(random.pick(local), random),
      sentence(FILLER, word),
    ].join(" ");
  });
  const text = [`Briefing ${vocabulary[word()] ?? ""} on ${local[0] ?? ""}`, `${issuer}, ${day}`, ...paragraphs].join(
    "\n\n",
  );
  return {
    origin: `generated/${seed}/${n}`,
    format: "text",
    text,
    hints: { issuer, date: day, dateFrom: "the generator" },
  };
}

function figureSentence(place: string, random: Random): string {
  const value = 2 + random.below(random.pick([20, 200, 4_000]));
  const written = value.toLocaleString("en-US");
  const when = random.pick(["", "", " last week", " since January 1", " over the past day"]);
  if (random.below(4) === 0)
    return `Near ${place} ${random.pick(bounds)}${written} ${random.pick(units)} were ${random.pick(deeds)}${when}.`;
  return `In ${place} ${random.pick(bounds)}${written} ${random.pick(things)} were ${random.pick(deeds)}${when}.`;
}

function sentence(length: number, word: () => number): string {
  const words = Array.from({ length }, () => vocabulary[word()] ?? "");
  const first = words[0] ?? "";
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(" ")}.`;
}

// The table of Zipf's sums is the same for every briefing; only the dice differ.
let dice: Random = createRandom(0);
const draw = createZipf(vocabulary.length, {
  next: () => dice.next(),
  below: (n) => dice.below(n),
  pick: (items) => dice.pick(items),
});
function fillerWords(random: Random): () => number {
  return () => {
    dice = random;
    return draw();
  };
}

/** A small rank more often than a large one, roughly as Zipf has it, without a table. */
const zipfBelow = (size: number, random: Random): number => Math.min(size - 1, Math.floor(size ** random.next()) - 1);
