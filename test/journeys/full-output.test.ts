import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const dist = (entry: string): string => fileURLToPath(new URL(`../../dist/${entry}.js`, import.meta.url));

/** Runs an entry with one of its outputs on a device that is always full. */
function onFullDisk(entry: string, args: readonly string[], output: "stdout" | "stderr"): ChildProcess {
  const full = openSync("/dev/full", "w");
  const stdio: ("ignore" | "pipe" | number)[] =
    output === "stdout" ? ["ignore", full, "pipe"] : ["ignore", "pipe", full];
  const child = spawn(process.execPath, [dist(entry), ...args], {
    cwd: place.folder,
    env: { ...place.environment, SAMPLES: "no" },
    stdio,
  });
  closeSync(full);
  return child;
}

describe.skipIf(!existsSync("/dev/full"))("output that goes to a full disk", () => {
  it("does not end the bot, which says nothing there and stops in order", async () => {
    const bot = onFullDisk("main", [], "stderr");
    const whole = ended(bot);
    const address = await said(bot, /http:\/\/127\.0\.0\.1:\d+\//);
    bot.kill("SIGTERM"); // which is logged
    expect(address[0]).not.toBe("");
    expect(await whole).toMatchObject({ status: 0, signal: null });
  });

  it("is one sentence of the shell, and no trace of the program", async () => {
    const { status, stderr } = await ended(onFullDisk("cli", ["ask", "/help"], "stdout"));
    expect(stderr).toBe("briefing-bot: The output could not be written (ENOSPC).\n");
    expect(status).toBe(1);
  });
});
