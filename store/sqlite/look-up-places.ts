import type { Geography } from "../geography.ts";
import type { Connection } from "./connection.ts";

/** Places that one transaction looks up: some ten milliseconds. */
const AT_ONCE = 500;

/**
 * Notes what the gazetteer says of stored places that it was not asked about yet, or was asked when it was another. The
 * answer's cost is that of a look at an empty index when there are none.
 */
export function createLookUpPlaces(connection: Connection, geography: Geography | undefined): () => void {
  if (geography === undefined) return () => undefined;
  const stampOf = connection.prepare<[string]>("SELECT stamp FROM geography");
  const forget = connection.prepare("DELETE FROM geography");
  const keep = connection.prepare("INSERT INTO geography VALUES (?)");
  const askAgain = connection.prepare("UPDATE places SET looked_up = 0");
  const waiting = connection.prepare<[number, string]>("SELECT id, key FROM places WHERE looked_up = 0 LIMIT ?");
  const note = connection.prepare("UPDATE places SET looked_up = 1, lat = ?, lon = ? WHERE id = ?");
  const leave = connection.prepare("DELETE FROM place_within WHERE place = ?");
  const lies = connection.prepare("INSERT OR IGNORE INTO place_within VALUES (?, ?)");

  /** Another gazetteer is noticed once, when it is first asked for something. */
  let isNoticed = false;
  const noticeStamp = (): void => {
    if (stampOf.get()?.[0] !== geography.stamp)
      connection.transaction(() => {
        askAgain.run();
        forget.run();
        keep.run(geography.stamp);
      });
    isNoticed = true;
  };

  return () => {
    if (!isNoticed) noticeStamp();
    for (;;) {
      const places = waiting.all(AT_ONCE);
      if (places.length === 0) return;
      connection.transaction(() => {
        for (const [id, key] of places) {
          const known = geography.about(key);
          leave.run(id);
          note.run(known?.lat ?? null, known?.lon ?? null, id);
          for (const ancestor of known?.within ?? []) lies.run(ancestor, id);
        }
      });
    }
  };
}
