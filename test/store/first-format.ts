import { join } from "node:path";
import { systemClock } from "../../src/clock.ts";
import type { NewBriefing } from "../../store/briefings.ts";
import { openConnection } from "../../store/sqlite/connection.ts";
import { migrate } from "../../store/sqlite/migrate.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { temporaryFolder } from "../fixtures/built.ts";

/** Rows as the first format had them: copied out of a file of the newest one. */
export async function firstFormat(folder: string, briefings: readonly NewBriefing[]): Promise<void> {
  const source = temporaryFolder();
  const store = await openSqliteStore({ folder: source, clock: systemClock });
  for (const briefing of briefings) await store.briefings.put([briefing]);
  await store.close();
  const connection = openConnection(join(folder, "briefings.db"), { synchronous: "FULL", cacheMegabytes: 2 });
  migrate(connection, 1);
  connection.exec(`ATTACH '${join(source, "briefings.db")}' AS newest`);
  connection.exec("DELETE FROM counters");
  for (const table of [
    "counters",
    "issuers",
    "briefings",
    "versions",
    "documents",
    "passages",
    "figures",
    "identities",
  ]) {
    const columns = connection.prepare<[string]>(`SELECT name FROM pragma_table_info('${table}')`).all();
    const names = columns.map(([name]) => `"${name}"`).join(", ");
    const where = table === "counters" ? "WHERE name = 'turn'" : "";
    connection.exec(`INSERT INTO ${table} SELECT ${names} FROM newest.${table} ${where}`);
  }
  connection.exec("DETACH newest");
  connection.close();
}
