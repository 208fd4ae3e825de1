import type { Connection } from "./connection.ts";
import type { KeyRequest } from "./cursor.ts";
import { issuerTerm, placeTerm } from "./index-terms.ts";
import { lastOf, turnSql, versionOf } from "./keys.ts";
import { anyOf, every, term } from "./match.ts";

/** Passages that are walked through at once. */
const STEP = 256;

/** Finds versions of which a passage names one of these places, in the order of their keys. */
export function createVersionsNaming(connection: Connection) {
  // The engine hands numbers over as doubles, which full-text tables do not take as bounds.
  const walk = (order: string) =>
    connection.prepare<[number]>(
      `SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
         AND ${turnSql("rowid")} <= ? ORDER BY rowid ${order} LIMIT ?`,
    );
  const walks = { older: walk("DESC"), newer: walk("ASC") };

  return (places: readonly number[], issuers: readonly number[] | null) => {
    if (places.length === 0 || issuers?.length === 0) return (): readonly number[] => [];
    const match = every([
      anyOf(places.map((place) => term(placeTerm(place)))),
      ...(issuers === null ? [] : [anyOf(issuers.map((issuer) => term(issuerTerm(issuer))))]),
    ]);
    return ({ low, high, turn, toward, limit }: KeyRequest): readonly number[] => {
      const found: number[] = [];
      // A cursor is a version's key: toward newer ones it begins behind that version's passages.
      let [from, to] = [low === versionOf(low) ? low : lastOf(versionOf(low)) + 1, high];
      while (found.length < limit && from <= to) {
        const passages = walks[toward].all(match, from, to, turn, STEP).map(([key]) => key);
        const versions = [...new Set(passages.map(versionOf))];
        found.push(...versions);
        const last = versions.at(-1);
        if (last === undefined || passages.length < STEP) break;
        if (toward === "older") to = last - 1;
        else from = lastOf(last) + 1;
      }
      return found.slice(0, limit);
    };
  };
}
