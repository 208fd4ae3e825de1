import type { BriefingStore, Gathered } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { figureOrdinal, lastOf, ordinalOf, versionOf } from "./keys.ts";
import { unpackFigure } from "./figure-record.ts";
import type { Look } from "./look.ts";
import { PASSAGE, passageOf, type PassageRow } from "./rows.ts";
import type { SearchThread } from "./search-thread.ts";

/** Behind every letter of a term. */
const AFTER = "\uffff";

/** Asks the search thread for passages and brings them with their headings and figures; says how common words are. */
export function createGather(
  connection: Connection,
  look: Look,
  thread: SearchThread,
  lookUpPlaces: () => void,
): Pick<BriefingStore, "gather" | "commonness" | "termsLike"> {
  const passages = connection.prepare<PassageRow>(
    `SELECT ${PASSAGE} FROM json_each(?) k CROSS JOIN passages p ON p.key = k.value`,
  );
  const figures = connection.prepare<[key: number, reference: number | null, record: string]>(
    // The passage is the twelfth of a record's fields: only figures of the passages that are brought are unpacked.
    `SELECT key, reference, record FROM figures WHERE key BETWEEN ? AND ?
     AND json_extract(record, '$[11]') IN (SELECT value FROM json_each(?)) ORDER BY key DESC`,
  );
  const counts = connection.prepare<[word: number, passages: number]>(
    "SELECT w.key, sum(t.passages) FROM json_each(?) w, json_each(w.value) a JOIN terms t ON t.term = a.value GROUP BY w.key",
  );
  const like = connection.prepare<[term: string]>(
    "SELECT term FROM terms WHERE term >= ? AND term < ? AND passages > 0 ORDER BY passages DESC, term LIMIT ?",
  );
  const total = connection.prepare<[number]>("SELECT value FROM counters WHERE name = 'passages'");
  return {
    async commonness(words) {
      const all = total.get()?.[0] ?? 0;
      const found = new Map(counts.all(JSON.stringify(words)));
      return words.map((_, at) => (all === 0 ? 0 : Math.min(1, (found.get(at) ?? 0) / all)));
    },
    async termsLike(prefix, limit) {
      return prefix === "" ? [] : like.all(prefix, prefix + AFTER, limit).map(([term]) => term);
    },
    async gather(query) {
      if (query.inner === true) lookUpPlaces();
      const keys = await thread.gather(query);
      const versions = [...new Set(keys.map(versionOf))];
      const summaries = new Map(look.summaries(versions).map((summary, at) => [versions[at], summary]));
      const rows = new Map(passages.all(JSON.stringify(keys)).map((row) => [row[0], passageOf(row)]));
      const above = [...rows].flatMap(([key, { under }]) => (under === null ? [] : [versionOf(key) + under]));
      const headings = new Map(
        passages.all(JSON.stringify([...new Set(above)])).map((row) => [row[0], passageOf(row)]),
      );
      const wanted = new Set(keys);
      const ordinalsOf = (version: number): string =>
        JSON.stringify(keys.filter((key) => versionOf(key) === version).map(ordinalOf));
      const claims = new Map<number, { ordinal: number; figure: ReturnType<typeof unpackFigure> }[]>();
      for (const version of versions)
        for (const [key, reference, record] of figures.all(version, lastOf(version), ordinalsOf(version))) {
          const figure = unpackFigure(record);
          const at = version + figure.passage;
          if (!wanted.has(at)) continue;
          const known = claims.get(at) ?? [];
          known.push({ ordinal: figureOrdinal(reference ?? key), figure });
          claims.set(at, known);
        }
      return keys.flatMap((key): Gathered[] => {
        const [passage, briefing] = [rows.get(key), summaries.get(versionOf(key))];
        if (passage === undefined || briefing === undefined) return [];
        const heading = passage.under === null ? null : (headings.get(versionOf(key) + passage.under) ?? null);
        const own = (claims.get(versionOf(key) + ordinalOf(key)) ?? []).map((claim) => ({ briefing, ...claim }));
        return [{ briefing, passage, heading: heading?.text ?? null, claims: own }];
      });
    },
  };
}
