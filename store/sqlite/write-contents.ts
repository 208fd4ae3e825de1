import { deflateRawSync } from "node:zlib";
import type { ReadBriefing } from "../../src/briefing/briefing.ts";
import type { NewBriefing } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { createFigureRows, type StoredFigure } from "./figure-rows.ts";
import { identitiesOf } from "./identity.ts";
import type { Indexed } from "./index-terms.ts";
import { figureKey } from "./keys.ts";
import { packSpans } from "./rows.ts";

/** What is written of a briefing. */
type Written = Pick<NewBriefing, "document" | "read" | "given" | "owner">;

/** What stands under the key of a version: its document, passages and figures. Runs inside its caller's transaction. */
export interface ContentsWriter {
  /** The number of an issuer, which is given when the name is new. */
  issuer(name: string): number;
  /** Answers what the index needs to know of it. */
  write(key: number, issuer: number, briefing: Written, figures: readonly StoredFigure[]): Indexed;
  /** Notes by what a later text of the briefing is recognised. */
  recognise(id: string, briefing: Written): void;
}

export function createContentsWriter(connection: Connection): ContentsWriter {
  const figureRows = createFigureRows(connection);
  const findIssuer = connection.prepare<[number]>("SELECT id FROM issuers WHERE name = ?");
  const addIssuer = connection.prepare<[number]>("INSERT INTO issuers (name) VALUES (?) RETURNING id");
  const addDocument = connection.prepare(
    "INSERT INTO documents (key, origin, format, hints, mentions, text, given) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const addPassage = connection.prepare("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)");
  const addIdentity = connection.prepare("INSERT OR IGNORE INTO identities VALUES (?, ?)");

  return {
    issuer: (name) => findIssuer.get(name)?.[0] ?? addIssuer.all(name)[0]?.[0] ?? 0,
    write(key, issuer, { document, read, given }, figures) {
      const text = deflateRawSync(document.text, { level: 3 });
      const hints = JSON.stringify(document.hints);
      const kept = given === undefined ? null : JSON.stringify(given);
      addDocument.run(key, document.origin, document.format, hints, packMentions(read.places), text, kept);
      for (const { ordinal, kind, start, end, under, sentences, text: words } of read.passages)
        addPassage.run(key + ordinal, kind, start, end, under, packSpans(sentences, start), words);
      figureRows.write(key, figures);
      return {
        version: key,
        issuer,
        passages: read.passages,
        figures: figures.flatMap(({ position, figure }) =>
          figure === null ? [] : [{ key: figureKey(key, position), figure }],
        ),
        mentions: read.places,
      };
    },
    recognise(id, briefing) {
      for (const { hash } of identitiesOf(briefing)) addIdentity.run(hash, id);
    },
  };
}

const packMentions = (places: ReadBriefing["places"]): Uint8Array =>
  deflateRawSync(JSON.stringify(places), { level: 3 });
