import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Document } from "../../src/briefing/briefing.ts";
import type { NewBriefing } from "../briefings.ts";
import type { BriefingCopy } from "../copies.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [owner: string, url: string | null, at: number, document: Uint8Array];
type Kept = Pick<BriefingCopy, "document" | "given">;

export interface Copies {
  /** Notes that the briefing was met there, too; its text is kept, so that nothing is lost should the briefing change. */
  note(id: string, briefing: NewBriefing): void;
  /** What is said there is no copy any more. */
  forget(briefing: NewBriefing): void;
  of(id: string): readonly BriefingCopy[];
}

/** A source knows a text by its address, or by where it was found. */
const nameOf = ({ read, document }: NewBriefing): string => read.url ?? document.origin;

export function createCopies(connection: Connection): Copies {
  const add = connection.prepare(
    `INSERT INTO copies (briefing, owner, name, url, at, document) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (owner, name) DO UPDATE SET briefing = excluded.briefing, document = excluded.document`,
  );
  const remove = connection.prepare("DELETE FROM copies WHERE owner = ? AND name = ?");
  const select = connection.prepare<Row>(
    "SELECT owner, url, at, document FROM copies WHERE briefing = ? ORDER BY id LIMIT 50",
  );
  return {
    note(id, briefing) {
      const { document, given, addedAt, owner, read } = briefing;
      const kept = deflateRawSync(JSON.stringify({ document, given } satisfies { document: Document; given: unknown }));
      add.run(id, owner ?? "", nameOf(briefing), read.url, addedAt.getTime(), kept);
    },
    forget(briefing) {
      remove.run(briefing.owner ?? "", nameOf(briefing));
    },
    of: (id) =>
      select.all(id).map(([owner, url, at, document]): BriefingCopy => {
        const kept = JSON.parse(inflateRawSync(document).toString("utf8")) as Kept;
        return { owner, url, at: new Date(at), ...kept };
      }),
  };
}
