import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cpuMsOf, medianOf } from "./cpu-time.ts";
import { createPeer } from "./peers/all.ts";

// One reader in a process of its own: `child.js --peer wink` loads it and stops, with `--folder` it reads the texts there,
// with `--scored` it is scored on their labels. Prints JSON. It imports nothing that a reader would have to load.

/** Processor time of loading, to the end of the first sentence read, in milliseconds; the process's memory then, in MB. */
export interface LoadFigures {
  readonly name: string;
  readonly loadMs: number;
  readonly rssMb: number;
}

/** Processor time in milliseconds: of the first pass over all texts, and warm, the median of some passes. */
export interface WorkFigures {
  readonly coldPer200Words: number;
  readonly per200Words: number;
  readonly one: number | null;
  /** After one pass over all texts. */
  readonly rssMb: number;
}

const { values } = parseArgs({
  options: { peer: { type: "string" }, folder: { type: "string" }, one: { type: "string" } },
});
const sentence = "In May 2021 over 1,250 tons of flour reached four towns near Homs.";
/**
 * Processor milliseconds of passes over the texts before the first warm measurement, and at least of each measurement. A
 * reader with much code takes seconds to be compiled, the more where other programs keep the compiler waiting.
 */
const WARM_MS = 12_000;
const ENOUGH_MS = 3_000;
const WORDS = 200;

const rssMb = (): number => process.memoryUsage().rss / 1e6;

const before = process.cpuUsage();
const peer = await createPeer(values.peer ?? "");
peer.read(sentence);
const { user, system } = process.cpuUsage(before);
const load: LoadFigures = { name: peer.name, loadMs: (user + system) / 1000, rssMb: rssMb() };
const work = values.folder === undefined ? null : measure(textsIn(values.folder), values.one);
process.stdout.write(JSON.stringify({ load, work }));

function textsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

function measure(texts: readonly string[], one: string | undefined): WorkFigures {
  const readAll = (): void => {
    for (const text of texts) peer.read(text);
  };
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const cold = cpuMsOf(readAll);
  const rss = rssMb();
  for (let spent = 0; spent < WARM_MS;) spent += cpuMsOf(readAll);
  const text = one === undefined ? null : readFileSync(one, "utf8");
  return {
    coldPer200Words: (cold / words) * WORDS,
    per200Words: (medianOf(ENOUGH_MS, readAll) / words) * WORDS,
    one: text === null ? null : medianOf(ENOUGH_MS, () => peer.read(text)),
    rssMb: rss,
  };
}
