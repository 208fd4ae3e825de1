import { createAskThread, ThreadFailed } from "../../src/threads/ask-thread.ts";
import type { SearchQuery } from "../briefings.ts";
import { StoreUnusable } from "../store.ts";
import type { SearchAsk } from "./search-worker.ts";
import type { Found } from "./searcher.ts";

/** Searches in a thread of its own, which starts at the first call and never keeps the process alive. */
export interface SearchThread {
  search(query: SearchQuery): Promise<Found>;
  /** Starts the thread and opens its connection. */
  warm(): Promise<void>;
  /** Ends the thread; calls that still wait are rejected. */
  close(): Promise<void>;
}

export function createSearchThread(file: string, workerUrl?: URL): SearchThread {
  const thread = createAskThread<SearchAsk, Found | null>({
    name: "search-worker",
    url: workerUrl,
    workerData: { file },
    died: "The search thread ended before it answered. Search again.",
    closed: "The store is closed.",
  });

  async function ask(question: SearchAsk): Promise<Found | null> {
    try {
      return await thread.ask(question);
    } catch (error) {
      if (error instanceof ThreadFailed && error.failure === "StoreUnusable") throw new StoreUnusable(error.message);
      throw error;
    }
  }

  return {
    async search(query) {
      const found = await ask({ kind: "search", query });
      if (found === null) throw new Error("The search thread answered another question.");
      return found;
    },
    async warm() {
      await ask({ kind: "warm" });
    },
    close: () => thread.close(),
  };
}
