import { foldName } from "../../src/language/fold.ts";
import type { PlaceRef } from "../../src/briefing/place.ts";
import { placeKey } from "../place-key.ts";
import type { Connection } from "./connection.ts";
import { passageTerms, placesOf, type Indexed, type PassageTerms } from "./index-terms.ts";
import { lastOf } from "./keys.ts";

/** Keeps the index and its counters at what the current versions say. Runs inside its caller's transaction. */
export interface IndexWriter {
  /** Takes versions out and puts versions in. */
  apply(out: readonly Indexed[], into: readonly Indexed[]): void;
}

const termsText = ({ own, added }: PassageTerms): string => [...own, ...added].join(" ");

export function createIndexWriter(connection: Connection): IndexWriter {
  const findPlace = connection.prepare<[number]>("SELECT id FROM places WHERE key = ?");
  const addPlace = connection.prepare<[number]>("INSERT INTO places (key, name, folded) VALUES (?, ?, ?) RETURNING id");
  const countPlace = connection.prepare("UPDATE places SET briefings = briefings + ? WHERE id = ?");
  const countIssuer = connection.prepare("UPDATE issuers SET briefings = briefings + ? WHERE id = ?");
  const addFigure = connection.prepare("INSERT OR IGNORE INTO figure_places (place, figure, issuer) VALUES (?, ?, ?)");
  const dropFigures = connection.prepare("DELETE FROM figure_places WHERE place = ? AND figure BETWEEN ? AND ?");
  const addTerms = connection.prepare("INSERT INTO passage_terms (rowid, terms) VALUES (?, ?)");
  const dropTerms = connection.prepare("DELETE FROM passage_terms WHERE rowid = ?");
  // One JSON text for hundreds of terms: twice as fast as a call for each.
  const countTerms = connection.prepare(
    `INSERT INTO terms SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages`,
  );
  const forgetTerms = connection.prepare(
    "DELETE FROM terms WHERE term IN (SELECT value FROM json_each(?)) AND passages <= 0",
  );
  const count = connection.prepare("UPDATE counters SET value = value + ? WHERE name = 'passages'");

  function createPlaceIds(): (place: PlaceRef) => number {
    const ids = new Map<string, number>();
    return (place) => {
      const key = placeKey(place);
      const known = ids.get(key) ?? findPlace.get(key)?.[0];
      const id = known ?? addPlace.all(key, place.name, foldName(place.name))[0]?.[0] ?? 0;
      ids.set(key, id);
      return id;
    };
  }

  return {
    apply(out, into) {
      const placeIds = createPlaceIds();
      const terms = new Map<string, number>();
      const places = new Map<number, number>();
      const issuers = new Map<number, number>();
      const add = <K>(counts: Map<K, number>, key: K, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
      let passages = 0;

      const tally = (indexed: Indexed, by: 1 | -1) => {
        add(issuers, indexed.issuer, by);
        const named = [...indexed.mentions, ...indexed.figures.flatMap(({ figure }) => placesOf(figure))];
        const ids = new Set(named.map(placeIds));
        for (const id of ids) add(places, id, by);
        passages += by * indexed.passages.length;
        return ids;
      };

      const dropped = new Map<number, string>();
      const added = new Map<number, string>();
      for (const indexed of out) {
        for (const id of tally(indexed, -1)) dropFigures.run(id, indexed.version, lastOf(indexed.version));
        for (const passage of passageTerms(indexed, placeIds)) {
          dropped.set(indexed.version + passage.ordinal, termsText(passage));
          for (const term of passage.own) add(terms, term, -1);
        }
      }
      for (const indexed of into) {
        tally(indexed, 1);
        for (const { key, figure } of indexed.figures)
          for (const id of new Set(placesOf(figure).map(placeIds))) addFigure.run(id, key, indexed.issuer);
        for (const passage of passageTerms(indexed, placeIds)) {
          added.set(indexed.version + passage.ordinal, termsText(passage));
          for (const term of passage.own) add(terms, term, 1);
        }
      }

      for (const [id, by] of places) if (by !== 0) countPlace.run(by, id);
      for (const [id, by] of issuers) if (by !== 0) countIssuer.run(by, id);
      const changed = [...terms].filter(([, by]) => by !== 0);
      // In the order of the table: neighbours share pages.
      countTerms.run(JSON.stringify(changed.sort(([one], [other]) => (one < other ? -1 : 1))));
      const fewer = changed.filter(([, by]) => by < 0).map(([term]) => term);
      if (fewer.length > 0) forgetTerms.run(JSON.stringify(fewer));
      if (passages !== 0) count.run(passages);

      // The full-text engine writes out what it holds at every statement of many rows, and whenever a key goes down: so
      // its rows come last, one after the other, and upwards.
      // A passage that is found by the same terms as before, as most are when a briefing is read again, is left alone.
      for (const [key, text] of dropped)
        if (added.get(key) === text) added.delete(key);
        else dropTerms.run(key);
      for (const [key, text] of [...added].sort(([one], [other]) => one - other)) addTerms.run(key, text);
    },
  };
}
