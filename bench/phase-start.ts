import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { timingOf, type Timing } from "./percentiles.ts";

/** How long `node dist/main.js` takes from its start to an answer over HTTP, and what memory it holds then. */
export interface StartFigures {
  readonly listening: Timing;
  readonly answered: Timing;
  readonly rssMb: number;
}

const RUNS = 5;

export async function measureStart(folder: string, main: string): Promise<StartFigures> {
  const [listening, answered]: [number[], number[]] = [[], []];
  let rssMb = 0;
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const child = spawn(process.execPath, [main], {
      env: { ...process.env, DATA_DIR: folder, PORT: "0", SAMPLES: "no", LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let out = "";
      child.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString();
        const found = /http:\/\/[^\s,]+/.exec(out);
        if (found !== null) resolve(found[0]);
      });
      child.on("exit", (code) => reject(new Error(`the bot ended with ${code} before it listened`)));
    });
    listening.push(performance.now() - begun);
    const begin = await fetch(new URL("/api/history", address));
    const cookie = begin.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const said = await fetch(new URL("/api/say", address), {
      method: "POST",
      headers: { "content-type": "application/json", origin: new URL(address).origin, cookie },
      body: JSON.stringify({ key: `start-${run}-${child.pid}`, text: "/latest" }),
    });
    if (!said.ok) throw new Error(`the bot answered ${said.status}: ${await said.text()}`);
    answered.push(performance.now() - begun);
    rssMb = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  return { listening: timingOf(listening), answered: timingOf(answered), rssMb };
}
