import type { BriefingStore } from "../../store/briefings.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { loose } from "./loose.ts";
import type { Resolution, ResolvedPlace } from "./resolve-place.ts";

/** Another place that may have been meant, with how many places in stored briefings lie in it. */
export interface Choice {
  readonly place: ResolvedPlace;
  readonly inner: number;
}

const MOST = 4;

/** What else a person may have meant: first the divisions of its name that hold it and the towns of its name in it, then places that fit about as well. */
export async function choicesOf(
  { best, others }: Resolution,
  { briefings, gazetteer }: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer },
): Promise<readonly Choice[]> {
  const namesakes = best.place === null ? [] : namesakesOf(best.place, gazetteer);
  const all = [
    ...namesakes.map((place): ResolvedPlace => ({
      key: place.id,
      label: gazetteer.label(place),
      place,
      stored: false,
    })),
    ...others,
  ];
  const kept = [...new Map(all.map((each) => [each.key, each])).values()].filter(({ key }) => key !== best.key);
  return await Promise.all(
    kept.slice(0, MOST).map(async (place) => ({ place, inner: (await briefings.placesIn(place.key)).length })),
  );
}

/** "Aleppo Governorate" of Aleppo and the other way round; a district between them is left out, for few people mean it. */
function namesakesOf(place: Place, gazetteer: Gazetteer): readonly Place[] {
  const names = new Set(place.names.map(loose));
  const above = place.within
    .flatMap((id) => gazetteer.get(id) ?? [])
    .filter((each) => each.names.some((name) => names.has(loose(name))));
  const below = gazetteer
    .named(place.name, { reach: "notable", countries: [place.country] })
    .filter(({ within }) => within.includes(place.id));
  return [...above, ...below].filter(({ level }) => level !== "district");
}
