import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { measureAdd } from "./phase-add.ts";
import { measureAsk } from "./phase-ask.ts";
import { digestsTable, measureDigests, type DigestFigures } from "./phase-digests.ts";
import type { DiscordFigures } from "./phase-discord.ts";
import { measureMap, type MapFigures } from "./phase-map.ts";
import { measureMiniSearch, measureOurSearch } from "./phase-peer.ts";
import { makeImported, measurePlaces, type PlacesFigures } from "./phase-places.ts";
import { measureRead } from "./phase-read.ts";
import type { SourcesFigures } from "./phase-sources.ts";
import { measureStart } from "./phase-start.ts";
import type { TelegramFigures } from "./phase-telegram.ts";
import type { Growth } from "./reading/growth.ts";
import { labelledFolders, measurePeers } from "./reading/measure.ts";
import { peerNames } from "./reading/peers/all.ts";
import { readingTables } from "./reading/report-reading.ts";
import { placesTable, report, telegramTable, type Measured } from "./report.ts";

// Each phase runs in a process of its own, so that the memory of one is not counted to the next:
// `run.js` starts `run.js --phase add …` and so on, and puts their lines of JSON together.

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    peer: { type: "string", default: "10000" },
    folder: { type: "string" },
    keep: { type: "boolean", default: false },
    phase: { type: "string" },
    size: { type: "string" },
    json: { type: "string" },
    only: { type: "string" },
    due: { type: "string", default: "10000" },
    items: { type: "string", default: "10000" },
    asks: { type: "string", default: "800" },
    readers: { type: "string", default: peerNames.join() },
  },
});
const self = fileURLToPath(import.meta.url);
const main = join(self, "../../main.js");
const work = values.folder ?? join(tmpdir(), `briefing-bot-bench-${process.pid}`);
/** Messages a round that Telegram's adapter answers. */
const UPDATES = 300;
const folderOf = (size: number): string => join(work, String(size));

async function runPhase(phase: string, size: number): Promise<unknown> {
  switch (phase) {
    case "add":
      return await measureAdd(folderOf(size), size, (done) => {
        if (done % 5_000 === 0) process.stderr.write(`  ${done} of ${size} added\n`);
      });
    case "ask":
      return await measureAsk(folderOf(size));
    case "read":
      return measureRead();
    case "growth":
      return (await import("./reading/growth.ts")).measureGrowth(labelledFolders()[0] ?? "");
    case "reading-scores":
      return await scoreReaders();
    case "map":
      return await measureMap();
    case "places-import":
      makeImported(folderOf(0));
      return null;
    case "places":
      return measurePlaces(folderOf(0), join(self, "../../../test/fixtures/places/variants.tsv"));
    case "feeds":
    case "listings":
      return await (await import("./phase-sources.ts")).measureSources(join(work, phase), phase, size);
    case "digests":
      return await measureDigests(folderOf(0), size);
    case "telegram":
      return await (await import("./phase-telegram.ts")).measureTelegram(join(work, "telegram"), size);
    case "discord":
      return await (
        await import("./phase-discord.ts")
      ).measureDiscord(folderOf(0), join(self, "../discord-crowd.js"), size);
    case "start":
      return await measureStart(folderOf(size), main);
    case "minisearch":
      return measureMiniSearch(size);
    case "search":
      return await measureOurSearch(folderOf(size));
    default:
      throw new Error(`no phase ${phase}`);
  }
}

async function scoreReaders(): Promise<Record<string, readonly number[]>> {
  const { scorePeers } = await import("./reading/score-peers.ts");
  const scores: Record<string, readonly number[]> = {};
  for (const folder of labelledFolders()) scores[folder] = await scorePeers(folder, values.readers.split(","));
  return scores;
}

function placesFigures(): PlacesFigures {
  mkdirSync(work, { recursive: true });
  phase("places-import", 0);
  return phase<PlacesFigures>("places", 0);
}

function telegramFigures(): TelegramFigures {
  mkdirSync(join(work, "telegram"), { recursive: true });
  return phase<TelegramFigures>("telegram", UPDATES);
}

function phase<T>(name: string, size: number): T {
  process.stderr.write(`${name} at ${size}\n`);
  const args = [
    "--expose-gc",
    "--max-old-space-size=8192",
    self,
    "--phase",
    name,
    "--size",
    String(size),
    "--folder",
    work,
    "--readers",
    values.readers,
  ];
  const child = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  });
  if (child.status !== 0) throw new Error(`${name} at ${size} failed`);
  return JSON.parse(child.stdout) as T;
}

function readingReport(): string {
  return readingTables({
    ...measurePeers(join(self, "../child.js"), values.readers.split(",")),
    f1: phase<Record<string, readonly number[]>>("reading-scores", 0),
    growth: phase<readonly Growth[]>("growth", 0),
  });
}

if (values.phase !== undefined) {
  process.stdout.write(JSON.stringify(await runPhase(values.phase, Number(values.size))));
} else if (values.only === "reading") {
  process.stdout.write(`${readingReport()}\n`);
} else if (values.only === "digests") {
  mkdirSync(work, { recursive: true });
  process.stdout.write(`${digestsTable(phase<DigestFigures>("digests", Number(values.due)))}\n`);
  if (!values.keep && values.folder === undefined) rmSync(work, { recursive: true, force: true });
} else if (values.only === "sources") {
  mkdirSync(work, { recursive: true });
  const { sourcesTable } = await import("./phase-sources.ts");
  for (const kind of ["feeds", "listings"] as const)
    process.stdout.write(`${sourcesTable(phase<SourcesFigures>(kind, Number(values.items)))}\n\n`);
  if (!values.keep && values.folder === undefined) rmSync(work, { recursive: true, force: true });
} else if (values.only === "telegram") {
  process.stdout.write(`${telegramTable(telegramFigures())}\n`);
} else if (values.only === "discord") {
  mkdirSync(work, { recursive: true });
  const { discordTable } = await import("./phase-discord.ts");
  process.stdout.write(`${discordTable(phase<DiscordFigures>("discord", Number(values.asks)))}\n`);
  if (!values.keep && values.folder === undefined) rmSync(work, { recursive: true, force: true });
} else if (values.only === "places") {
  process.stdout.write(`${placesTable(placesFigures())}\n`);
} else {
  const sizes = values.sizes.split(",").map(Number);
  const peer = Number(values.peer);
  mkdirSync(work, { recursive: true });
  const measured: Measured = {
    sizes: [],
    peer: null,
    read: phase("read", 0),
    map: phase<MapFigures>("map", 0),
    places: placesFigures(),
    telegram: telegramFigures(),
  };
  for (const size of sizes) {
    const add = existsSync(folderOf(size)) ? null : phase<Awaited<ReturnType<typeof measureAdd>>>("add", size);
    const ask = phase<Awaited<ReturnType<typeof measureAsk>>>("ask", size);
    const start = phase<Awaited<ReturnType<typeof measureStart>>>("start", size);
    measured.sizes.push({ size, add, ask, start, fileMb: statSync(join(folderOf(size), "briefings.db")).size / 1e6 });
  }
  if (sizes.includes(peer))
    measured.peer = { size: peer, theirs: phase("minisearch", peer), ours: phase("search", peer) };
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(measured, null, 1));
  process.stdout.write(`${report(measured)}\n${readingReport()}\n`);
  if (!values.keep && values.folder === undefined) rmSync(work, { recursive: true, force: true });
}
