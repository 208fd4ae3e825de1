import { parsePlaces } from "./place-table.ts";
import { tableOf } from "./table/write-table.ts";
import { worldPlaces } from "./world.ts";

/** The bytes of the table that comes with the bot, in pieces. The build runs this; the bot does not. */
export function buildWorld(
  texts: { readonly places: string; readonly divisions: string; readonly cities: string },
  stamp: string,
): readonly Uint8Array[] {
  const { places, divisions, cities } = texts;
  return tableOf(worldPlaces({ curated: parsePlaces(places), divisions, cities }), stamp);
}
