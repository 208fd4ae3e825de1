import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createAskThread, type AskThread, type AskThreadParts } from "../../src/threads/ask-thread.ts";
import { temporaryFolder } from "../fixtures/built.ts";

/** Answers how many questions this very thread has had; "hang" is never answered, "fail" is a failure, "die" ends it. */
const program = `import { parentPort } from "node:worker_threads";
let asked = 0;
parentPort.on("message", ({ id, question }) => {
  if (question === undefined) return parentPort.close();
  asked += 1;
  if (question === "hang") return;
  if (question === "die") process.exit(3);
  if (question === "fail") return parentPort.postMessage({ id, failure: "RangeError", message: "no such thing" });
  parentPort.postMessage({ id, answer: asked });
});`;

let thread: AskThread<string, number> | undefined;
function start(parts: Partial<AskThreadParts> = {}): AskThread<string, number> {
  const file = join(temporaryFolder(), "thread.mjs");
  writeFileSync(file, program);
  thread = createAskThread({
    name: "none",
    url: pathToFileURL(file),
    died: "It died.",
    closed: "It is closed.",
    ...parts,
  });
  return thread;
}
afterEach(async () => {
  vi.useRealTimers();
  await thread?.close();
});

describe("a thread that is asked", () => {
  it("answers in turn, and a failure is an answer that ends nothing", async () => {
    const { ask } = start();
    const answers = await Promise.allSettled([ask("a"), ask("fail"), ask("b")]);
    expect(answers).toMatchObject([
      { value: 1 },
      { reason: { name: "ThreadFailed", failure: "RangeError", message: "no such thing" } },
      { value: 3 },
    ]);
  });

  it("rejects what waits when it dies, and the next question starts another", async () => {
    const { ask } = start();
    expect(await ask("a")).toBe(1);
    expect(await Promise.allSettled([ask("die"), ask("b")])).toMatchObject([
      { reason: { message: "It died." } },
      { reason: { message: "It died." } },
    ]);
    expect(await ask("c")).toBe(1);
  });

  it("is ended when an answer takes too long, with all that waits; the next question starts another", async () => {
    const { ask } = start({ limitMs: 4_000 });
    expect(await ask("a")).toBe(1);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const calls = Promise.allSettled([ask("hang"), ask("hang")]);
    vi.advanceTimersByTime(4_001);
    expect(await calls).toMatchObject([{ reason: { failure: "late" } }, { reason: { failure: "died" } }]);
    expect(await ask("b")).toBe(1);
  });

  it("ends when nobody has asked for a while, and not before", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { ask } = start({ idleMs: 60_000 });
    expect(await ask("a")).toBe(1);
    vi.advanceTimersByTime(59_000);
    expect(await ask("b")).toBe(2);
    vi.advanceTimersByTime(59_000);
    expect(await ask("c")).toBe(3);
    vi.advanceTimersByTime(60_001);
    expect(await ask("d")).toBe(1);
  });

  it("takes no question once it is closed, and can be closed twice", async () => {
    const { ask, close } = start();
    await ask("a");
    await close();
    await close();
    await expect(ask("b")).rejects.toThrow("It is closed.");
  });
});
