import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCuratedGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { createLogger } from "../../../src/log.ts";
import { createReader } from "../../../src/reading/create-reader.ts";
import { createFolderWatcher } from "../../../src/sources/folder/create-folder-watcher.ts";
import { openSqliteStore } from "../../../store/sqlite/open.ts";
import { temporaryFolder } from "../../fixtures/built.ts";

const clock = { now: () => new Date("2017-03-01T00:00:00Z") };
const reader = createReader({ gazetteer: createCuratedGazetteer() });
const text = (title: string, wells: number) =>
  `${title}\n\nMinistry of Works, 22 February 2017\n\nEngineers repaired ${wells} wells near Al-Bab last week.\n`;

async function bench() {
  const [data, folder] = [temporaryFolder(), temporaryFolder()];
  const logged: string[] = [];
  const store = await openSqliteStore({ folder: data, clock });
  onTestFinished(() => store.close());
  const logger = createLogger("warn", { write: (line) => void logged.push(line) });
  const start = (briefings = store.briefings) =>
    createFolderWatcher({ folder, settled: store.keyed("folder"), briefings, reader, clock, logger });
  return {
    folder,
    logged,
    store,
    start,
    watcher: start(),
    file: (name: string) => join(folder, name),
    stored: async () =>
      (await store.briefings.latest({ limit: 20 })).items.map(({ title, version }) => `${title} ${version}`).toSorted(),
  };
}

describe("a watched folder", () => {
  it("gives new and changed files, when they have stayed as they are from one look to the next", async () => {
    const { watcher, file, stored } = await bench();
    await writeFile(file("a.txt"), "Report A\n\nMinistry of Works");
    await watcher.look();
    await appendFile(file("a.txt"), ", 22 February 2017\n\nEngineers repaired 27 wells near Al-Bab.\n");
    await watcher.look();
    expect(await stored()).toEqual([]);
    await watcher.look();
    expect(await stored()).toEqual(["Report A 1"]);
    await appendFile(file("a.txt"), "\nThree more were repaired on Monday.\n");
    await mkdir(file("sub"));
    await writeFile(file("sub/b.md"), text("Report B", 3));
    await watcher.look();
    await watcher.look();
    expect(await stored()).toEqual(["Report A 2", "Report B 1"]);
  });

  it("takes a file that is renamed into the place of another, and keeps what is deleted", async () => {
    const { watcher, file, stored } = await bench();
    await writeFile(file("a.txt"), text("Report A", 27));
    for (let turn = 0; turn < 2; turn += 1) await watcher.look();
    await writeFile(file(".a.tmp"), text("Report A", 28));
    await rename(file(".a.tmp"), file("a.txt"));
    for (let turn = 0; turn < 2; turn += 1) await watcher.look();
    expect(await stored()).toEqual(["Report A 2"]);
    await rm(file("a.txt"));
    for (let turn = 0; turn < 2; turn += 1) await watcher.look();
    expect(await stored()).toEqual(["Report A 2"]);
  });

  it("takes each file once over restarts, and tells of a bad one once and passes it over", async () => {
    const { start, file, stored, logged, store } = await bench();
    let puts = 0;
    const counting = {
      ...store.briefings,
      put: async (all: Parameters<typeof store.briefings.put>[0]) => {
        puts += all.length;
        return store.briefings.put(all);
      },
    };
    await writeFile(file("a.txt"), text("Report A", 27));
    await writeFile(file("bad.txt"), "   ");
    await writeFile(file("locked.pdf"), "%PDF-1.4");
    for (let run = 0; run < 3; run += 1) {
      const watcher = start(counting);
      for (let turn = 0; turn < 3; turn += 1) await watcher.look();
      await watcher.stop();
    }
    expect([puts, await stored()]).toEqual([1, ["Report A 1"]]);
    expect(logged.filter((line) => line.includes("bad.txt"))).toHaveLength(1);
    expect(logged.filter((line) => line.includes("locked.pdf"))).toHaveLength(1);
    await writeFile(file("bad.txt"), text("Report B", 4));
    const watcher = start(counting);
    for (let turn = 0; turn < 2; turn += 1) await watcher.look();
    expect(await stored()).toEqual(["Report A 1", "Report B 1"]);
  });

  it("that is not there, or a store that fails, is told once, and nothing is lost by it", async () => {
    const { start, folder, file, stored, logged, store } = await bench();
    await rm(folder, { recursive: true });
    const watcher = start();
    for (let turn = 0; turn < 3; turn += 1) await watcher.look();
    expect(logged).toHaveLength(1);
    await mkdir(folder);
    await writeFile(file("a.txt"), text("Report A", 27));
    const full = Object.assign(new Error("full"), { code: "SQLITE_FULL" });
    const failing = start({ ...store.briefings, put: () => Promise.reject(full) });
    for (let turn = 0; turn < 2; turn += 1) await failing.look();
    expect(await stored()).toEqual([]);
    for (let turn = 0; turn < 2; turn += 1) await watcher.look();
    expect(await stored()).toEqual(["Report A 1"]);
  });
});
