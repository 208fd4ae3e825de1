import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { SearchQuery } from "../briefings.ts";
import { StoreUnusable } from "../store.ts";
import type { SearchAnswer, SearchAsk } from "./search-worker.ts";
import type { Found } from "./searcher.ts";

/** Searches in a thread of its own, which starts at the first call and never keeps the process alive. */
export interface SearchThread {
  search(query: SearchQuery): Promise<Found>;
  /** Starts the thread and opens its connection. */
  warm(): Promise<void>;
  /** Ends the thread; calls that still wait are rejected. */
  close(): Promise<void>;
}

/** How long the thread may take to end by itself. */
const CLOSE_MS = 2000;

/** Where the build puts the worker, seen from the bundle, from one of its chunks, or from the sources. */
function builtWorker(): URL {
  const places = ["./search-worker.js", "../search-worker.js", "../../dist/search-worker.js"];
  const urls = places.map((place) => new URL(place, import.meta.url));
  const found = urls.find((url) => existsSync(url));
  if (found === undefined) throw new Error("The search worker is not built. Run `npm run build`.");
  return found;
}

interface Waiting {
  resolve(found: Found | null): void;
  reject(error: Error): void;
}

export function createSearchThread(file: string, workerUrl?: URL): SearchThread {
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  function failAll(error: Error): void {
    const calls = [...waiting.values()];
    waiting.clear();
    for (const call of calls) call.reject(error);
  }

  function start(): Worker {
    const started = new Worker(workerUrl ?? builtWorker(), { workerData: { file }, name: "search" });
    started.unref();
    started.on("message", (answer: SearchAnswer) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if (call === undefined) return;
      if ("found" in answer) call.resolve(answer.found);
      else call.reject(answer.isUnusable ? new StoreUnusable(answer.failure) : new Error(answer.failure));
    });
    let cause: unknown;
    started.on("error", (error) => (cause = error));
    started.on("exit", () => {
      if (worker === started) worker = null;
      failAll(new Error("The search thread ended before it answered. Search again.", { cause }));
    });
    return started;
  }

  function ask(build: (id: number) => SearchAsk): Promise<Found | null> {
    return new Promise((resolve, reject) => {
      if (closed) throw new Error("The store is closed.");
      worker ??= start();
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      // While somebody waits for the answer the process must not end.
      worker.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(build(id));
    });
  }

  return {
    async search(query) {
      const found = await ask((id) => ({ kind: "search", id, query }));
      if (found === null) throw new Error("The search thread answered another question.");
      return found;
    },
    async warm() {
      await ask((id) => ({ kind: "warm", id }));
    },
    async close() {
      closed = true;
      const ending = worker;
      if (ending === null) return;
      const ended = new Promise<void>((resolve) => ending.once("exit", () => resolve()));
      ending.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      ending.postMessage({ kind: "close" } satisfies SearchAsk);
      const late = setTimeout(() => void ending.terminate(), CLOSE_MS);
      await ended;
      clearTimeout(late);
    },
  };
}
