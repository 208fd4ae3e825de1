import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openConnection } from "../../store/sqlite/connection.ts";
import { holdFolder } from "../../store/sqlite/lock.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { expectWhole } from "../fixtures/index-check.ts";

const KILLS = 12;

/** Runs the program, kills it with SIGKILL after so many lines and some milliseconds, and answers all lines it wrote. */
async function killedAfter(program: URL, argv: readonly string[], lines: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...argv], { stdio: ["ignore", "pipe", "inherit"] });
  let written = "";
  let doomed = false;
  child.stdout.on("data", (chunk: Buffer) => {
    written += chunk.toString();
    if (doomed || written.split("\n").length <= lines) return;
    doomed = true;
    setTimeout(() => child.kill("SIGKILL"), ms);
  });
  const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
  expect(signal).toBe("SIGKILL");
  return written.split("\n").slice(0, -1);
}

describe("a process that is killed", () => {
  it(`loses nothing that it reported as stored, ${KILLS} times`, async () => {
    const folder = temporaryFolder();
    const program = await builtEntry("test/store/programs/put-one-by-one.ts");
    const stored = new Map<string, number>();
    let next = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const lines = await killedAfter(program, [folder, String(next)], 1 + kill * 3, (kill * 7) % 11);
      for (const line of lines) {
        const [, id = "", version, number] = line.split(" ");
        stored.set(id, Math.max(Number(version), stored.get(id) ?? 0));
        next = Math.max(next, Number(number));
      }
      next = next - (next % 4) + 4;
    }
    expect(stored.size).toBeGreaterThan(KILLS);
    const store = await openSqliteStore({ folder, clock: systemClock });
    for (const [id, version] of stored) {
      const found = await store.briefings.find(id, version);
      expect(found?.id).toBe(id);
      const text = await store.briefings.document({ id, version });
      expect(text?.text).toContain(found?.title);
    }
    await store.close();
    const connection = openConnection(join(folder, "briefings.db"), { synchronous: "FULL", cacheMegabytes: 4 });
    expectWhole(connection);
    connection.close();
  }, 60_000);

  it("leaves the data folder free, and while it lives it is named", async () => {
    const folder = temporaryFolder();
    const program = await builtEntry("test/store/programs/hold-folder.ts");
    const child = spawn(process.execPath, [fileURLToPath(program), folder], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    await expect(holdFolder(folder, "briefing-bot")).rejects.toThrow(
      `Another briefing-bot (process ${child.pid}) already runs on this data folder, ${folder}.`,
    );
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    const held = await holdFolder(folder, "briefing-bot");
    await expect(holdFolder(folder, "briefing-bot")).rejects.toThrow(`process ${process.pid}`);
    await held.release();
    await held.release();
    await (await holdFolder(folder, "briefing-bot")).release();
  });
});
