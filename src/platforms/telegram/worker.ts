import type { InboxEntry } from "../../../store/inbox.ts";
import type { Logger } from "../../log.ts";
import { loggable } from "./faults.ts";
import { Closed } from "./outgoing-queue.ts";

/** Handles updates, those of one chat one after another, those of several at the same time. */
export interface Worker {
  push(entries: readonly InboxEntry[]): void;
  /** How many wait or are under way. */
  readonly size: number;
  /** Resolves when fewer than this many wait. */
  below(many: number): Promise<void>;
  /** Begins nothing new and waits for what is under way. */
  close(): Promise<void>;
}

/** Chats that are answered at the same time. */
const AT_ONCE = 64;

/** Does what an update asks for. `isNewest`: no other of the same chat, or inline query of the same person, waits behind it. */
export type Handle = (entry: InboxEntry, isNewest: boolean) => Promise<void>;

export function createWorker(handle: Handle, logger: Logger): Worker {
  const waiting = new Map<string, InboxEntry[]>();
  const busy = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let size = 0;
  let closed = false;
  let listeners: { many: number; resolve: () => void }[] = [];

  function start(): void {
    for (const [key, entries] of waiting) {
      if (closed || busy.size >= AT_ONCE) return;
      if (busy.has(key)) continue;
      const entry = entries.shift();
      if (entries.length === 0) waiting.delete(key);
      if (entry === undefined) continue;
      busy.add(key);
      const run = work(entry, entries.length === 0).finally(() => {
        busy.delete(key);
        underWay.delete(run);
        size -= 1;
        for (const { many, resolve } of listeners) if (size < many) resolve();
        listeners = listeners.filter(({ many }) => size >= many);
        start();
      });
      underWay.add(run);
    }
  }

  async function work(entry: InboxEntry, isNewest: boolean): Promise<void> {
    try {
      await handle(entry, isNewest);
    } catch (error) {
      // It stays in the inbox, and the next start takes it up again.
      if (!(error instanceof Closed))
        logger.error({ update: entry.id, ...loggable(error) }, "an update was not finished");
    }
  }

  return {
    push(entries) {
      for (const entry of entries) {
        const key = laneOf(entry.body);
        const lane = waiting.get(key);
        if (lane === undefined) waiting.set(key, [entry]);
        else lane.push(entry);
      }
      size += entries.length;
      start();
    },
    get size() {
      return size;
    },
    async below(many) {
      if (size < many) return;
      await new Promise<void>((resolve) => listeners.push({ many, resolve }));
    },
    async close() {
      closed = true;
      for (const { resolve } of listeners) resolve();
      await Promise.all(underWay);
    },
  };
}

/** What must stay in order: a chat's messages and presses, a person's inline queries. */
function laneOf(body: unknown): string {
  const at = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  for (const kind of ["message", "channel_post", "edited_channel_post", "my_chat_member"])
    if (at(body, kind) !== undefined) return `chat ${String(at(at(at(body, kind), "chat"), "id"))}`;
  const press = at(body, "callback_query");
  if (press !== undefined) return `chat ${String(at(at(at(press, "message"), "chat"), "id"))}`;
  return `person ${String(at(at(at(body, "inline_query"), "from"), "id"))}`;
}
