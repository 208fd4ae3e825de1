import { beginningsOf, termsOf } from "../../src/language/tokens.ts";
import type { Figure } from "../../src/briefing/figure.ts";
import type { BriefingStore, FigureQuery } from "../briefings.ts";
import { placeKey } from "../place-key.ts";
import type { Connection } from "./connection.ts";
import { clampLimit, pageOfKeys, readKeyCursor, type KeyRequest } from "./cursor.ts";
import { unpackFigure } from "./figure-record.ts";
import { figureTerm, issuerTerm, placesOf, placeTerm } from "./index-terms.ts";
import { keyRange, lastOf, turnSql, versionOf, versionSql } from "./keys.ts";
import type { Look } from "./look.ts";
import { anyOf, every, term } from "./match.ts";
import { CLAIM, claimOf, type ClaimRow } from "./rows.ts";

/** Passages that are looked up at once when words narrow the figures. */
const STEP = 128;
/**
 * The index takes some 25 µs a place that is asked for. So many places are most of what is stored: then only the words are
 * looked up, and the figures tell their places.
 */
const MANY_PLACES = 400;

function says(figure: Figure, about: readonly string[]): boolean {
  const said = termsOf(`${figure.counted ?? ""} ${figure.action ?? ""} ${figure.sentence}`, beginningsOf(about));
  return about.every((word) => said.has(word));
}

/** Figures with words, for those who put them in another order. */
export interface KeyedFigures {
  /** Whether these are words to look for at all. */
  hasWords(about: string | undefined): boolean;
  /** The figures that bear on one of the places and have all the words, in the direction of the request. */
  worded(about: string, places: readonly number[], issuers: readonly number[] | null, request: KeyRequest): ClaimRow[];
}

/** Finds figures by place, newest first, without ever scanning a table. */
export function createFigures(
  connection: Connection,
  look: Look,
  lookUpPlaces: () => void,
): Pick<BriefingStore, "figures"> & { readonly keyed: KeyedFigures } {
  const byPlace = (where: string, order: string) =>
    connection.prepare<[number]>(
      `SELECT figure FROM figure_places WHERE place = ? AND ${where} figure BETWEEN ? AND ?
         AND ${turnSql("figure")} <= ? ORDER BY figure ${order} LIMIT ?`,
    );
  const plain = { older: byPlace("", "DESC"), newer: byPlace("", "ASC") };
  const issued = { older: byPlace("issuer = ? AND", "DESC"), newer: byPlace("issuer = ? AND", "ASC") };
  // The engine hands numbers over as doubles, which full-text tables do not take as bounds.
  const worded = (order: string) =>
    connection.prepare<[number]>(
      `SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
         AND ${turnSql("rowid")} <= ? ORDER BY rowid ${order} LIMIT ?`,
    );
  const matching = { older: worded("DESC"), newer: worded("ASC") };
  const inVersion = connection.prepare<[number, string]>(
    `SELECT key, record FROM figures WHERE key IN
       (SELECT figure FROM figure_places WHERE place IN (SELECT value FROM json_each(?)) AND figure BETWEEN ? AND ?)
     ORDER BY key DESC`,
  );
  const allInVersion = connection.prepare<[number, string]>(
    "SELECT key, record FROM figures WHERE key BETWEEN ? AND ? ORDER BY key DESC",
  );
  const keysOf = connection.prepare<[string]>("SELECT key FROM places WHERE id IN (SELECT value FROM json_each(?))");
  const claims = connection.prepare<ClaimRow>(
    `SELECT ${CLAIM} FROM json_each(?) k CROSS JOIN figures f ON f.key = k.value
     CROSS JOIN versions v ON v.key = ${versionSql("f.key")} JOIN issuers i ON i.id = v.issuer`,
  );

  const whole = (order: string) =>
    connection.prepare<ClaimRow>(
      `SELECT ${CLAIM} FROM figure_places p CROSS JOIN figures f ON f.key = p.figure
       CROSS JOIN versions v ON v.key = ${versionSql("p.figure")} JOIN issuers i ON i.id = v.issuer
       WHERE p.place = ? AND p.figure BETWEEN ? AND ? AND ${turnSql("p.figure")} <= ? ORDER BY p.figure ${order} LIMIT ?`,
    );
  const claimsAt = { older: whole("DESC"), newer: whole("ASC") };

  /** One place by any issuer, the commonest question: keys and rows come in one call. */
  function atOne(place: number, loaded: Map<number, ClaimRow>) {
    return ({ low, high, turn, toward, limit }: KeyRequest): readonly number[] => {
      const rows = claimsAt[toward].all(place, low, high, turn, limit);
      for (const row of rows) loaded.set(row[0], row);
      return rows.map(([key]) => key);
    };
  }

  function without(places: readonly number[], issuers: readonly number[] | null) {
    return ({ low, high, turn, toward, limit }: KeyRequest): readonly number[] => {
      const lists = places.flatMap((place) =>
        issuers === null
          ? [plain[toward].all(place, low, high, turn, limit)]
          : issuers.map((issuer) => issued[toward].all(place, issuer, low, high, turn, limit)),
      );
      return look.merge(lists, toward, limit);
    };
  }

  function withWords(places: readonly number[], issuers: readonly number[] | null, about: readonly string[]) {
    const match = every([
      ...(places.length > MANY_PLACES ? [] : [anyOf(places.map((place) => term(placeTerm(place))))]),
      ...(issuers === null ? [] : [anyOf(issuers.map((issuer) => term(issuerTerm(issuer))))]),
      ...about.map((word) => anyOf([term(word), term(figureTerm(word))])),
    ]);
    const placesJson = JSON.stringify(places);
    const wanted = places.length > MANY_PLACES ? new Set(keysOf.all(placesJson).map(([key]) => key)) : null;
    const isWanted = (figure: Figure): boolean =>
      wanted === null || placesOf(figure).some((place) => wanted.has(placeKey(place)));
    return ({ low, high, turn, toward, limit }: KeyRequest): readonly number[] => {
      const found: number[] = [];
      let [from, to] = [versionOf(low), lastOf(versionOf(high))];
      while (found.length < limit && from <= to) {
        const passages = matching[toward].all(match, from, to, turn, STEP).map(([key]) => key);
        const versions = [...new Set(passages.map(versionOf))];
        const last = versions.at(-1);
        if (last === undefined) break;
        for (const version of versions) {
          if (found.length >= limit) break;
          const rows =
            wanted === null
              ? inVersion.all(placesJson, version, lastOf(version))
              : allInVersion.all(version, lastOf(version));
          const figures = rows.map(([key, record]) => ({ key, figure: unpackFigure(record) }));
          const keys = figures.flatMap(({ key, figure }) => (isWanted(figure) && says(figure, about) ? [key] : []));
          found.push(...(toward === "older" ? keys : keys.reverse()).filter((key) => key >= low && key <= high));
        }
        if (passages.length < STEP) break;
        if (toward === "older") to = last - 1;
        else from = lastOf(last) + 1;
      }
      return found.slice(0, limit);
    };
  }

  const aboutOf = (text: string | undefined): readonly string[] => [...termsOf(text ?? "")].slice(0, 32);

  return {
    keyed: {
      hasWords: (about) => aboutOf(about).length > 0,
      worded(about, places, issuers, request) {
        if (places.length === 0) return [];
        return claims.all(JSON.stringify(withWords(places, issuers, aboutOf(about))(request)));
      },
    },
    async figures(query: FigureQuery) {
      if (query.inner === true) lookUpPlaces();
      const places = look.placeIds(query.places, query.inner);
      const issuers = look.issuerIds(query.issuers);
      const about = aboutOf(query.about);
      const nothing = places.length === 0 || issuers?.length === 0;
      const loaded = new Map<number, ClaimRow>();
      const [only] = places;
      const isPlain = about.length === 0 && issuers === null && places.length === 1;
      const all = about.length === 0 ? without(places, issuers) : withWords(places, issuers, about);
      const fetch = isPlain && only !== undefined ? atOne(only, loaded) : all;
      const keys = pageOfKeys(
        keyRange(query),
        readKeyCursor(query.cursor),
        clampLimit(query.limit),
        look.newestTurn(),
        nothing ? () => [] : fetch,
      );
      const missing = keys.items.filter((key) => !loaded.has(key));
      if (missing.length > 0) for (const row of claims.all(JSON.stringify(missing))) loaded.set(row[0], row);
      return {
        ...keys,
        items: keys.items.flatMap((key) => {
          const row = loaded.get(key);
          return row === undefined ? [] : [claimOf(row)];
        }),
      };
    },
  };
}
