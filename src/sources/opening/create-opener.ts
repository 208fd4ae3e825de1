import { createAskThread } from "../../threads/ask-thread.ts";
import type { Opened, Opening } from "./opening.ts";

/** Opens what is no plain text, off the event loop and within bounds of time and memory. */
export interface Opener {
  /** The HTML of a page's article; null where none is found, or not in time: then the page is to be read whole. Never rejects. */
  page(html: string): Promise<string | null>;
  /** Ends the thread. Safe to call twice, and when nothing was ever opened. */
  close(): Promise<void>;
}

/** A page takes a tenth of a second, a long report a second; a busy machine has needed ten times that. */
const LIMIT_MS = 20_000;
const HEAP_MB = 512;
/** The parts of a file that are unpacked may be many times its size; nothing that people read comes near this. */
const GROWTH_MB = 900;
/** The thread holds the code of its readers; it gives that back when nothing was opened this long. */
const IDLE_MS = 60_000;

export interface OpenerParts {
  /** Another file, for tests. */
  readonly workerUrl?: URL;
  readonly limitMs?: number;
  readonly growthMb?: number;
}

/** Nothing is loaded before the first document that needs it. */
export function createOpener(parts: OpenerParts = {}): Opener {
  const thread = createAskThread<Opening, Opened>({
    name: "open-worker",
    url: parts.workerUrl,
    died: "The thread that opens documents ended.",
    closed: "No more documents are opened: the bot is stopping.",
    limitMs: parts.limitMs ?? LIMIT_MS,
    idleMs: IDLE_MS,
    heapMb: HEAP_MB,
    growthMb: parts.growthMb ?? GROWTH_MB,
  });
  // One at a time: the limits are those of one document, and a bad one costs no other.
  let before: Promise<unknown> = Promise.resolve();
  const ask = (opening: Opening): Promise<Opened> => {
    const answer = before.then(() => thread.ask(opening));
    before = answer.catch(() => undefined);
    return answer;
  };

  return {
    async page(html) {
      try {
        return (await ask({ kind: "page", html })).article;
      } catch {
        return null;
      }
    },
    close: () => thread.close(),
  };
}
