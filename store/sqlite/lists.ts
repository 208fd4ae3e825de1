import type { BriefingRef, BriefingStore, BriefingSummary } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { clampLimit, pageAfter, pageOfKeys, readKeyCursor, readSkip } from "./cursor.ts";
import { createDocumentRows } from "./document-rows.ts";
import { keyRange, lastOf, MOST_ORDINALS, turnOf, turnSql } from "./keys.ts";
import type { Look } from "./look.ts";
import {
  CLAIM,
  claimOf,
  PASSAGE,
  passageOf,
  SUMMARIES,
  SUMMARY,
  summaryOf,
  type ClaimRow,
  type PassageRow,
  type SummaryRow,
} from "./rows.ts";
import { createVersionsNaming } from "./versions-naming.ts";

type Lists = Pick<
  BriefingStore,
  | "find"
  | "versions"
  | "storedAfter"
  | "newestTurn"
  | "document"
  | "passages"
  | "claims"
  | "latest"
  | "idsLike"
  | "issuers"
  | "issuerNames"
>;

/** No id is longer, and none holds a character above "z". */
const AFTER = "{";
/** Ids that are put in order before `idsLike` answers; of more, it looks at those that sort last. */
const ID_WINDOW = 2000;

/** Reads briefings one by one and in lists. */
export function createLists(connection: Connection, look: Look, lookUpPlaces: () => void): Lists {
  const currentOf = connection.prepare<[number]>("SELECT current FROM briefings WHERE id = ?");
  const idsFrom = connection.prepare<[string, number]>(
    "SELECT id, current FROM briefings WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?",
  );
  const versionsOf = connection.prepare<SummaryRow>(
    `SELECT ${SUMMARY} FROM ${SUMMARIES} WHERE v.briefing = ? ORDER BY v.version DESC`,
  );
  const documentOf = createDocumentRows(connection);
  const passagesOf = connection.prepare<PassageRow>(
    `SELECT ${PASSAGE} FROM passages p WHERE p.key BETWEEN ? AND ? ORDER BY p.key LIMIT ? OFFSET ?`,
  );
  const claimsIn = (order: string) =>
    connection.prepare<ClaimRow>(
      `SELECT ${CLAIM} FROM figures f CROSS JOIN versions v ON v.key = ? JOIN issuers i ON i.id = v.issuer
       WHERE f.key BETWEEN ? AND ? ORDER BY f.key ${order} LIMIT ?`,
    );
  const claimsOf = { older: claimsIn("DESC"), newer: claimsIn("ASC") };
  const newest = (where: string, order: string) =>
    connection.prepare<[number]>(
      `SELECT key FROM versions WHERE current = 1 AND ${where} key BETWEEN ? AND ? AND ${turnSql("key")} <= ?
       ORDER BY key ${order} LIMIT ?`,
    );
  const latestOf = { older: newest("", "DESC"), newer: newest("", "ASC") };
  const latestBy = { older: newest("issuer = ? AND", "DESC"), newer: newest("issuer = ? AND", "ASC") };
  const naming = createVersionsNaming(connection);
  const allIssuers = connection.prepare<[number, string, number]>(
    "SELECT id, name, briefings FROM issuers WHERE briefings > 0 ORDER BY briefings DESC, name",
  );
  const newestBy = connection.prepare<[number]>(
    "SELECT key FROM versions WHERE current = 1 AND issuer = ? ORDER BY key DESC LIMIT 1",
  );

  const storedAfter = connection.prepare<SummaryRow>(
    `SELECT ${SUMMARY} FROM ${SUMMARIES} WHERE v.current = 1 AND ${turnSql("v.key")} > ?
     ORDER BY ${turnSql("v.key")} LIMIT ?`,
  );
  const turnBy = connection.prepare<[number]>(
    `SELECT ${turnSql("key")} FROM versions WHERE current = 1 AND ${turnSql("key")} > 0 AND added_at <= ?
     ORDER BY ${turnSql("key")} DESC LIMIT 1`,
  );

  function currentKey(id: string): number | null {
    const exact = currentOf.get(id)?.[0];
    if (exact !== undefined) return exact;
    if (id === "") return null;
    const [only, second] = idsFrom.all(id, id + AFTER, 2);
    return only === undefined || second !== undefined ? null : only[1];
  }

  const summary = (key: number | null): BriefingSummary | null =>
    key === null ? null : (look.summaries([key])[0] ?? null);
  const keyOf = (ref: BriefingRef): number | null => look.versionKey(ref.id, ref.version);

  return {
    async find(id, version) {
      const current = summary(currentKey(id));
      if (current === null || version === undefined || version === current.version) return current;
      return summary(look.versionKey(current.id, version));
    },
    async versions(id) {
      return versionsOf.all(id).map(summaryOf);
    },
    async storedAfter(turn, limit) {
      const rows = storedAfter.all(turn, clampLimit(limit));
      return rows.map((row) => ({ turn: turnOf(row[0]), briefing: summaryOf(row) }));
    },
    async newestTurn(by) {
      return by === undefined ? look.newestTurn() : (turnBy.get(by.getTime())?.[0] ?? 0);
    },
    async document(ref) {
      const key = keyOf(ref);
      return key === null ? null : (documentOf(key)?.document ?? null);
    },
    async passages(ref, paging) {
      const [key, skip, limit] = [keyOf(ref), readSkip(paging.cursor), clampLimit(paging.limit)];
      const rows = key === null ? [] : passagesOf.all(key, lastOf(key), limit + 1, skip);
      return pageAfter(rows.map(passageOf), skip, limit);
    },
    async claims(ref, paging) {
      const key = keyOf(ref);
      if (key === null) return { items: [], next: null, previous: null };
      // A cursor says after which figure to go on, counted from the version's key: that holds when it is read again.
      const found = new Map<number, ClaimRow>();
      const keys = pageOfKeys(
        { low: 0, high: MOST_ORDINALS },
        readKeyCursor(paging.cursor),
        clampLimit(paging.limit),
        0,
        ({ low, high, toward, limit }) =>
          claimsOf[toward].all(key, key + low, key + high, limit).map((row) => {
            found.set(row[0] - key, row);
            return row[0] - key;
          }),
      );
      const rows = keys.items.map((each) => found.get(each)).filter((row) => row !== undefined);
      return { ...keys, items: rows.map(claimOf) };
    },
    async latest(query) {
      const issuers = look.issuerIds(query.issuers);
      if (query.inner === true) lookUpPlaces();
      const scope = query.places === undefined ? null : naming(look.placeIds(query.places, query.inner), issuers);
      const keys = pageOfKeys(
        keyRange(query),
        readKeyCursor(query.cursor),
        clampLimit(query.limit),
        look.newestTurn(),
        scope ??
          (({ low, high, turn, toward, limit }) =>
            issuers === null
              ? latestOf[toward].all(low, high, turn, limit).map(([key]) => key)
              : look.merge(
                  issuers.map((issuer) => latestBy[toward].all(issuer, low, high, turn, limit)),
                  toward,
                  limit,
                )),
      );
      return { ...keys, items: look.summaries(keys.items) };
    },
    async idsLike(prefix, limit) {
      const found = idsFrom.all(prefix, prefix + AFTER, ID_WINDOW);
      const keys = found.map(([, key]) => key).sort((a, b) => b - a);
      return look.summaries(keys.slice(0, clampLimit(limit)));
    },
    issuerNames: async () => allIssuers.all().map(([, name]) => name),
    async issuers() {
      const rows = allIssuers.all().flatMap(([id, name, briefings]) => {
        const key = newestBy.get(id)?.[0];
        return key === undefined ? [] : [{ name, briefings, key }];
      });
      const summaries = look.summaries(rows.map(({ key }) => key));
      return rows.flatMap(({ name, briefings }, at) => {
        const newestOne = summaries[at];
        return newestOne === undefined ? [] : [{ name, briefings, newest: newestOne }];
      });
    },
  };
}
