import type { BriefingStore, PlaceKey } from "../../store/briefings.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
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
/** How far behind the best a candidate may be and still be worth offering. */
const CLOSE = 0.25;

/** The place that a person means, among those that the gazetteer knows and those that only briefings name; null when none is near. */
export async function resolvePlace(
  typed: string,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<Resolution | null> {
  const [head = "", ...rest] = typed.split(",");
  const wanted = loose(head);
  if (wanted === "") return null;
  const byId = gazetteer.get(typed.trim());
  const known = byId === null ? gazetteer.find(head.trim(), { limit: 12 }) : [{ place: byId, score: 1 }];
  const [named, like] = await Promise.all([
    briefings.placesWith(known.map(({ place }) => place.id)),
    briefings.placesLike(head.trim(), 8),
  ]);
  const storedKeys = new Set([...named, ...like].map((each) => each.key));
  const candidates: { resolved: ResolvedPlace; score: number }[] = known.map(({ place, score }) => ({
    resolved: { key: place.id, label: gazetteer.label(place), place, stored: storedKeys.has(place.id) },
    score: score + (storedKeys.has(place.id) ? STORED_BONUS : 0) + (fits(rest, gazetteer.label(place)) ? 1 : 0),
  }));
  for (const { key, name } of like) {
    const place = gazetteer.get(key);
    if (loose(name) !== wanted || candidates.some(({ resolved }) => resolved.key === key)) continue;
    const label = place === null ? name : gazetteer.label(place);
    candidates.push({ resolved: { key, label, place, stored: true }, score: 1 + STORED_BONUS });
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

/** True when what follows the name ("…, Aleppo Governorate, Syria") stands in the label too. */
function fits(rest: readonly string[], label: string): boolean {
  const parts = rest.map(loose).filter((part) => part !== "");
  const whole = loose(label);
  return parts.length > 0 && parts.every((part) => whole.includes(part));
}
