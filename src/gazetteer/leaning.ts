import type { PlaceColumns } from "./table/stored-place.ts";

/** What the one who asks is likelier to mean. */
export interface Leaning {
  readonly prior: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** How well a name must fit that is exactly a place's but for its articles; whoever it is, it is taken. */
export const BUT_FOR_ARTICLES = 0.96;
/** What a name with one letter wrong is worth. */
export const ONE_LETTER = 0.82;
const KNOWN_LEAST = 0.7;

/**
 * How well a name must fit that is not exactly the place's: the better, the less there is to say that the place is meant,
 * by where the person leans, how well it is known and whether it was chosen by hand. `consonants` is how many were typed.
 */
export function leastScore(about: PlaceColumns, consonants: number, { prior }: Leaning): number {
  const fame = Math.min(1, Math.max(0, (about.renown - 60) / 100));
  if (prior.includes(about.country)) return 0.93 - fame * 0.15;
  if (about.origin === "curated") return prior.length > 0 ? 0.93 : consonants > 3 ? ONE_LETTER : 0.91;
  if (about.origin === "imported") return 0.93 - fame * 0.05;
  return about.renown >= 170 ? 0.93 : BUT_FOR_ARTICLES;
}

/** True when a name fits well enough for this place. */
export function isNearEnough(
  place: PlaceColumns & { readonly id: string },
  score: number,
  consonants: number,
  leaning: Leaning,
): boolean {
  return score >= (leaning.known.has(place.id) ? KNOWN_LEAST : leastScore(place, consonants, leaning));
}
