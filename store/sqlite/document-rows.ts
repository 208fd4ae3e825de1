import { inflateRawSync } from "node:zlib";
import type { Document, Given } from "../../src/briefing/briefing.ts";
import type { Connection } from "./connection.ts";
import { unpackPages } from "./rows.ts";

export interface StoredDocument {
  readonly document: Document;
  /** Null where what was given was not kept. */
  readonly given: Omit<Given, "id"> | null;
}

const formats = ["text", "markdown", "html", "pdf", "docx"] as const;

type Row = readonly [
  origin: string,
  format: string,
  hints: string,
  given: string | null,
  text: Uint8Array,
  pages: string | null,
];

/** Reads the document of a version by its key. */
export function createDocumentRows(connection: Connection): (key: number) => StoredDocument | null {
  const select = connection.prepare<Row>(
    `SELECT d.origin, d.format, d.hints, d.given, d.text, v.pages FROM documents d JOIN versions v ON v.key = d.key
     WHERE d.key = ?`,
  );
  return (key) => {
    const row = select.get(key);
    if (row === undefined) return null;
    const [origin, format, hints, given, text, pages] = row;
    return {
      document: {
        origin,
        format: formats.find((one) => one === format) ?? "text",
        hints: JSON.parse(hints) as Document["hints"],
        text: inflateRawSync(text).toString("utf8"),
        ...(pages === null ? {} : { pages: unpackPages(pages) }),
      },
      given: given === null ? null : (JSON.parse(given) as StoredDocument["given"]),
    };
  };
}
