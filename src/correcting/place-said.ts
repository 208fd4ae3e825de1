import type { PlaceRef } from "../briefing/place.ts";
import type { Span } from "../briefing/span.ts";
import type { Passage } from "../briefing/passage.ts";
import { resolvePlace } from "../asking/resolve-place.ts";
import { foldName } from "../language/fold.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import type { BriefingStore } from "../../store/briefings.ts";
import { findWords } from "./nearest-words.ts";
import { CorrectionRefused } from "./refused.ts";

export interface PlaceParts {
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
}

/** What tells places of one name apart, and where the briefing may name them. */
interface Around {
  /** The passages, the likeliest first. */
  readonly near: readonly Passage[];
  readonly sentence: Span;
  /** Ids of the places that figures of the briefing bear on. */
  readonly placeIds: ReadonlySet<string>;
}

/** Curated names first: of the world's places many share the name of one that everybody means. */
const reaches = ["curated", "notable", "all"] as const;
/** Places that a refusal lists. */
const MOST_LISTED = 5;

/**
 * The place that a person names, by a name with what it lies in where that is needed ("Tripoli, Lebanon"), or by id; with
 * where the briefing names it. Of several with one name it is the one that the briefing speaks of. Else such a name, or one
 * that is only nearly a place's, is refused with what it may mean; one that no gazetteer has must stand in the briefing.
 */
export async function placeSaid(
  said: string,
  { near, sentence, placeIds }: Around,
  parts: PlaceParts,
): Promise<PlaceRef> {
  const { gazetteer } = parts;
  const byId = gazetteer.get(said);
  const called = byId === null ? placesCalled(said, gazetteer) : [byId];
  const there = called.filter(({ id }) => placeIds.has(id));
  const exact = there.length === 1 ? there : called;
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return refOf(only, said, near, sentence);
  if (only !== undefined)
    throw new CorrectionRefused(`Several places are called ${said}: ${listed(exact)}. Give one of the ids.`);
  const found = findWords(said, near, sentence);
  if (found !== null) return { name: found.text, at: { start: found.start, end: found.end } };
  const resolution = await resolvePlace(said, parts);
  const nearly = resolution === null ? [] : [resolution.best, ...resolution.others].flatMap(({ place }) => place ?? []);
  const hint = nearly.length === 0 ? "" : ` Did you mean ${listed(nearly)}?`;
  throw new CorrectionRefused(`No place is called ${said}, and the briefing does not say that name.${hint}`);

  function listed(places: readonly Place[]): string {
    const first = places.slice(0, MOST_LISTED).map((place) => `${gazetteer.label(place)} (${place.id})`);
    return first.join("; ") + (places.length > MOST_LISTED ? " and others" : "");
  }
}

/** The places with exactly this name that lie in what follows its comma; the one with exactly this label. */
function placesCalled(said: string, gazetteer: Gazetteer): readonly Place[] {
  const [name = "", ...within] = said.split(",").map((part) => part.trim());
  const parts = within.map(foldName);
  const lies = (place: Place): boolean => {
    const label = ` ${foldName(gazetteer.label(place))} `;
    return parts.every((part) => label.includes(` ${part} `));
  };
  for (const reach of reaches) {
    const found = gazetteer.named(name, { reach }).filter(lies);
    const labelled = found.filter((place) => foldName(gazetteer.label(place)) === foldName(said));
    if (found.length > 0) return labelled.length === 1 ? labelled : found;
  }
  return [];
}

function refOf(place: Place, said: string, near: readonly Passage[], sentence: Span): PlaceRef {
  const { id, lat, lon } = place;
  const names = [said, said.split(",")[0] ?? "", place.name, ...place.names].flatMap(
    (name) => findWords(name, near, sentence) ?? [],
  );
  const isInside = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end;
  const found = names.find(isInside) ?? names[0];
  if (found === undefined) return { name: place.name, id, lat, lon };
  return { name: found.text, id, lat, lon, at: { start: found.start, end: found.end } };
}
