import type { Token } from "../tokens.ts";
import type { NameFound, PlaceFound, PlaceRole } from "./place-found.ts";
import { fillers } from "./place-words.ts";

/** In "A, B and C" all have one role; in "Tell Bisa, Homs province" and "Tell Bisa in Homs" the larger only holds the smaller. */
export function chainRole(tokens: readonly Token[], name: NameFound, previous: PlaceFound | null): PlaceRole | null {
  if (previous === null) return null;
  const between = tokens.slice(previous.next, name.first).map((token) => token.lower);
  if (between.length === 0 || between.length > 4) return null;
  const words = between.filter((word) => !fillers.has(word) && word !== ",");
  const larger = isLarger(name, previous);
  if (words.length === 0 && between.includes(",") && previous.role !== "actor")
    return larger && !isListAfter(tokens, name) ? "container" : previous.role;
  if (words.length === 1 && (words[0] === "and" || words[0] === "or" || words[0] === "&"))
    return previous.role === "container" ? "where" : previous.role;
  if (words.length === 1 && words[0] === "in" && larger && previous.role === "where") return "container";
  return null;
}

const isListAfter = (tokens: readonly Token[], name: NameFound): boolean => tokens[name.next]?.lower === "and";

const size: Readonly<Record<string, number>> = { country: 5, region: 4, area: 3, district: 3, town: 2, site: 1 };

function isLarger(name: NameFound, previous: PlaceFound): boolean {
  const largest = Math.max(0, ...name.candidates.map((place) => size[place.level] ?? 0));
  const before = Math.max(
    1,
    ...previous.candidates.map((place) =>
      place.level === "region" && previous.candidates.length > 1 ? 2 : (size[place.level] ?? 0),
    ),
  );
  return largest > before;
}
