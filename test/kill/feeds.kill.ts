import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { serveFeeds } from "./feed-servers.ts";
import { table } from "./table.ts";

/** Full: SOAK_FEEDS=200, ten thousand items. */
const feeds = Number(process.env["SOAK_FEEDS"] ?? 12);
const items = 50;
const kills = 10;

/** Runs the poller, and kills it after so many items; answers when it ended, its clock, the items it took and whether it was done. */
async function run(program: URL, folder: string, now: number, killAfter: number) {
  const args = [fileURLToPath(program), folder, String(now), String(feeds * items)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let [took, clock, rest] = [0, now, ""];
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "took") took += 1;
      else clock = Number(line.split(" ")[1]);
    }
    if (took >= killAfter) child.kill("SIGKILL");
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once("close", (ended, by) => resolve([ended, by])),
  );
  return { took, clock, killed: signal === "SIGKILL", done: code === 0 };
}

it(`every item of ${feeds} feeds and pages of links is stored once, with servers that fail a third of the time and ${kills} kills`, async () => {
  const folder = temporaryFolder();
  const servers = await serveFeeds(feeds, items);
  onTestFinished(() => servers.close());
  const begun = new Date("2026-02-01T00:00:00Z");
  const store = await openSqliteStore({ folder, clock: { now: () => begun } });
  for (const each of servers.sources)
    await store.sources.add({ ...each, issuer: null, everySeconds: 600, firstItems: 50 }, begun);
  await store.close();
  const program = await builtEntry("test/kill/feeds-child.ts");
  const total = feeds * items;
  const started = performance.now();
  let [now, killed, took] = [begun.getTime(), 0, 0];
  for (let done = false; !done;) {
    const until =
      killed < kills ? Math.max(1, Math.floor((total / (kills + 1)) * (0.5 + ((killed * 7) % 10) / 10))) : total * 2;
    const ran = await run(program, folder, now, until);
    [now, took] = [ran.clock, took + ran.took];
    if (ran.killed) killed += 1;
    else expect(ran.done).toBe(true);
    done = ran.done;
  }
  const seconds = (performance.now() - started) / 1_000;
  const opened = await openSqliteStore({ folder, clock: systemClock });
  const titles = new Map<string, number>();
  const versions = new Set<number>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof opened.briefings.latest>> = await opened.briefings.latest({
      limit: 500,
      cursor,
    });
    for (const { title, version } of page.items) {
      titles.set(title, (titles.get(title) ?? 0) + 1);
      versions.add(version);
    }
    cursor = page.next;
  } while (cursor !== null);
  const taken = (await opened.sources.list()).reduce((sum, each) => sum + each.taken, 0);
  await opened.close();
  const stored = [...titles.values()].reduce((sum, many) => sum + many, 0);
  const doubled = [...titles.values()].filter((many) => many > 1).length;
  const head = ["feeds", "items", "kills", "asked", "failed", "stored", "twice", "missing", "seconds"];
  const row = [
    feeds,
    total,
    killed,
    servers.asked(),
    servers.failed(),
    stored,
    doubled,
    total - titles.size,
    Math.round(seconds),
  ];
  process.stdout.write(`\n${table([head, row.map(String)])}\n`);
  expect({ titles: titles.size, stored, versions: [...versions], killed }).toEqual({
    titles: total,
    stored: total,
    versions: [1],
    killed: kills,
  });
  expect(taken).toBe(total);
}, 3_000_000);
