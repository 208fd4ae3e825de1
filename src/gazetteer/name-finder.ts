import { createCandidateSearch, type Near } from "./candidates.ts";
import type { Candidate, FindOptions, Level } from "./gazetteer.ts";
import { BUT_FOR_ARTICLES, type Leaning } from "./leaning.ts";
import { createLiesIn } from "./lies-in.ts";
import { nameKey } from "./name-key.ts";
import type { PlaceShelf } from "./place-shelf.ts";
import { readingsWithoutComma, readQuery, type Query } from "./query.ts";
import { fitsLevel } from "./rank.ts";

/** How much renown counts: the more where the person leans to a country, for then its towns only vie with each other. */
const RENOWN = 0.25;
const RENOWN_ALONE = 0.08;
const GUESSED_ABROAD = 0.06;
/** "Aleppo" alone is the town and not its governorate. */
const DIVISION_UNASKED = 0.06;
const PRIOR = 0.15;
const KNOWN = 0.15;
const CURATED = 0.1;
/** Names that fit so much worse than the best are not what a person says a place lies in. */
const ALIKE = 0.05;
const nobody: ReadonlySet<string> = new Set();

/** Finds places by a person's spelling of their names. */
export function createNameFinder(shelf: PlaceShelf): (words: string, options?: FindOptions) => Candidate[] {
  const near = createCandidateSearch(shelf);

  function nearTo({ whole, bare, level }: Query, leaning: Leaning): readonly Near[] {
    const candidates = near(whole, leaning);
    return bare === null || level === null ? candidates : merge(candidates, near(bare, leaning), level);
  }

  /** Candidates that lie in what the person said; all of them where those words name nothing. */
  function narrowed(candidates: readonly Near[], within: readonly string[], leaning: Leaning): readonly Near[] {
    return within.reduce((left, words) => {
      const query = readQuery(words);
      const meant = query === null ? [] : nearTo(query, leaning);
      if (meant.length === 0) return left;
      const best = Math.max(...meant.map(({ score }) => score));
      const likely = meant.filter(({ score }) => score > best - ALIKE).map(({ place }) => place);
      const liesIn = createLiesIn(words, likely, shelf.get);
      return left.filter(({ place }) => liesIn(place));
    }, candidates);
  }

  function answer(words: string, leaning: Leaning): readonly Near[] {
    const query = readQuery(words);
    return query === null ? [] : narrowed(nearTo(query, leaning), query.within, leaning);
  }

  /** "Al-Bab Syria": taken apart only where the end is exactly a country's or a division's name. */
  function withoutComma(words: string, leaning: Leaning): readonly Near[] {
    for (const reading of readingsWithoutComma(words)) {
      const [end = ""] = readQuery(reading)?.within ?? [];
      const around = near(nameKey(end), leaning).filter(({ score }) => score >= BUT_FOR_ARTICLES);
      if (!around.some(({ place }) => place.level === "country" || place.level === "region")) continue;
      const found = answer(reading, leaning).filter(({ score }) => score >= BUT_FOR_ARTICLES);
      if (found.length > 0) return found;
    }
    return [];
  }

  return (words, { prior = [], known = nobody, limit = 5 } = {}) => {
    const leaning = { prior, known };
    const asked = readQuery(words)?.level ?? null;
    let found = answer(words, leaning);
    if (!found.some(({ score }) => score >= BUT_FOR_ARTICLES)) {
      const apart = withoutComma(words, leaning);
      if (apart.length > 0) found = apart;
    }
    return found
      .map(({ place, score, ...about }) => ({
        place,
        score: Math.round(score * 1000) / 1000,
        weight: weightOf({ place, score, ...about }, leaning, asked),
        renown: about.renown,
      }))
      .sort((a, b) => b.weight - a.weight || b.renown - a.renown || (a.place.id < b.place.id ? -1 : 1))
      .slice(0, Math.max(0, limit))
      .map(({ place, score, weight }) => ({ place, score, weight }));
  };
}

/** A place that fits the level word wins over its namesake; one that does not still may be meant. */
function merge(whole: readonly Near[], bare: readonly Near[], level: Level): Near[] {
  const merged = new Map<string, Near>();
  // "Kansas City" is a name with its level word; a town that is also called by its governorate's name is not meant.
  for (const each of whole)
    merged.set(each.place.id, fitsLevel(each.place, level) ? each : { ...each, score: each.score * 0.9 });
  for (const each of bare) {
    const fits = fitsLevel(each.place, level);
    if (!fits && each.score < BUT_FOR_ARTICLES) continue;
    const score = fits ? each.score : each.score * 0.72;
    if (score > (merged.get(each.place.id)?.score ?? 0)) merged.set(each.place.id, { ...each, score });
  }
  return [...merged.values()];
}

/** What a candidate is worth beside how well its name fits; `asked` is the level that the person asked for. */
function weightOf({ place, score, renown, origin }: Near, { prior, known }: Leaning, asked: Level | null): number {
  const leanedTo = prior.includes(place.country);
  const division = asked === null && (place.level === "region" || place.level === "district");
  return (
    score +
    (renown / 255) * (prior.length === 0 ? RENOWN_ALONE : RENOWN) +
    (leanedTo ? PRIOR : 0) +
    (known.has(place.id) ? KNOWN : 0) +
    (origin === "curated" ? CURATED : 0) -
    (score < BUT_FOR_ARTICLES && !leanedTo ? GUESSED_ABROAD : 0) -
    (division ? DIVISION_UNASKED : 0)
  );
}
