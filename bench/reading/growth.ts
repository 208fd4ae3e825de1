import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuMsOf, medianOf } from "./cpu-time.ts";
import { createOwn } from "./peers/own.ts";

/** Processor milliseconds of reading a kilobyte, in texts of growing size: the same where cost is linear. */
export interface Growth {
  readonly kilobytes: number;
  readonly msAKilobyte: number;
}

const sizes = [10, 30, 100, 300, 1000];
/** Processor milliseconds before the first measurement, and at least for each size. */
const WARM_MS = 12_000;
const ENOUGH_MS = 1_000;

/** The folder's texts behind one another, and again, up to each size. */
export function measureGrowth(folder: string): readonly Growth[] {
  const own = createOwn();
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const once = names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n\n");
  for (let spent = 0; spent < WARM_MS;) spent += cpuMsOf(() => own.read(once));
  return sizes.map((kilobytes) => {
    const text = once.repeat(Math.ceil((kilobytes * 1000) / once.length)).slice(0, kilobytes * 1000);
    return { kilobytes, msAKilobyte: medianOf(ENOUGH_MS, () => own.read(text)) / kilobytes };
  });
}
