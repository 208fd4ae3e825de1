import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readerVersion } from "../../src/reading/reader-version.ts";
import { loadDocument } from "../../src/sources/load-file.ts";
import { walkFolder } from "../../src/sources/walk-folder.ts";
import { now, reader } from "./read.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const fixture = join(root, "test/fixtures/golden-readings.json");

/** What the rules of a revision make of each sample briefing, as a hash. */
interface Golden {
  readonly readerVersion: number;
  readonly readings: Readonly<Record<string, string>>;
}

async function readingsNow(): Promise<Golden["readings"]> {
  const readings: Record<string, string> = {};
  for await (const file of walkFolder(join(root, "briefings"))) {
    const read = reader.read(await loadDocument(file), {}, now);
    const hash = createHash("sha256").update(JSON.stringify(read)).digest("hex").slice(0, 12);
    readings[basename(file)] = hash;
  }
  return Object.fromEntries(Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the revision of the reading rules", () => {
  it("is raised when the rules read a sample differently, so that stored briefings are known to be outdated", async () => {
    const golden = JSON.parse(readFileSync(fixture, "utf8")) as Golden;
    const current: Golden = { readerVersion, readings: await readingsNow() };
    expect(Object.keys(current.readings).length).toBeGreaterThan(10);
    expect(readerVersion).toBeGreaterThanOrEqual(golden.readerVersion);
    if (readerVersion === golden.readerVersion)
      expect(
        current.readings,
        "Stored briefings would now be read differently: raise readerVersion in src/reading/reader-version.ts by one, and run this test with -u",
      ).toEqual(golden.readings);
    await expect(`${JSON.stringify(current, null, 2)}\n`, "run this test with -u").toMatchFileSnapshot(fixture);
  });
});
