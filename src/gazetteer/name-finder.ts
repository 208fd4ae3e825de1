import type { Candidate, FindOptions, Level, Place } from "./gazetteer.ts";
import { withoutLevelWord } from "./level-words.ts";
import { likeness } from "./likeness.ts";
import { nameKey, plainName, soundOf, type NameKey } from "./name-key.ts";
import type { Found, PlaceShelf } from "./place-shelf.ts";
import { fitsLevel } from "./rank.ts";

/** Finds places by a person's spelling of their names. */
export interface NameFinder {
  find(words: string, options?: FindOptions): Candidate[];
  complete(prefix: string, limit: number): Place[];
}

/** Below this a guess is more often wrong than right. */
const threshold = 0.7;
const longestQuery = 80;
const mostOfAKey = 400;
const unvowelled = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

interface Scored {
  readonly place: Place;
  readonly score: number;
  readonly renown: number;
}

export function createNameFinder(shelf: PlaceShelf): NameFinder {
  function scored(words: NameKey, prior: readonly string[]): Scored[] {
    const best = new Map<string, Scored>();
    const note = (found: readonly Found[]): void => {
      for (const each of narrowed(found, prior)) {
        const stored = shelf.stored(each);
        const score = likenessOf(words, nameKey(stored.names[each.name] ?? ""), each.name === 0);
        if (score < threshold || score <= (best.get(stored.id)?.score ?? 0) || !shelf.isCurrent(each)) continue;
        best.set(stored.id, { place: shelf.place(stored), score, renown: stored.renown });
      }
    };
    note(shelf.under("name", words.plain, mostOfAKey));
    const sound = soundOf(words);
    if (sound === null) return [...best.values()];
    note(shelf.under("sound", sound, mostOfAKey));
    if (best.size === 0) for (const typo of typosOf(words)) note(shelf.under("sound", typo, mostOfAKey));
    return [...best.values()];
  }

  function* typosOf({ plain, skeleton }: NameKey): Iterable<string> {
    if (plain.length < 5 || skeleton.length < 3) return;
    for (let at = 1; at <= skeleton.length; at++) {
      const [before, after] = [skeleton.slice(0, at), skeleton.slice(at)];
      if (after !== "") yield before + after.slice(1);
      for (const letter of "bcdfghjklmnprstvz") {
        if (shelf.mayHave("sound", before + letter + after)) yield before + letter + after;
        if (after !== "" && shelf.mayHave("sound", before + letter + after.slice(1)))
          yield before + letter + after.slice(1);
      }
    }
  }

  /** Of very many with one key, those in the countries that are asked for and the best known. */
  function narrowed(found: readonly Found[], prior: readonly string[]): readonly Found[] {
    if (found.length <= 60) return found;
    return found.filter((each, i) => i < 40 || prior.includes(shelf.columns(each).country)).slice(0, 160);
  }

  return {
    find(words, { prior = [], known, limit = 5 } = {}) {
      const key = nameKey(words);
      if (key.plain === "" || key.plain.length > longestQuery) return [];
      const { bare, level } = withoutLevelWord(key.plain);
      const candidates = scored(key, prior);
      if (level !== null) merge(candidates, scored(nameKey(bare), prior), level);
      return candidates
        .filter(({ score }) => score >= threshold)
        .map((each) => ({ ...each, weight: each.score + bonus(each, prior, known) }))
        .sort((a, b) => b.weight - a.weight || b.renown - a.renown || (a.place.id < b.place.id ? -1 : 1))
        .slice(0, Math.max(0, limit))
        .map(({ place, score }) => ({ place, score: Math.round(score * 1000) / 1000 }));
    },
    complete(prefix, limit) {
      const key = nameKey(prefix);
      const found = new Map<string, Place>();
      for (const by of ["name", "spelling"] as const) {
        const text = by === "name" ? key.plain : key.spelling;
        if (text === "" || found.size >= limit) continue;
        const textOf = by === "name" ? plainName : (name: string): string => nameKey(name).spelling;
        const hits = shelf.beginning(text, by, textOf).filter(shelf.isCurrent);
        hits.sort((a, b) => shelf.columns(b).renown - shelf.columns(a).renown);
        for (const hit of hits) {
          const stored = shelf.stored(hit);
          if (found.size < limit && !found.has(stored.id)) found.set(stored.id, shelf.place(stored));
        }
      }
      return [...found.values()];
    },
  };
}

/** The name a place goes by counts for a little more than one of its other names. */
function likenessOf(words: NameKey, name: NameKey, main: boolean): number {
  if (words.plain === name.plain) return main ? 1 : 0.98;
  const short = unvowelled.test(words.plain) || unvowelled.test(name.plain);
  return 0.95 * likeness(words.spelling, name.spelling, short);
}

/** A place that fits the level word wins over its namesake; one that does not still may be meant. */
function merge(candidates: Scored[], bare: readonly Scored[], level: Level): void {
  for (const each of bare) {
    const fitting = fitsLevel(each.place, level) ? each.score : each.score * 0.72;
    const at = candidates.findIndex(({ place }) => place.id === each.place.id);
    if (at === -1) candidates.push({ ...each, score: fitting });
    else if (fitting > (candidates[at]?.score ?? 0)) candidates[at] = { ...each, score: fitting };
  }
}

function bonus({ place, renown }: Scored, prior: readonly string[], known: ReadonlySet<string> | undefined): number {
  return (
    (renown / 255) * 0.15 + (prior.includes(place.country) ? 0.08 : 0) + (known?.has(place.id) === true ? 0.15 : 0)
  );
}
