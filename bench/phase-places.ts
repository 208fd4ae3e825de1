import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPairs } from "../eval/places/pairs.ts";
import type { GeoNamesRow } from "../src/gazetteer/geonames-row.ts";
import { importedPlaces } from "../src/gazetteer/import/imported-places.ts";
import { IMPORTS, replaceOwnTable } from "../src/gazetteer/import/own-table.ts";
import { openBotTable, openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { tableOf } from "../src/gazetteer/table/write-table.ts";
import { timingOf, type Timing } from "./percentiles.ts";
import { createRandom } from "./random.ts";

/** What the world's places cost with 145,000 invented villages imported: 350,000 in all. */
export interface PlacesFigures {
  /** Milliseconds to open both tables, and what memory the process has more then and after all the questions. */
  readonly openMs: number;
  readonly openMb: number;
  readonly askedMb: number;
  /** Milliseconds a question. */
  readonly find: Timing;
  readonly complete: Timing;
  /** Microseconds a name of prose, all of them unknown or all known. */
  readonly missUs: number;
  readonly hitUs: number;
}

const VILLAGES = 145_000;
const countries = ["SY", "IQ", "YE", "SD", "UA", "PS", "AF"];
const openings = "Khirbat Tall Kafr Bayt Umm Wadi Dayr Qaryat Nova Stara Bala Deh".split(" ");
const syllables = "ba da fa ha ja ka la ma na qa ra sa ta za shi khu ghu di li mi ni ri ti zi bu mu nu ru su tu".split(
  " ",
);

/** Makes the user's table in a folder of its own; done in another process than the measurement. */
export function makeImported(folder: string): void {
  const random = createRandom(7);
  const rows = new Map<string, GeoNamesRow>();
  for (let i = 0; i < VILLAGES; i++) {
    const id = String(90_000_000 + i);
    const word = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join("");
    const name = random.below(3) === 0 ? `${random.pick(openings)} ${word}` : word;
    const names = [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, `${name}ah`];
    const [lat, lon] = [10 + random.below(4_000) / 100, 20 + random.below(4_000) / 100];
    const about = { level: "town", country: random.pick(countries), first: "", second: "", feature: "PPL" } as const;
    rows.set(id, { id, names, lat, lon, population: null, ...about });
  }
  mkdirSync(join(folder, IMPORTS), { recursive: true });
  replaceOwnTable(join(folder, IMPORTS), tableOf(importedPlaces({ before: null, own: openBotTable() }, rows), "bench"));
}

/** `variants` is a file of spellings and ids, as `npm run eval:places` takes it. */
export function measurePlaces(folder: string, variants: string): PlacesFigures {
  const megabytes = (): number => {
    globalThis.gc?.();
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1024;
  };
  const pairs = readPairs(variants);
  const before = megabytes();
  const begun = performance.now();
  const gazetteer = openGazetteer(folder, (what) => {
    throw new Error(what);
  });
  const openMs = performance.now() - begun;
  const openMb = megabytes() - before;

  const timed = (run: () => void): number => {
    const from = performance.now();
    run();
    return performance.now() - from;
  };
  const find = pairs.map(({ words, countries: prior }) => timed(() => void gazetteer.find(words, { prior })));
  const beginnings = pairs.flatMap(({ words }) => [1, 2, 3, 4].map((length) => words.slice(0, length)));
  const complete = beginnings.map((text) => timed(() => void gazetteer.complete(text, 25)));
  const misses = ["targets", "Security Council", "humanitarian", "Today", "brigade", "Monday morning", "Joint Staff"];
  const hits = ["Aleppo", "Homs province", "Damascus", "Al-Bab", "Kyiv", "Mosul", "Deir ez-Zor"];
  const microseconds = (names: readonly string[]): number => {
    const runs = 100_000;
    const ask = (): void => {
      for (let i = 0; i < runs; i++) gazetteer.named(names[i % names.length] ?? "");
    };
    ask(); // warm
    return (timed(ask) * 1_000) / runs;
  };
  const [missUs, hitUs] = [microseconds(misses), microseconds(hits)];
  const askedMb = megabytes() - before;
  return { openMs, openMb, askedMb, find: timingOf(find), complete: timingOf(complete), missUs, hitUs };
}
