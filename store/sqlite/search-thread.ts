import { createAskThread, ThreadFailed } from "../../src/threads/ask-thread.ts";
import type { GatherQuery, SearchQuery } from "../briefings.ts";
import { StoreUnusable } from "../store.ts";
import type { SearchAnswer, SearchAsk } from "./search-worker.ts";
import type { Found } from "./searcher.ts";

/** Searches in a thread of its own, which starts at the first call and never keeps the process alive. */
export interface SearchThread {
  search(query: SearchQuery): Promise<Found>;
  /** Keys of passages, the best first. */
  gather(query: GatherQuery): Promise<readonly number[]>;
  /** Starts the thread and opens its connection. */
  warm(): Promise<void>;
  /** Ends the thread; calls that still wait are rejected. */
  close(): Promise<void>;
}

const another = "The search thread answered another question.";

export function createSearchThread(file: string, workerUrl?: URL): SearchThread {
  const thread = createAskThread<SearchAsk, SearchAnswer>({
    name: "search-worker",
    url: workerUrl,
    workerData: { file },
    died: "The search thread ended before it answered. Search again.",
    closed: "The store is closed.",
  });

  async function ask(question: SearchAsk): Promise<SearchAnswer> {
    try {
      return await thread.ask(question);
    } catch (error) {
      if (error instanceof ThreadFailed && error.failure === "StoreUnusable") throw new StoreUnusable(error.message);
      throw error;
    }
  }

  return {
    async search(query) {
      const answer = await ask({ kind: "search", query });
      if (answer.kind !== "search") throw new Error(another);
      return answer.found;
    },
    async gather(query) {
      const answer = await ask({ kind: "gather", query });
      if (answer.kind !== "gather") throw new Error(another);
      return answer.keys;
    },
    async warm() {
      await ask({ kind: "warm" });
    },
    close: () => thread.close(),
  };
}
