import type { BriefingStore, PlaceKey } from "../../store/briefings.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { leaningOf } from "./leaning.ts";
import { loose } from "./loose.ts";

/** What a person's words for a place were taken to mean. */
export interface ResolvedPlace {
  readonly key: PlaceKey;
  /** "Al-Bab, Aleppo Governorate, Syria", or the name alone when the gazetteer does not know it. */
  readonly label: string;
  readonly place: Place | null;
  /** Whether stored briefings name it. */
  readonly stored: boolean;
}

export interface Resolution {
  readonly best: ResolvedPlace;
  /** What else it may have been, at most four, the likeliest first. */
  readonly others: readonly ResolvedPlace[];
}

/** A place in stored briefings is likelier meant than one that nobody spoke of, unless its name fits worse than this. */
const STORED_BONUS = 0.15;
/** What a place is worth that only briefings name, and exactly so. */
const ONLY_STORED = 1.2;
/** How far behind the best a candidate may be and still be worth offering. */
const CLOSE = 0.3;

/** The place that a person means, among those that the gazetteer knows and those that only briefings name; null when none is near. */
export async function resolvePlace(
  typed: string,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<Resolution | null> {
  const [head = ""] = typed.split(",");
  const wanted = loose(head);
  if (wanted === "") return null;
  const byId = gazetteer.get(typed.trim());
  const leaning = await leaningOf(briefings, gazetteer);
  const known =
    byId === null ? gazetteer.find(typed.trim(), { ...leaning, limit: 12 }) : [{ place: byId, score: 1, weight: 2 }];
  const [named, like] = await Promise.all([
    briefings.placesWith(known.map(({ place }) => place.id)),
    briefings.placesLike(head.trim(), 8),
  ]);
  const storedKeys = new Set([...named, ...like].map((each) => each.key));
  const candidates: { resolved: ResolvedPlace; score: number }[] = known.map(({ place, weight }) => ({
    resolved: { key: place.id, label: gazetteer.label(place), place, stored: storedKeys.has(place.id) },
    score: weight + (storedKeys.has(place.id) && !leaning.known.has(place.id) ? STORED_BONUS : 0),
  }));
  for (const { key, name } of like) {
    const place = gazetteer.get(key);
    if (loose(name) !== wanted || candidates.some(({ resolved }) => resolved.key === key)) continue;
    const label = place === null ? name : gazetteer.label(place);
    candidates.push({ resolved: { key, label, place, stored: true }, score: ONLY_STORED + STORED_BONUS });
  }
  candidates.sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (best === undefined) return null;
  return {
    best: best.resolved,
    others: others
      .filter(({ score }) => best.score - score <= CLOSE)
      .slice(0, 4)
      .map(({ resolved }) => resolved),
  };
}
