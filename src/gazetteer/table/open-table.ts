import { plainName } from "../name-key.ts";
import type { Bytes } from "./bytes.ts";
import { hashOf, type Kind } from "./hash.ts";
import { openKeyIndex } from "./key-index.ts";
import { nameOfReference, placeOfReference, readHeader, sectionOf, type Header } from "./layout.ts";
import { beginningsOf, MOST_LISTED } from "./prefix-index.ts";
import { levelOfByte, originOfByte, placeOf, type PlaceColumns, type StoredPlace } from "./stored-place.ts";

/** A name that was found: the place's number in its table and which of its names it is. */
export interface Hit {
  readonly place: number;
  readonly name: number;
}

/** A table of places on disk. Places are numbered from the best known on. Every answer comes at once; misses cost no reading. */
export interface PlaceTable {
  readonly header: Header;
  at(place: number): StoredPlace;
  columns(place: number): PlaceColumns;
  /** The place with this id or division code. */
  withId(id: string): StoredPlace | null;
  /**
   * Names filed under a key, the best known places first; of places that are not `wanted` nothing is read. Another key may
   * share its hash: compare.
   */
  under(kind: Kind, key: string, most: number, wanted?: (about: PlaceColumns) => boolean): Hit[];
  mayHave(kind: Kind, key: string): boolean;
  /**
   * Names that may begin so, as they stand or as they are spelt in Latin, the best known places first. They are listed under
   * the longest beginning that has a list: compare.
   */
  listedUnder(text: string, by: "name" | "spelling"): Hit[];
  /** Every place. */
  all(): Iterable<StoredPlace>;
  close(): void;
}

const CACHED = 256;

/** Opens a table: reads some megabytes and leaves the rest in the file. Throws BadTable. */
export function openTable(bytes: Bytes): PlaceTable {
  const header = readHeader(bytes);
  const kept = bytes.keep(...sectionOf(header, "starts"));
  const starts = new Uint32Array(kept.buffer, kept.byteOffset, kept.length / 4);
  const [recordsFrom] = sectionOf(header, "records");
  const [renown, kindBytes, countries] = (["renown", "kinds", "countries"] as const).map((name) =>
    bytes.keep(...sectionOf(header, name)),
  );
  const keys = openKeyIndex(bytes, header);
  let recent = new Map<number, StoredPlace>();
  let older = new Map<number, StoredPlace>();

  const columns = (place: number): PlaceColumns => {
    const kind = kindBytes?.[place] ?? 0;
    return {
      country: header.countries[countries?.[place] ?? 0] ?? "",
      level: levelOfByte(kind),
      origin: originOfByte(kind),
      renown: renown?.[place] ?? 0,
    };
  };

  const read = (place: number): StoredPlace => {
    const start = starts[place] ?? 0;
    const line = bytes.read(recordsFrom + start, (starts[place + 1] ?? start + 1) - start - 1);
    return placeOf(line.toString("utf8"), columns(place));
  };

  /** What was asked for of late is kept, in two generations. */
  function placeAt(place: number): StoredPlace {
    let found = recent.get(place);
    if (found !== undefined) return found;
    found = older.get(place) ?? read(place);
    recent.set(place, found);
    if (recent.size > CACHED) [older, recent] = [recent, new Map()];
    return found;
  }

  const hits = (references: readonly number[]): Hit[] =>
    references.map((each) => ({ place: placeOfReference(each), name: nameOfReference(each) }));

  function listedUnder(text: string, by: "name" | "spelling"): Hit[] {
    const kind = by === "name" ? "beginning" : "beginningSpelt";
    for (const each of beginningsOf(text)) {
      const listed = hits(keys.under(hashOf(kind, each), MOST_LISTED));
      if (listed.length > 0) return listed;
    }
    return [];
  }

  return {
    header,
    at: placeAt,
    columns,
    withId(id) {
      for (const { place } of hits(keys.under(hashOf("id", id), 4))) {
        const found = placeAt(place);
        if (found.id === id || found.code === id) return found;
      }
      return null;
    },
    under(kind, key, most, wanted) {
      const isWanted = wanted && ((reference: number): boolean => wanted(columns(placeOfReference(reference))));
      return hits(keys.under(hashOf(kind, key), most, isWanted));
    },
    mayHave: (kind, key) => keys.mayHave(hashOf(kind, key)),
    listedUnder,
    *all() {
      for (let place = 0; place < header.places; place++) yield read(place);
    },
    close: () => bytes.close(),
  };
}

/** The names of a place that are written so, whichever case, accents and dashes they have. */
export const isNamed = (place: StoredPlace, name: number, plain: string): boolean =>
  plainName(place.names[name] ?? "") === plain;
