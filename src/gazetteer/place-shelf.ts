import type { Place } from "./gazetteer.ts";
import { plainName } from "./name-key.ts";
import type { Kind } from "./table/hash.ts";
import type { PlaceTable } from "./table/open-table.ts";
import type { PlaceColumns, StoredPlace } from "./table/stored-place.ts";

/** A name found in one of the tables. Nothing of the place is read until it is asked for. */
export interface Found {
  readonly table: PlaceTable;
  readonly place: number;
  readonly name: number;
}

/** Several tables as one: what a later table replaces in an earlier one is not seen. */
export interface PlaceShelf {
  get(id: string): Place | null;
  /** Names under a key of places that are wanted, the best known first in each table; at most `most` of each. */
  under(kind: Kind, key: string, most: number, wanted?: (about: PlaceColumns) => boolean): Found[];
  mayHave(kind: Kind, key: string): boolean;
  /** Names that may begin so; see `PlaceTable`. */
  listedUnder(text: string, by: "name" | "spelling"): Found[];
  columns(found: Found): PlaceColumns;
  stored(found: Found): StoredPlace;
  /** False for a place that another table has in its stead. */
  isCurrent(found: Found): boolean;
  place(stored: StoredPlace): Place;
}

/** `tables` in the order in which they are asked: the user's own, then the bot's. */
export function createPlaceShelf(tables: readonly PlaceTable[]): PlaceShelf {
  const idsOfCodes = new Map<string, string | null>();

  function storedWith(id: string): StoredPlace | null {
    for (const table of tables) {
      const found = table.withId(id);
      if (found !== null) return found;
    }
    return null;
  }

  function idOfCode(code: string): string | null {
    let id = idsOfCodes.get(code);
    if (id === undefined) {
      id = storedWith(code)?.id ?? null;
      idsOfCodes.set(code, id);
    }
    return id;
  }

  /** "SY.09.174019" lies in the district of that code, in the region "SY.09" and in "SY". */
  function withinOf({ id, within, in: code }: StoredPlace): readonly string[] {
    if (within.length > 0 || code === "") return within;
    const parts = code.split(".");
    return parts
      .map((_, i) => idOfCode(parts.slice(0, parts.length - i).join(".")))
      .filter((each) => each !== null)
      .filter((each) => each !== id);
  }

  function place(stored: StoredPlace): Place {
    const { id, names, level, country, lat, lon, population } = stored;
    return { id, name: names[0] ?? id, names, level, country, within: withinOf(stored), lat, lon, population };
  }

  function isCurrent({ table, place: number }: Found): boolean {
    if (table === tables[0]) return true;
    const { id, code } = table.at(number);
    for (const earlier of tables) {
      if (earlier === table) return true;
      if (earlier.mayHave("id", id) && earlier.withId(id) !== null) return false;
      if (code !== "" && earlier.mayHave("id", code) && earlier.withId(code) !== null) return false;
    }
    return true;
  }

  const inAll = (ask: (table: PlaceTable) => readonly { readonly place: number; readonly name: number }[]): Found[] =>
    tables.flatMap((table) => ask(table).map(({ place: number, name }) => ({ table, place: number, name })));

  return {
    get(id) {
      const stored = storedWith(id);
      return stored === null ? null : place(stored);
    },
    under: (kind, key, most, wanted) => inAll((table) => table.under(kind, key, most, wanted)),
    mayHave: (kind, key) => tables.some((table) => table.mayHave(kind, key)),
    listedUnder: (text, by) => inAll((table) => table.listedUnder(text, by)),
    columns: ({ table, place: number }) => table.columns(number),
    stored: ({ table, place: number }) => table.at(number),
    isCurrent,
    place,
  };
}

/** True when the name that was found is written so; another name may share a hash. */
export const isWritten = (shelf: PlaceShelf, found: Found, plain: string): boolean =>
  plainName(shelf.stored(found).names[found.name] ?? "") === plain;
