import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { newBriefing } from "../fixtures/read-briefing.ts";

const query = { words: "convoy", match: "all", limit: 5 } as const;

describe("the search thread", () => {
  it("rejects the calls that wait when it dies, and the next call starts a new one", async () => {
    const folder = temporaryFolder();
    const real = await builtEntry("store/sqlite/search-worker.ts");
    const flag = join(folder, "died");
    // The first thread ends at its first question; later ones are the real thing.
    const dying = join(folder, "dying.mjs");
    writeFileSync(
      dying,
      `import { existsSync, writeFileSync } from "node:fs"; import { parentPort } from "node:worker_threads";
       if (existsSync(${JSON.stringify(flag)})) await import(${JSON.stringify(real.href)});
       else { writeFileSync(${JSON.stringify(flag)}, ""); parentPort.once("message", () => process.exit(3)); }`,
    );
    const store = await openSqliteStore({ folder, clock: systemClock, searchWorker: pathToFileURL(dying) });
    await store.briefings.put([newBriefing({ blocks: ["A convoy."] })]);
    const calls = await Promise.allSettled([store.briefings.search(query), store.briefings.search(query)]);
    for (const call of calls)
      expect(call).toMatchObject({
        status: "rejected",
        reason: { message: expect.stringContaining("Search again") as string },
      });
    expect((await store.briefings.search(query)).items).toHaveLength(1);
    await store.close();
  });

  it("answers calls that run at once each with its own answer", async () => {
    const searchWorker = await builtEntry("store/sqlite/search-worker.ts");
    const store = await openSqliteStore({ folder: temporaryFolder(), clock: systemClock, searchWorker });
    const words = ["alpha", "beta", "gamma", "delta"];
    await store.briefings.put(words.map((word) => newBriefing({ title: word, blocks: [`One ${word}.`] })));
    const pages = await Promise.all(words.map((word) => store.briefings.search({ ...query, words: `one ${word}` })));
    expect(pages.map(({ items }) => items[0]?.briefing.title)).toEqual(words);
    await store.close();
    await store.close();
    await expect(store.briefings.search(query)).rejects.toThrow("The store is closed.");
  });

  it("never keeps a process alive that has nothing more to do", async () => {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const searchWorker = await builtEntry("store/sqlite/search-worker.ts");
    const opener = await builtEntry("store/sqlite/open.ts");
    mkdirSync(join(root, ".tmp"), { recursive: true });
    const place = mkdtempSync(join(root, ".tmp/ends-"));
    const program = join(place, "ends.mjs");
    writeFileSync(
      program,
      `import { openSqliteStore } from ${JSON.stringify(opener.href)};
       const store = await openSqliteStore({ folder: ${JSON.stringify(temporaryFolder())}, clock: { now: () => new Date(0) },
         searchWorker: new URL(${JSON.stringify(searchWorker.href)}) });
       await store.warm();
       const page = await store.briefings.search({ words: "a", match: "all", limit: 1 });
       process.stdout.write("found " + page.items.length);`,
    );
    const run = spawnSync(process.execPath, [program], { encoding: "utf8", timeout: 15_000 });
    rmSync(place, { recursive: true, force: true });
    expect([run.stdout, run.status, run.signal]).toEqual(["found 0", 0, null]);
  });
});
