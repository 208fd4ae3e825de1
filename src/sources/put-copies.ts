import type { Clock } from "../clock.ts";
import { readerVersion } from "../reading/reader-version.ts";
import type { Reader } from "../reading/reader.ts";
import type { BriefingStore, PutResult } from "../../store/briefings.ts";

export interface PutCopiesParts {
  readonly briefings: Pick<BriefingStore, "put" | "copies">;
  readonly reader: Pick<Reader, "read">;
  readonly clock: Clock;
}

/**
 * After a revision: what other sources had of the briefing is put again. Those that do not say what it says now become
 * briefings of their own, so no source can take another's words away by having them first and changing them.
 */
export async function putCopiesOf({ id, outcome }: PutResult, parts: PutCopiesParts): Promise<void> {
  if (outcome !== "revised") return;
  const { briefings, reader, clock } = parts;
  for (const { document, given = {}, owner } of await briefings.copies(id)) {
    const addedAt = clock.now();
    const read = reader.read(document, given, addedAt);
    await briefings.put([{ document, read, given, owner, addedAt, readerVersion }]);
  }
}
