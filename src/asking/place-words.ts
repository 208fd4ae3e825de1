import { resolvePlace, type Resolution, type ResolvingParts } from "./resolve-place.ts";

/** A place and the words that came after it. */
export interface PlaceAndRest {
  readonly resolution: Resolution;
  readonly rest: string;
}

/** What people say before a place; no place is called so. */
const preposition = /^(?:in|near|at|around|from|to|for|of|about)\s+(?=\S)/iu;

/**
 * Reads "Al-Bab", "near Al-Bab" or "Al-Bab targets": the longest beginning that is a place, and what is left. Null when
 * nothing is one.
 */
export async function readPlaceWords(said: string, parts: ResolvingParts): Promise<PlaceAndRest | null> {
  const typed = said.trim().replace(preposition, "");
  const words = typed.trim().split(/\s+/).slice(0, 8);
  const whole = await resolvePlace(typed, parts);
  if (whole !== null || typed.includes(",")) return whole === null ? null : { resolution: whole, rest: "" };
  for (let length = words.length - 1; length > 0; length--) {
    const resolution = await resolvePlace(words.slice(0, length).join(" "), parts);
    if (resolution !== null) return { resolution, rest: words.slice(length).join(" ") };
  }
  return null;
}
