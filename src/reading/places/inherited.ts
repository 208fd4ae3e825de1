import type { Span } from "../../briefing/span.ts";
import type { PassageView } from "../passage-view.ts";
import { isHeld } from "./grounds.ts";
import { ownerOf } from "./parts.ts";
import type { PlacedName } from "./place-found.ts";
import { farthest, isCounted, isNumbered, withOthers, type Bearing } from "./scope.ts";
import { isCarried } from "./ways.ts";

const fewestListed = 3;
const felt = /\b(?:also|widely|strongly|lightly) felt (?:in|as far|across|by)\b/i;

/** The places of the sentence that later ones may take over: those where something happened, with their directions. */
export function placesToInherit(view: PassageView, sentence: number): Bearing {
  const span = view.passage.sentences[sentence];
  // "It was also felt in Malatya": not what the text goes on with.
  if (span === undefined || felt.test(view.text.slice(span.start, Math.min(span.end, span.start + farthest))))
    return [];
  const isProse = view.passage.kind !== "heading" && view.passage.kind !== "title";
  const names = view.places.filter(
    (name) =>
      name.start >= span.start &&
      name.end <= span.end &&
      ownerOf(view.tokens, name) < 0 &&
      // "In opposition-held areas 14 died": one side of the front, and not what the text goes on with.
      !(isProse && (isHeld(name.name) || isCaredFor(view.tokens, name))),
  );
  // "17 deaths: 12 in Bay County, three in Gulf County", nor one of these
  if (names.filter((name) => isCounted(view.tokens, name)).length > 1) return [];
  if (inClauses(view, span, names) > 1) return [];
  // "Seven districts are affected: Gasabo 23 cases, Kicukiro 19, Nyarugenge 12": no one of them goes on.
  if (names.filter((name) => isNumbered(view.tokens, name)).length >= fewestListed) return [];
  const main =
    names.find((name) => name.role === "where" || name.role === "label") ??
    names.find((name) => name.role === "reference" && name.bracket === null) ??
    names.find((name) => name.role === "bare");
  if (main === undefined) return [];
  return withOthers(view.tokens, main, names);
}

/** In how many clauses between semicolons a place stands beside a number: "In Homs 58 were hit; in Hama, 17." */
function inClauses({ text }: PassageView, { start, end }: Span, names: readonly PlacedName[]): number {
  const clauses = new Set<number>();
  // A sentence beyond that is a list.
  if (end - start > farthest * 2) return 0;
  for (const name of names) {
    const from = start + Math.max(0, text.slice(start, name.start).lastIndexOf(";"));
    const mark = text.slice(name.end, end).indexOf(";");
    const to = mark === -1 ? end : name.end + mark;
    if (name.role === "where" && /\d/.test(text.slice(from, name.start) + text.slice(name.end, to))) clauses.add(from);
  }
  return clauses.size;
}

/** "The other 12 are in the hospital at Sevare": where people are looked after, and not where the rest happened. */
function isCaredFor(tokens: PassageView["tokens"], { first }: PlacedName): boolean {
  if (isCarried(tokens, first - 1)) return true;
  if (!/^(?:in|at|of)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  const before = tokens.slice(Math.max(0, first - 9), first - 1).map(({ lower }) => lower);
  return (
    /^(?:hospitals?|clinics?|infirmary)$/.test(before.at(-1) ?? "") &&
    before.some((word) => /^(?:are|is|were|was|treated|recovering|remain|remains)$/.test(word))
  );
}

/** The place that a line is about by its label, which stands before the figure at `before`, or nothing. */
export function labelPlaces(view: PassageView, before: number): Bearing {
  return view.places.filter((name) => name.role === "label" && name.start < before).slice(-1);
}
