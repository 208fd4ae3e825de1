import type { Connection } from "../connection.ts";

/** In which start of the machine a note was made: within one, a note that was not synced is there after a crash, too. */
export function addInboxBoot(connection: Connection): void {
  connection.exec("ALTER TABLE inbox ADD COLUMN boot TEXT");
}
