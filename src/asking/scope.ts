import type { BriefingStore, PlaceKey, PlaceScope, StoredPlace } from "../../store/briefings.ts";
import type { Memory } from "../chat/memory.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { MOST_KM, NEAR_KM, readNearWords } from "./near-words.ts";
import { isSpot, placesNear, type NearPlace } from "./places-near.ts";
import { readPlaceWords } from "./place-words.ts";
import type { Resolution } from "./resolve-place.ts";

/** What a person's words for a place cover. */
export type Scope = {
  readonly resolution: Resolution;
  /** What was said after the place. */
  readonly rest: string;
} & (
  | {
      /** The place, and what lies in it as far as briefings name it, those in most briefings first. */
      readonly kind: "at";
      readonly inner: readonly StoredPlace[];
    }
  | {
      /** What briefings name around the place, the nearest first. */
      readonly kind: "around";
      readonly centre: Place;
      readonly km: number;
      readonly near: readonly NearPlace[];
    }
);

export type ScopeRead =
  | { readonly kind: "scope"; readonly scope: Scope }
  | { readonly kind: "unknown"; readonly said: string }
  /** Nothing can be near it: a country, a division, or a place of which nobody knows where it is. */
  | { readonly kind: "no spot"; readonly resolution: Resolution }
  | { readonly kind: "too far"; readonly km: number };

export interface ScopeParts {
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
  readonly memory: Memory;
}

/**
 * Reads a place, or what is near one: `near` as an option of its own, or "within 30 km of Raqqa" among the words. A place
 * that was understood is noted in the conversation's memory.
 */
export async function readScope(
  { place, near }: { readonly place?: string | undefined; readonly near?: string | undefined },
  { briefings, gazetteer, memory }: ScopeParts,
): Promise<ScopeRead | null> {
  const said = near ?? place;
  if (said === undefined) return null;
  const parts = { briefings, gazetteer, spoken: (await memory.recall()).places };
  const words = readNearWords(said);
  const around = near !== undefined || words !== null;
  const read = await readPlaceWords(words?.place ?? said, parts);
  if (read === null) return { kind: "unknown", said };
  const { resolution, rest } = read;
  await memory.note({ places: [resolution.best.key] });
  if (!around)
    return {
      kind: "scope",
      scope: { kind: "at", resolution, rest, inner: await briefings.placesIn(resolution.best.key) },
    };
  const km = words?.km ?? NEAR_KM;
  if (km < 1 || km > MOST_KM) return { kind: "too far", km };
  const centre = resolution.best.place;
  if (centre === null || !isSpot(centre)) return { kind: "no spot", resolution };
  const found = await placesNear(centre, km, parts);
  return { kind: "scope", scope: { kind: "around", resolution, rest, centre, km, near: found } };
}

/** The keys of everything in a scope, in the order in which it is listed: a place before what lies in it, the nearest first. */
export const keysOf = (scope: Scope): readonly PlaceKey[] =>
  scope.kind === "at"
    ? [scope.resolution.best.key, ...scope.inner.map(({ key }) => key)]
    : scope.near.map(({ key }) => key);

/** A scope as a store takes it. */
export const placesOfScope = (scope: Scope): Required<PlaceScope> =>
  scope.kind === "at"
    ? { places: [scope.resolution.best.key], inner: scope.inner.length > 0 }
    : { places: keysOf(scope), inner: false };
