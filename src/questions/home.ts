import type { Gathered } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { likeness } from "./lexicon/concepts.ts";
import { nationStems } from "./lexicon/institutions.ts";
import { wordsIn } from "./said-words.ts";

/** So many of the figures that have a place lie in the country. */
const SHARE = 0.7;
const FEWEST = 3;

/**
 * Stems of the country that passages of one briefing tell of, though it need not say its name: who tells of Borno, Zamfara
 * and Gwoza speaks of Nigeria. None where they name institutions of another country, whose deeds these may be.
 */
export function homeOf(passages: readonly Gathered[], gazetteer: Gazetteer): readonly string[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { claims } of passages)
    for (const { figure } of claims) {
      const place = figure.place?.id === undefined ? null : gazetteer.get(figure.place.id);
      const whole = place === null ? undefined : (place.within.at(-1) ?? place.id);
      if (whole === undefined) continue;
      counts.set(whole, (counts.get(whole) ?? 0) + 1);
      all++;
    }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const country = most === undefined || most[1] < Math.max(FEWEST, all * SHARE) ? null : gazetteer.get(most[0]);
  if (country?.level !== "country") return [];
  const stems = wordsIn(country.name);
  const isOwn = (one: string): boolean => stems.some((stem) => likeness(stem, one) > 0);
  return passages.every(({ passage }) => nationStems(passage.text).every(isOwn)) ? stems : [];
}
