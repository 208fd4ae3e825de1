import type { Connection } from "./connection.ts";
import type { KeyRequest } from "./cursor.ts";
import { turnSql } from "./keys.ts";
import type { Candidate } from "./rank.ts";
import { unpackSpans } from "./rows.ts";

/** Longer passages are ranked by their beginning. */
const RANKED_UNITS = 20_000;

type Row = readonly [key: number, kind: string, text: string, sentences: string];

function candidateOf([key, kind, text, sentences]: Row): Candidate {
  return { key, kind, text, sentences: unpackSpans(sentences, 0) };
}

/** Fetches passages for ranking, newest first. */
export interface Candidates {
  matching(match: string, range: Omit<KeyRequest, "toward">, offset: number): Candidate[];
  /** Keys only, for a union of several matches. */
  keysMatching(match: string, range: Omit<KeyRequest, "toward">): number[];
  withKeys(keys: readonly number[]): Candidate[];
}

export function createCandidates(connection: Connection): Candidates {
  const columns = `p.key, p.kind, substr(p.text, 1, ${RANKED_UNITS}), p.sentences`;
  // The engine hands numbers over as doubles, which full-text tables do not take as bounds.
  const where = `passage_terms MATCH ? AND t.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
    AND ${turnSql("t.rowid")} <= ? ORDER BY t.rowid DESC LIMIT ?`;
  const matching = connection.prepare<Row>(
    `SELECT ${columns} FROM passage_terms t CROSS JOIN passages p ON p.key = t.rowid WHERE ${where} OFFSET ?`,
  );
  const keysMatching = connection.prepare<[number]>(`SELECT t.rowid FROM passage_terms t WHERE ${where}`);
  const withKeys = connection.prepare<Row>(
    `SELECT ${columns} FROM json_each(?) k CROSS JOIN passages p ON p.key = k.value`,
  );
  return {
    matching: (match, { low, high, turn, limit }, offset) =>
      matching.all(match, low, high, turn, limit, offset).map(candidateOf),
    keysMatching: (match, { low, high, turn, limit }) =>
      keysMatching.all(match, low, high, turn, limit).map(([key]) => key),
    withKeys: (keys) => withKeys.all(JSON.stringify(keys)).map(candidateOf),
  };
}
