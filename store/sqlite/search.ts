import type { BriefingStore, SearchHit } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { versionOf } from "./keys.ts";
import type { Look } from "./look.ts";
import { PASSAGE, passageOf, type PassageRow } from "./rows.ts";
import type { SearchThread } from "./search-thread.ts";

/** Asks the search thread and dresses its answer. */
export function createSearch(
  connection: Connection,
  look: Look,
  thread: SearchThread,
  lookUpPlaces: () => void,
): Pick<BriefingStore, "search"> {
  const passages = connection.prepare<PassageRow>(
    `SELECT ${PASSAGE} FROM json_each(?) k CROSS JOIN passages p ON p.key = k.value`,
  );
  return {
    async search(query) {
      // The thread only reads: what it needs to know of places is looked up before.
      if (query.inner === true) lookUpPlaces();
      const { hits, next, previous, relaxed } = await thread.search(query);
      const versions = [...new Set(hits.map(({ key }) => versionOf(key)))];
      const summaries = new Map(look.summaries(versions).map((summary, at) => [versions[at], summary]));
      const rows = new Map(passages.all(JSON.stringify(hits.map(({ key }) => key))).map((row) => [row[0], row]));
      const items = hits.flatMap(({ key, best, marks, coverage }): SearchHit[] => {
        const [row, briefing] = [rows.get(key), summaries.get(versionOf(key))];
        if (row === undefined || briefing === undefined) return [];
        const passage = passageOf(row);
        const move = ({ start, end }: { start: number; end: number }) => ({
          start: start + passage.start,
          end: end + passage.start,
        });
        return [{ briefing, passage, best: move(best), marks: marks.map(move), coverage }];
      });
      return { items, next, previous, relaxed };
    },
  };
}
