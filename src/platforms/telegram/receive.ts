import { z } from "zod";
import type { Inbox, InboxEntry } from "../../../store/inbox.ts";
import type { Clock } from "../../clock.ts";
import type { Worker } from "./worker.ts";

/** An update as far as it must be one to be kept; the rest is Telegram's. */
export const keepableSchema = z.looseObject({ update_id: z.int() });

/** Keeps updates durably and has those handled that were never here. When it resolves Telegram may forget them. */
export function createReceiver(inbox: Inbox, source: string, worker: Worker, clock: Clock) {
  return async (updates: readonly unknown[]): Promise<void> => {
    const bodies = new Map<number, unknown>();
    for (const update of updates) {
      const read = keepableSchema.safeParse(update);
      if (read.success) bodies.set(read.data.update_id, update);
    }
    const taken = await inbox.take(
      source,
      [...bodies].map(([id, body]) => ({ id, body })),
      clock.now(),
    );
    worker.push(taken.map((id): InboxEntry => ({ id, body: bodies.get(id), answer: null, part: 0, sending: false })));
  };
}

export type Receive = ReturnType<typeof createReceiver>;
