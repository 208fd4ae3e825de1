import { createAskThread, ThreadFailed } from "../../threads/ask-thread.ts";
import { BadFile } from "../bad-file.ts";
import type { PdfText } from "../pdf/read-pdf.ts";
import type { Opened, Opening } from "./opening.ts";

/** Opens what is no plain text, off the event loop and within bounds of time and memory. */
export interface Opener {
  /** The HTML of a page's article; null where none is found, or not in time: then the page is to be read whole. Never rejects. */
  page(html: string): Promise<string | null>;
  /** The text of a PDF with where its pages begin. Throws only BadFile; `name` is the file as people know it. */
  pdf(name: string, bytes: Uint8Array): Promise<PdfText>;
  /** The HTML of a Word document (.docx). Throws only BadFile. */
  docx(name: string, bytes: Uint8Array): Promise<string>;
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

/** What a thread's failure means for the person, as the predicate of a sentence. */
function faultOf(error: unknown, limitMs: number): string {
  if (!(error instanceof ThreadFailed)) return "could not be read: the bot is stopping";
  switch (error.failure) {
    case "Unopened":
      return error.message;
    case "late":
      return `takes longer than ${Math.round(limitMs / 1_000)} seconds to read: it is too large or too tangled`;
    case "large":
    case "died":
      return "unpacks to more than is read";
    default:
      return "is broken and cannot be read";
  }
}

/** Nothing is loaded before the first document that needs it. */
export function createOpener(parts: OpenerParts = {}): Opener {
  const limitMs = parts.limitMs ?? LIMIT_MS;
  const thread = createAskThread<Opening, Opened>({
    name: "open-worker",
    url: parts.workerUrl,
    died: "The thread that opens documents ended.",
    closed: "No more documents are opened: the bot is stopping.",
    limitMs,
    idleMs: IDLE_MS,
    heapMb: HEAP_MB,
    growthMb: parts.growthMb ?? GROWTH_MB,
  });
  // One at a time: the limits are those of one document, and a bad one costs no other.
  let before: Promise<unknown> = Promise.resolve();
  async function orBadFile(name: string, opened: Promise<Opened>): Promise<Opened> {
    try {
      return await opened;
    } catch (error) {
      throw new BadFile(name, faultOf(error, limitMs));
    }
  }
  const ask = (opening: Opening): Promise<Opened> => {
    const answer = before.then(() => thread.ask(opening));
    before = answer.catch(() => undefined);
    return answer;
  };

  return {
    async page(html) {
      try {
        const opened = await ask({ kind: "page", html });
        return opened.kind === "page" ? opened.article : null;
      } catch {
        return null;
      }
    },
    async pdf(name, bytes) {
      const opened = await orBadFile(name, ask({ kind: "pdf", bytes }));
      if (opened.kind !== "pdf") throw new BadFile(name, "could not be read");
      return { text: opened.text, pages: opened.pages };
    },
    async docx(name, bytes) {
      const opened = await orBadFile(name, ask({ kind: "docx", bytes }));
      if (opened.kind !== "docx") throw new BadFile(name, "could not be read");
      return opened.html;
    },
    close: () => thread.close(),
  };
}
