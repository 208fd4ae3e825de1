import type { Connection } from "./connection.ts";
import { createIndexWriter } from "./index-writer.ts";
import { createReadIndexed } from "./read-indexed.ts";

const AT_ONCE = 200;

/** Fills an empty index from the current versions, oldest first. Runs inside its caller's transaction. */
export function rebuildIndex(connection: Connection): void {
  const writer = createIndexWriter(connection);
  const read = createReadIndexed(connection);
  const next = connection.prepare<[number]>(
    "SELECT key FROM versions WHERE current = 1 AND key > ? ORDER BY key LIMIT ?",
  );
  for (let from = -1; ;) {
    const versions = next.all(from, AT_ONCE).map(([key]) => key);
    const last = versions.at(-1);
    if (last === undefined) return;
    writer.apply([], versions.map(read));
    from = last;
  }
}
