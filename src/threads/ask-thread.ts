import { Worker } from "node:worker_threads";
import { builtFile } from "../built-file.ts";
import type { ThreadAnswer, ThreadAsk } from "./serve-thread.ts";

/** A thread that answers questions in turn. It starts at the first one and never keeps the process alive. */
export interface AskThread<Q, A> {
  /** Rejects with ThreadFailed when the answer is a failure, when the thread dies, and when it takes too long. */
  ask(question: Q): Promise<A>;
  /** Ends the thread; calls that still wait are rejected. Safe to call twice. */
  close(): Promise<void>;
}

/** What an `ask` rejects with; `failure` is the name of the error in the thread. */
export class ThreadFailed extends Error {
  override readonly name = "ThreadFailed";
  readonly failure: string;
  constructor(message: string, failure: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

export interface AskThreadParts {
  /** Its file in dist/, without `.js`: "search-worker". */
  readonly name: string;
  /** Another file, for tests. */
  readonly url?: URL | undefined;
  readonly workerData?: unknown;
  /** What callers hear when the thread dies while they wait. */
  readonly died: string;
  /** What callers hear after `close`. */
  readonly closed: string;
  /** An answer may take this long, in milliseconds; then the thread is ended, and whatever waits is rejected. */
  readonly limitMs?: number;
  /** A thread that nobody asks for this long ends and gives its memory back; the next question starts another. */
  readonly idleMs?: number;
  /** The most memory for JavaScript's objects, in MB; a thread that needs more dies. Buffers are not counted by the engine. */
  readonly heapMb?: number;
  /** How much the whole process may grow while the thread works, in MB, buffers included; then the thread is ended. */
  readonly growthMb?: number;
}

/** How long the thread may take to end by itself. */
const CLOSE_MS = 2000;
/** How often its memory is looked at while it works. */
const WATCH_MS = 50;

function builtWorker(name: string): string {
  const path = builtFile(`${name}.js`, import.meta.url);
  if (path === null) throw new Error(`The ${name} is not built. Run \`npm run build\`.`);
  return path;
}

interface Waiting<A> {
  resolve(answer: A): void;
  reject(error: Error): void;
  readonly late: NodeJS.Timeout | undefined;
  readonly look: NodeJS.Timeout | undefined;
}

export function createAskThread<Q, A>(parts: AskThreadParts): AskThread<Q, A> {
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting<A>>();

  function settle(id: number): Waiting<A> | undefined {
    const call = waiting.get(id);
    waiting.delete(id);
    clearTimeout(call?.late);
    clearInterval(call?.look);
    return call;
  }
  function failAll(error: Error): void {
    for (const id of waiting.keys()) settle(id)?.reject(error);
  }
  /** Ends a thread that is stuck or idle; whatever still waits is rejected when it has ended. */
  function drop(dropped: Worker): void {
    if (worker === dropped) worker = null;
    void dropped.terminate();
  }

  function start(): Worker {
    const started = new Worker(parts.url ?? builtWorker(parts.name), {
      workerData: parts.workerData,
      name: parts.name,
      ...(parts.heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: parts.heapMb } }),
    });
    started.unref();
    started.on("message", (answer: ThreadAnswer<A>) => {
      const call = settle(answer.id);
      if (waiting.size === 0) rest(started);
      if ("answer" in answer) call?.resolve(answer.answer);
      else call?.reject(new ThreadFailed(answer.message, answer.failure));
    });
    let cause: unknown;
    started.on("error", (error) => (cause = error));
    started.on("exit", () => {
      // One that was dropped has nobody waiting: they were rejected, or ask its successor.
      if (worker !== started && worker !== null) return;
      worker = null;
      failAll(new ThreadFailed(parts.died, "died", { cause }));
    });
    return started;
  }
  function rest(started: Worker): void {
    started.unref();
    if (parts.idleMs === undefined) return;
    idle = setTimeout(() => drop(started), parts.idleMs);
    idle.unref();
  }
  function watch(id: number): NodeJS.Timeout | undefined {
    const { growthMb } = parts;
    if (growthMb === undefined) return undefined;
    const before = process.memoryUsage.rss();
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > growthMb * 1024 * 1024)
        end(id, new ThreadFailed(`It took more than ${growthMb} MB.`, "large"));
    }, WATCH_MS);
    return look.unref();
  }
  function end(id: number, why: ThreadFailed): void {
    settle(id)?.reject(why);
    failAll(new ThreadFailed(parts.died, "died"));
    if (worker !== null) drop(worker);
  }

  return {
    ask(question) {
      return new Promise((resolve, reject) => {
        if (closed) throw new Error(parts.closed);
        worker ??= start();
        clearTimeout(idle);
        const id = ++lastId;
        const { limitMs } = parts;
        const tooLate = (): void => end(id, new ThreadFailed(`It took longer than ${limitMs ?? 0} ms.`, "late"));
        const late = limitMs === undefined ? undefined : setTimeout(tooLate, limitMs);
        waiting.set(id, { resolve, reject, late, look: watch(id) });
        // While somebody waits for the answer the process must not end.
        worker.ref();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ id, question } satisfies ThreadAsk<Q>);
      });
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      const ending = worker;
      if (ending === null) return;
      const ended = new Promise<void>((resolve) => ending.once("exit", () => resolve()));
      ending.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      ending.postMessage({ id: 0 } satisfies ThreadAsk<Q>);
      const late = setTimeout(() => void ending.terminate(), CLOSE_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
