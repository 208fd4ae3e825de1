import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the built program is. */
export const dist = fileURLToPath(new URL("../../dist", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder for one test, with what the built program needs to run in it. */
export interface Workplace {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Runs `dist/cli.js` to its end. */
  cli(args: readonly string[], input?: string | Uint8Array): Promise<Ended>;
  /** Starts `dist/main.js` or another entry and leaves it running. */
  spawn(entry: "main" | "cli", args?: readonly string[], environment?: NodeJS.ProcessEnv): ChildProcess;
  end(): void;
}

export function createWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "briefing-bot-journey-"));
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, DATA_DIR: join(folder, "data"), PORT: "0" };
  const children: ChildProcess[] = [];
  const start = (entry: string, args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): ChildProcess => {
    const child = spawn(process.execPath, [join(dist, `${entry}.js`), ...args], {
      cwd: folder,
      env: { ...environment, ...more },
    });
    children.push(child);
    return child;
  };
  return {
    folder,
    environment,
    async cli(args, input = "") {
      const child = start("cli", args);
      child.stdin?.on("error", () => undefined); // a program that has seen enough closes its input
      child.stdin?.end(input);
      return await ended(child);
    },
    spawn: start,
    end() {
      for (const child of children) if (child.exitCode === null) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the end of a process and gathers what it wrote from now on. */
export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let [stdout, stderr] = ["", ""];
    child.stdout?.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}

/** Resolves with the first match of the pattern in what the process writes; rejects with all it wrote when it ends before. */
export function said(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let out = "";
    const look = (chunk: Buffer): void => {
      out += chunk.toString();
      const found = pattern.exec(out);
      if (found !== null) resolve(found);
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.on("close", (status) => reject(new Error(`ended with ${status}: ${out}`)));
  });
}
