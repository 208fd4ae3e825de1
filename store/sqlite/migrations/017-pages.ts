import type { Connection } from "../connection.ts";

/** Where in its text each page of a version begins: offsets between commas, null for what has no pages. */
export function addPages(connection: Connection): void {
  connection.exec("ALTER TABLE versions ADD COLUMN pages TEXT;");
}
