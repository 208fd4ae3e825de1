import { z } from "zod";
import { serveThread, threadData } from "../../src/threads/serve-thread.ts";
import type { SearchQuery } from "../briefings.ts";
import { openConnection, type Connection } from "./connection.ts";
import { createSearcher, type Found } from "./searcher.ts";

/** What the main thread asks; a warm-up asks nothing. */
export type SearchAsk = { readonly kind: "search"; readonly query: SearchQuery } | { readonly kind: "warm" };

const { file } = z.object({ file: z.string() }).parse(threadData);
let connection: Connection | null = null;
let search: ((query: SearchQuery) => Found) | null = null;

/** Opens at the first question, so that a failure to open is an answer and not the end of the thread. */
function searcher(): (query: SearchQuery) => Found {
  connection ??= openConnection(file, { synchronous: "NORMAL", cacheMegabytes: 16, readOnly: true });
  return (search ??= createSearcher(connection));
}

serveThread<SearchAsk, Found | null>(
  (ask) => {
    const run = searcher();
    return ask.kind === "search" ? run(ask.query) : null;
  },
  () => connection?.close(),
);
