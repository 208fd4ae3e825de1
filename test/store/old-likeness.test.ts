import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openConnection } from "../../store/sqlite/connection.ts";
import { migrate } from "../../store/sqlite/migrate.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { newBriefing } from "../fixtures/read-briefing.ts";
import { firstFormat } from "./first-format.ts";

/** The last format that kept nothing by which near-duplicates are found. */
const BEFORE = 14;

const words = (number: number, blocks: number) =>
  Array.from(
    { length: blocks },
    (_, at) =>
      `Teams of office ${number} cleared ${number + 20} roads near village${number}x${at} and mended ${at + 3} pumps, ` +
      `while trucks${number} brought blankets${at} and flour to school${number + at} in which families sleep since the river rose.`,
  );
const told = (number: number, blocks = 4) =>
  newBriefing({ title: `Report ${number}`, id: `b${number}`, date: "2017-02-07", blocks: words(number, blocks) });
/** The same in another layout, by a source. */
const again = (number: number) =>
  newBriefing({
    title: `Wire: report ${number}`,
    owner: "wire",
    url: `https://wire.example/${number}`,
    date: "2017-02-07",
    blocks: ["Share this.", ...words(number, 4)],
  });

const open = (folder: string) =>
  openConnection(join(folder, "briefings.db"), { synchronous: "FULL", cacheMegabytes: 2 });
async function oldFile(many: number, blocks = 4): Promise<string> {
  const folder = temporaryFolder();
  await firstFormat(
    folder,
    Array.from({ length: many }, (_, at) => told(at, blocks)),
  );
  const connection = open(folder);
  migrate(connection, BEFORE);
  connection.close();
  return folder;
}
function kept(folder: string): { readonly versions: number; readonly owed: number } {
  const connection = open(folder);
  const one = (sql: string): number => Number(connection.prepare(sql).get()?.[0] ?? 0);
  // The program that is looked at may not have come to bring the file up to date.
  const isNew = one("SELECT count(*) FROM sqlite_master WHERE name = 'bands'") === 1;
  const versions = isNew ? one("SELECT count(DISTINCT version) FROM bands") : 0;
  const owed = one("SELECT count(*) FROM counters WHERE name LIKE 'likeness %'");
  connection.close();
  return { versions, owed };
}

describe("briefings that a version stored which kept no fingerprints", () => {
  it("are recognised when a source brings them again, once they were worked on", async () => {
    const folder = await oldFile(12);
    const store = await openSqliteStore({ folder, clock: systemClock });
    const outcome = async (number: number) => (await store.briefings.put([again(number)]))[0]?.outcome;
    expect(await outcome(0)).toBe("added");
    expect(await store.recogniseOld()).toBe(12);
    for (let number = 1; number < 12; number += 1) expect(await outcome(number)).toBe("unchanged");
    expect((await store.briefings.copies("b7")).map(({ url }) => url)).toEqual(["https://wire.example/7"]);
    expect(await store.recogniseOld()).toBe(0);
    await store.close();
    expect(kept(folder)).toEqual({ versions: 13, owed: 0 });
  });

  it("are owed nothing where they were stored with them", async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, clock: systemClock });
    await store.briefings.put([told(0), told(1)]);
    expect(await store.recogniseOld()).toBe(0);
    await store.close();
    expect(kept(folder).owed).toBe(0);
  });

  it("are told from those that came after, where a file has both", async () => {
    const folder = await oldFile(5);
    // A version that kept them for new briefings alone.
    const between = open(folder);
    migrate(between, 19);
    between.close();
    const made = temporaryFolder();
    const other = await openSqliteStore({ folder: made, clock: systemClock });
    await other.briefings.put(Array.from({ length: 9 }, (_, at) => told(at)));
    await other.close();
    const connection = open(folder);
    connection.exec(`ATTACH '${join(made, "briefings.db")}' AS made`);
    connection.exec(`INSERT INTO bands SELECT * FROM made.bands WHERE ((version >> 15) & 4194303) > 5`);
    connection.exec("UPDATE counters SET value = 9 WHERE name = 'turn'");
    connection.close();
    const store = await openSqliteStore({ folder, clock: systemClock });
    expect(await store.recogniseOld()).toBe(5);
    await store.close();
    expect(kept(folder)).toEqual({ versions: 9, owed: 0 });
  });

  it("are worked on from where a process was killed, each once", async () => {
    const many = 40;
    const folder = await oldFile(many, 200);
    const program = fileURLToPath(await builtEntry("test/store/programs/recognise-old.ts"));
    let [before, kills, last] = [0, 0, ""];
    for (;;) {
      const child = spawn(process.execPath, [program, folder], { stdio: ["ignore", "pipe", "inherit"] });
      let written = "";
      child.stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
      // Killed as soon as it came on, in the middle of whatever it is at then.
      const looking = setInterval(() => kills < 3 && kept(folder).versions > before && child.kill("SIGKILL"), 15);
      const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
      clearInterval(looking);
      if (signal === null) {
        last = /done \d+/.exec(written)?.[0] ?? "";
        break;
      }
      kills += 1;
      const { versions } = kept(folder);
      expect(versions).toBeGreaterThan(before);
      before = versions;
    }
    expect(before).toBeGreaterThan(0);
    expect(kills).toBe(3);
    expect(last).toBe(`done ${many - before}`);
    expect(kept(folder)).toEqual({ versions: many, owed: 0 });
  }, 60_000);

  it("hold up no stop of the store", async () => {
    const folder = await oldFile(40, 200);
    const store = await openSqliteStore({ folder, clock: systemClock });
    const running = store.recogniseOld();
    await store.close();
    expect(await running).toBeLessThan(10);
    expect(kept(folder).owed).toBe(2);
  });
});
