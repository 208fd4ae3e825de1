import { distance } from "fastest-levenshtein";
import type { BriefingStore } from "../../../store/briefings.ts";
import { leaningOf } from "../../asking/leaning.ts";
import type { ResolvingParts } from "../../asking/resolve-place.ts";
import type { Place } from "../../gazetteer/gazetteer.ts";
import { nameKey } from "../../gazetteer/name-key.ts";
import { fold } from "../../language/fold.ts";
import { scriptOf } from "../../language/script.ts";
import { groupsOf, stemOf } from "../lexicon/concepts.ts";
import { pastVerbs, stopWords } from "../stop-words.ts";
import { spellingsOf } from "./heard.ts";
import type { Reading, Tongue } from "./tongue.ts";

/** A name of a question in the letters of the briefings. */
export interface Named {
  readonly english: string;
  readonly lead: string;
}

/** A name as it was typed: folded words, and how it stands there. */
export interface Typed {
  readonly words: readonly string[];
  /** It is written as names are, or its script has no capitals. */
  readonly isName: boolean;
  /** A preposition of place is before it. */
  readonly cued: boolean;
}

/** Forms of a name of several words that are tried. */
const MOST_FORMS = 400;

/**
 * The place that the gazetteer has by exactly this name in its own script, if stored briefings speak of it; null where they do
 * not. Where the words show a name, one that all the world knows will do (`anywhere`).
 */
export async function placeNamed(
  { words, isName, cued }: Typed,
  tongue: Tongue,
  anywhere: boolean,
  { briefings, gazetteer }: ResolvingParts,
): Promise<Named | null> {
  for (const { key, lead } of formsOf(words, tongue)) {
    const places = gazetteer.named(key, { reach: "all" });
    if (places.length === 0) continue;
    const [stored] = await briefings.placesWith(places.map(({ id }) => id));
    if (stored !== undefined) return { english: gazetteer.get(stored.key)?.name ?? stored.name, lead };
    if (!anywhere || !isName || !(cued || lead !== "")) continue;
    const [known] = gazetteer.named(key, { reach: "notable" });
    if (known !== undefined) return { english: known.name, lead };
  }
  return null;
}

function formsOf(words: readonly string[], tongue: Tongue): readonly Reading[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  let forms = tongue.bare(first);
  for (const word of others)
    forms = forms
      .flatMap(({ key, lead }) => tongue.bare(word).map((form) => ({ key: `${key} ${form.key}`, lead })))
      .slice(0, MOST_FORMS);
  return forms;
}

/** The stored place that sounds like the name, as the gazetteer finds it. */
export async function placeHeard({ words }: Typed, tongue: Tongue, parts: ResolvingParts): Promise<Named | null> {
  const leaning = parts.leaning ?? (await leaningOf(parts.briefings, parts.gazetteer));
  for (const { key, lead } of formsOf(words, tongue).slice(0, 12)) {
    const found = parts.gazetteer.find(key, { ...leaning, limit: 4 }).filter(({ place }) => soundsLike(place, key));
    const [stored] = await parts.briefings.placesWith(found.map(({ place }) => place.id));
    if (stored !== undefined) return { english: parts.gazetteer.get(stored.key)?.name ?? stored.name, lead };
  }
  return null;
}

function soundsLike({ names }: Place, name: string): boolean {
  const { skeleton, latin } = nameKey(name);
  if (skeleton.length < 3) return false;
  return names.some((each) => {
    const key = nameKey(each);
    return (
      key.skeleton === skeleton &&
      distance(key.latin, latin) <= Math.max(1, latin.length / (scriptOf(name) === "arabic" ? 2.5 : 3))
    );
  });
}

/** The name of stored briefings that the word may be, by its sound; as they write it. */
export async function wordHeard(
  typed: string,
  { isName, cued }: Pick<Typed, "isName" | "cued">,
  tongue: Tongue,
  briefings: BriefingStore,
): Promise<Named | null> {
  const forms = tongue.bare(fold(typed));
  // Arabic writes no short vowels.
  const isArabic = scriptOf(typed) === "arabic";
  const heards = forms.flatMap(({ key, lead }, at) => {
    const heard = spellingsOf(key);
    // A word without a capital is a name only where it is heard exactly, or where a preposition leads it.
    const share = isArabic ? (cued || lead !== "" ? 0.75 : 0.5) : isName ? 0.45 : 0.15;
    return heard === null
      ? []
      : [
          {
            ...heard,
            lead,
            most: Math.max(isArabic ? (cued || lead !== "" ? 3 : 1.5) : isName || cued ? 1 : 0, heard.length * share),
            at: Math.min(at, 4),
          },
        ];
  });
  const found: { readonly term: string; readonly lead: string; readonly cost: number }[] = [];
  for (const beginning of new Set(heards.flatMap(({ beginnings }) => beginnings)))
    for (const term of await briefings.termsLike(beginning, MOST_TERMS))
      for (const { pattern, away, lead, most, at } of heards) {
        if (!pattern.test(term) || isOrdinary(term)) continue;
        const letters = away(term);
        if (letters <= most) found.push({ term, lead, cost: letters + at * 0.1 });
      }
  found.sort((a, b) => a.cost - b.cost);
  for (const { term, lead } of found.slice(0, MOST_TRIED)) {
    const name = await asWritten(term, briefings);
    if (name !== null) return { english: name, lead };
  }
  return null;
}

/** Words of the index with one beginning: an archive of a hundred thousand briefings has some ten thousand of each. */
const MOST_TERMS = 50_000;
const MOST_TRIED = 4;
const LOOKED_AT = 6;

const isOrdinary = (term: string): boolean => groupsOf(term).size > 0 || stopWords.has(term) || pastVerbs.has(term);

/** The word as briefings write it, where they write it as a name more often than not. */
async function asWritten(term: string, briefings: BriefingStore): Promise<string | null> {
  const written: string[] = [];
  for (const { passage } of await briefings.gather({ words: [[term]], limit: LOOKED_AT }))
    for (const [word] of passage.text.matchAll(/\p{L}[\p{L}\p{M}’']*/gu)) if (stemOf(word) === term) written.push(word);
  const large = written.filter((word) => word !== word.toLowerCase());
  const [name] = large;
  if (name === undefined || large.length * 2 <= written.length) return null;
  return name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
}
