import { z } from "zod";
import { serveThread, threadData } from "../../src/threads/serve-thread.ts";
import type { GatherQuery, SearchQuery } from "../briefings.ts";
import { openConnection, type Connection } from "./connection.ts";
import { createGatherer } from "./gatherer.ts";
import { createSearcher, type Found } from "./searcher.ts";

/** What the main thread asks; a warm-up asks nothing. */
export type SearchAsk =
  | { readonly kind: "search"; readonly query: SearchQuery }
  | { readonly kind: "gather"; readonly query: GatherQuery }
  | { readonly kind: "warm" };
export type SearchAnswer =
  | { readonly kind: "search"; readonly found: Found }
  | { readonly kind: "gather"; readonly keys: readonly number[] }
  | { readonly kind: "warm" };

const { file } = z.object({ file: z.string() }).parse(threadData);

interface Opened {
  readonly connection: Connection;
  readonly search: ReturnType<typeof createSearcher>;
  readonly gather: ReturnType<typeof createGatherer>;
}
let opened: Opened | null = null;

/** Opens at the first question, so that a failure to open is an answer and not the end of the thread. */
function open(): Opened {
  if (opened !== null) return opened;
  const connection = openConnection(file, { synchronous: "NORMAL", cacheMegabytes: 16, readOnly: true });
  return (opened = { connection, search: createSearcher(connection), gather: createGatherer(connection) });
}

serveThread<SearchAsk, SearchAnswer>(
  (ask) => {
    const { search, gather } = open();
    if (ask.kind === "search") return { kind: "search", found: search(ask.query) };
    return ask.kind === "gather" ? { kind: "gather", keys: gather(ask.query) } : { kind: "warm" };
  },
  () => opened?.connection.close(),
);
