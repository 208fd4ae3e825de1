import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import Database from "libsql";
import { systemClock } from "../../src/clock.ts";
import { StoreUnusable } from "../../store/store.ts";
import { holdFolder } from "../../store/sqlite/lock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { unusable } from "../../store/sqlite/unusable.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { newBriefing } from "../fixtures/read-briefing.ts";

const open = (folder: string, maxPages?: number) =>
  openSqliteStore({ folder, clock: systemClock, ...(maxPages === undefined ? {} : { maxPages }) });

/** The sentence with which opening fails. */
async function refusal(opening: Promise<unknown>): Promise<string> {
  const thrown = await opening.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(StoreUnusable);
  return thrown instanceof StoreUnusable ? thrown.message : "";
}

const big = (number: number) =>
  newBriefing({
    title: `T ${number}`,
    blocks: Array.from({ length: 40 }, (_, at) => `Passage ${at} w${number}x${at} ${"text ".repeat(60)}.`),
  });

async function fill(store: Awaited<ReturnType<typeof open>>): Promise<{ stored: string[]; fault: unknown }> {
  const stored: string[] = [];
  for (let number = 0; number < 2000; number += 1)
    try {
      stored.push(...(await store.briefings.put([big(number)])).map(({ id }) => id));
    } catch (fault) {
      return { stored, fault };
    }
  return { stored, fault: null };
}

const root = process.getuid?.() === 0;
/** Whether this process may mount a file system, as root in most containers may not. */
function canMount(): boolean {
  const folder = temporaryFolder();
  const tried = root ? spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]) : { status: 1 };
  if (tried.status === 0) execFileSync("umount", [folder]);
  return tried.status === 0;
}

describe("a store that cannot be used", () => {
  it("refuses a file that is no database, and leaves it as it is", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "briefings.db");
    writeFileSync(file, "not a database, but somebody's notes ".repeat(200));
    const before = readFileSync(file);
    expect(await refusal(open(folder))).toBe(
      `${file} is not a database, so it was left as it is. Move it away, or set DATA_DIR to another folder.`,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("refuses another program's database, and leaves it as it is", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "briefings.db");
    const other = new Database(file);
    other.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
    other.close();
    const before = readFileSync(file);
    expect(await refusal(open(folder))).toContain(`${file} belongs to another program`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("refuses a file of a newer program, and leaves it as it is", async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const file = join(folder, "briefings.db");
    const newer = new Database(file);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    expect(await refusal(open(folder))).toMatch(/written by a newer briefing-bot \(format 99; this one knows \d+\)/);
    const after = new Database(file);
    expect(after.prepare("PRAGMA user_version").raw().all()).toEqual([[99]]);
    after.close();
  });

  it("says that a file is damaged when reading finds out", async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    for (let number = 0; number < 20; number += 1) await store.briefings.put([big(number)]);
    await store.close();
    const file = join(folder, "briefings.db");
    const handle = openSync(file, "r+");
    // All pages after the first two: the header and the schema's root stay.
    writeSync(handle, Buffer.alloc(readFileSync(file).length - 8192, 0xaa), 0, undefined, 8192);
    closeSync(handle);
    const use = async () => {
      const damaged = await open(folder);
      try {
        await damaged.briefings.latest({ limit: 10 });
        await damaged.briefings.put([big(1000)]);
      } finally {
        await damaged.close();
      }
    };
    expect(await refusal(use())).toContain(`${file} is damaged`);
  });

  it("says that the disk may be full when not even what reading needs can be written", () => {
    const thrown = Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_SHMSIZE" });
    expect(String(unusable(thrown, "b.db"))).toContain("The disk is full or failed while b.db was read or written.");
  });

  it("knows a fault by its number where the engine has no name for its kind", () => {
    const READONLY_DBMOVED = 1032;
    const thrown = Object.assign(new Error("attempt to write a readonly database"), {
      code: "",
      rawCode: READONLY_DBMOVED,
    });
    expect(String(unusable(thrown, "b.db"))).toContain("b.db cannot be written. Give this user the right");
    const other = Object.assign(new Error("no such table"), { code: "SQLITE_ERROR", rawCode: 1 });
    expect(unusable(other, "b.db")).toBe(other);
  });

  it("says that a folder cannot be made where the system makes none", async ({ skip }) => {
    skip(!existsSync("/proc/self"), "no such system folder here");
    expect(await refusal(open("/proc/none/data"))).toContain("The data folder /proc/none/data cannot be made");
    expect(await refusal(holdFolder("/proc/none", "bot"))).toContain("The data folder /proc/none cannot be made");
  });

  it("refuses a folder that is a file", async () => {
    const folder = join(temporaryFolder(), "data");
    writeFileSync(folder, "mine");
    for (const opening of [open(folder), open(join(folder, "deeper")), holdFolder(folder, "briefing-bot")])
      expect(await refusal(opening)).toMatch(/is a file, not a folder\. Set DATA_DIR to a folder\.$/);
    expect(readFileSync(folder, "utf8")).toBe("mine");
  });

  it("says that a folder or file cannot be written, as a user without the right to", async ({ skip }) => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const empty = join(folder, "empty");
    mkdirSync(empty);
    // Root may write anything: the program then runs as nobody.
    const user = root ? { uid: 65_534, gid: 65_534 } : {};
    const entry = fileURLToPath(await builtEntry("test/store/programs/open-store.ts"));
    const reading = spawnSync(process.execPath, ["--check", entry], user);
    skip(reading.status !== 0, "run by root from a folder that no other user may read");
    for (const path of [join(folder, "briefings.db"), empty, folder])
      chmodSync(path, path.endsWith(".db") ? 0o444 : 0o555);
    const run = (data: string) => spawnSync(process.execPath, [entry, data], { ...user, encoding: "utf8" }).stdout;
    expect(run(empty)).toContain(
      `StoreUnusable: ${join(empty, "briefings.db")} cannot be opened. Give this user the right`,
    );
    expect(run(folder)).toMatch(
      /^StoreUnusable: .*briefings\.db cannot be (opened|written)\. Give this user the right/,
    );
    expect(run(join(folder, "new"))).toContain(
      `StoreUnusable: The data folder ${join(folder, "new")} cannot be written.`,
    );
    for (const path of [folder, empty]) chmodSync(path, 0o755);
  });

  it("keeps what it reported when the file may not grow, says so, and goes on when it may", async () => {
    const folder = temporaryFolder();
    const store = await open(folder, 400);
    const { stored, fault } = await fill(store);
    expect(stored.length).toBeGreaterThan(3);
    expect(fault).toBeInstanceOf(StoreUnusable);
    expect(String(fault)).toContain(`The disk is full: ${join(folder, "briefings.db")} could not grow.`);
    expect((await store.briefings.latest({ limit: 1000 })).items).toHaveLength(stored.length);
    await store.close();
    const roomier = await open(folder);
    for (const id of stored) expect(await roomier.briefings.find(id)).not.toBeNull();
    expect(await roomier.briefings.put([big(5000)])).toMatchObject([{ outcome: "added" }]);
    await roomier.close();
  });

  // Needs the right to mount: a tiny real disk says what the ceiling above only imitates.
  it.skipIf(!canMount())("keeps what it reported when a real disk is full", async () => {
    const folder = temporaryFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]);
    try {
      const store = await open(folder);
      const { stored, fault } = await fill(store);
      expect(fault).toBeInstanceOf(StoreUnusable);
      expect(stored.length).toBeGreaterThan(3);
      for (const id of stored) expect(await store.briefings.find(id)).not.toBeNull();
      await store.close();
      const again = await open(folder);
      expect((await again.briefings.latest({ limit: 1000 })).items).toHaveLength(stored.length);
      await again.close();
    } finally {
      // Lazily: the engine lets go of its files when they are collected.
      execFileSync("umount", ["-l", folder]);
    }
  });

  it("waits for another writer, and says so when that takes too long", async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, clock: systemClock, busySeconds: 1 });
    const other = new Database(join(folder, "briefings.db"));
    other.exec("BEGIN IMMEDIATE");
    const started = performance.now();
    expect(await refusal(store.briefings.put([newBriefing()]))).toMatch(
      /^Another process has been writing to .*briefings\.db for 1 seconds\. Wait until it ends/,
    );
    expect(performance.now() - started).toBeGreaterThan(900);
    expect((await store.briefings.latest({ limit: 1 })).items).toEqual([]);
    other.exec("ROLLBACK");
    other.close();
    expect(await store.briefings.put([newBriefing()])).toMatchObject([{ outcome: "added" }]);
    await store.close();
  });
});
