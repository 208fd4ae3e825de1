import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { SearchQuery } from "../briefings.ts";
import { openConnection, type Connection } from "./connection.ts";
import { createSearcher, type Found } from "./searcher.ts";

/** What the main thread asks. `close` ends the thread; a warm-up asks nothing. */
export type SearchAsk =
  | { readonly kind: "search"; readonly id: number; readonly query: SearchQuery }
  | { readonly kind: "warm"; readonly id: number }
  | { readonly kind: "close" };

export type SearchAnswer =
  | { readonly id: number; readonly found: Found | null }
  | { readonly id: number; readonly failure: string; readonly isUnusable: boolean };

const { file } = z.object({ file: z.string() }).parse(workerData);
let connection: Connection | null = null;
let search: ((query: SearchQuery) => Found) | null = null;

/** Opens at the first question, so that a failure to open is an answer and not the end of the thread. */
function searcher(): (query: SearchQuery) => Found {
  connection ??= openConnection(file, { synchronous: "NORMAL", cacheMegabytes: 16, readOnly: true });
  return (search ??= createSearcher(connection));
}

parentPort?.on("message", (ask: SearchAsk) => {
  if (ask.kind === "close") {
    connection?.close();
    parentPort?.close();
    return;
  }
  let answer: SearchAnswer;
  try {
    const run = searcher();
    answer = { id: ask.id, found: ask.kind === "search" ? run(ask.query) : null };
  } catch (thrown) {
    const isError = thrown instanceof Error;
    answer = {
      id: ask.id,
      failure: isError ? thrown.message : String(thrown),
      isUnusable: isError && thrown.name === "StoreUnusable",
    };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer);
});
