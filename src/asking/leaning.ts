import type { BriefingStore } from "../../store/briefings.ts";
import type { FindOptions, Gazetteer } from "../gazetteer/gazetteer.ts";

/** So many of the places that most briefings name say where the briefings' theatres are. */
const LOOKED_AT = 100;
/** A country with a smaller share of them is not what the briefings are about. */
const SHARE = 0.04;

export type Leaning = Required<Pick<FindOptions, "prior" | "known">>;

/** The countries and places that stored briefings are about, which a person is likelier to mean. */
export async function leaningOf(
  briefings: Pick<BriefingStore, "places">,
  gazetteer: Pick<Gazetteer, "get">,
): Promise<Leaning> {
  const { items } = await briefings.places({ limit: LOOKED_AT, cursor: null });
  const counts = new Map<string, number>();
  let all = 0;
  for (const { key, briefings: many } of items) {
    const place = gazetteer.get(key);
    // A country may be named for what it says or sends; a town is named because something happened there.
    if (place === null || place.level === "country") continue;
    counts.set(place.country, (counts.get(place.country) ?? 0) + many);
    all += many;
  }
  const prior = [...counts].filter(([, count]) => count >= all * SHARE).map(([country]) => country);
  return { prior, known: new Set(items.map(({ key }) => key)) };
}
