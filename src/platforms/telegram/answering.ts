import { z } from "zod";
import type { Inbox, InboxEntry } from "../../../store/inbox.ts";
import type { Api } from "grammy";
import type { Logger } from "../../log.ts";
import type { ChatNews } from "../platform.ts";
import { conversationOf, type Target } from "./conversation.ts";
import { deliver, edit } from "./deliver.ts";
import { failureOf, isTelegrams, isUnauthorized, loggable, wasNotSent } from "./faults.ts";
import { noting } from "./leaving.ts";
import type { Moves } from "./moves.ts";
import { Closed, type OutgoingQueue } from "./outgoing-queue.ts";
import { parcelSchema, type Outgoing } from "./parcel.ts";
import { backOff, type Timing } from "./timing.ts";

/** An answer as the inbox keeps it while it is being said: plain JSON. */
const planSchema = z.object({
  chat: z.number(),
  thread: z.number().nullable(),
  asker: z.number().nullable(),
  replyTo: z.number().nullable(),
  asks: z.string().nullable(),
  /** The message whose place the first and only part takes. */
  edits: z.number().nullable(),
  parts: z.array(parcelSchema),
});
export type Plan = z.infer<typeof planSchema>;

export interface AnsweringParts {
  readonly api: Api;
  readonly source: string;
  readonly inbox: Inbox;
  readonly queue: OutgoingQueue;
  readonly moves: Moves;
  readonly news: ChatNews;
  readonly timing: Timing;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

export interface Answering {
  /** Says an answer part by part, each noted before and after, and finishes the update. */
  say(update: number, plan: Plan, from?: number): Promise<void>;
  /** Goes on with an answer that a crash broke off; false when none was begun. */
  resume(entry: InboxEntry): Promise<boolean>;
}

export function createAnswering(parts: AnsweringParts): Answering {
  const { api, source, inbox, queue, moves, news, timing, logger, stopping } = parts;
  const note = (fault: unknown): void =>
    logger.warn(loggable(fault), "Telegram refused the marks of a message; it was sent as plain text");

  /** Sends one part; what never reached Telegram is tried again, and a chat that moved is followed. */
  async function sendPart(update: number, plan: Plan, part: number): Promise<void> {
    const message = plan.parts[part];
    if (message === undefined) return;
    const leaves = (): void => inbox.leaves(source, update);
    let target: Target = await moves.follow({ chat: plan.chat, thread: plan.thread });
    for (let failures = 0; ;) {
      try {
        await queue.send(target.chat, "asked", async () => {
          await inbox.note(source, update, { part, sending: true, answer: plan });
          try {
            await noting(leaves, async () => {
              if (plan.edits !== null && message.kind === "text") {
                if (await edit(api, plan.edits, message, { target, asker: plan.asker }, note)) return;
              }
              const first = part === 0;
              const replyTo = first ? plan.replyTo : null;
              const asks = part === plan.parts.length - 1 ? plan.asks : null;
              await deliver(api, message, { target, asker: plan.asker, replyTo, asks }, note);
            });
          } catch (error) {
            const { kind } = failureOf(error, timing.now());
            if (kind !== "unknown") await inbox.note(source, update, { part, sending: false });
            throw error;
          }
        });
        return;
      } catch (error) {
        // A fault of this program's own, a full disk for one: the update stays in the inbox.
        if (!isTelegrams(error)) throw error;
        // The platform ends over this; with another token the answer is said after the next start.
        if (isUnauthorized(error)) throw new Closed();
        if (wasNotSent(error)) {
          await timing.wait(backOff(failures), stopping);
          if (stopping.aborted) throw new Closed();
          failures += 1;
          continue;
        }
        const failure = failureOf(error, timing.now());
        if (failure.kind === "moved") {
          await moves.moved(String(target.chat), failure.to);
          target = { chat: Number(failure.to), thread: target.thread };
          continue;
        }
        if (failure.kind === "gone") await news.gone(conversationOf(target), failure.reason);
        if (failure.kind === "gone") throw new Unsayable(failure.reason);
        logger.warn({ update, part, outcome: failure.kind, ...loggable(error) }, failure.reason);
        return;
      }
    }
  }

  async function say(update: number, plan: Plan, from = 0): Promise<void> {
    try {
      for (let part = from; part < plan.parts.length; part++) await sendPart(update, plan, part);
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      logger.info({ update, reason: error.message }, "an answer has nobody to go to");
    }
    await inbox.finish(source, update);
  }

  return {
    say,
    async resume({ id, answer, part, sending }) {
      const plan = planSchema.safeParse(answer);
      if (!plan.success) return false;
      const isUnknown = sending && plan.data.edits === null;
      if (!isUnknown) {
        await say(id, plan.data, part);
        return true;
      }
      logger.warn({ update: id, part, outcome: "unknown" }, "a crash cut off a message; it is not sent again");
      // Nobody knows whether it is there: the person sees that, and is told what to do if it is not.
      await say(id, { ...plan.data, parts: plan.data.parts.with(part, interrupted(plan.data.parts.length > 1)) }, part);
      return true;
    },
  };
}

/** Stands where a message may be missing. */
function interrupted(isPart: boolean): Outgoing {
  const what = isPart ? "a part of my answer" : "my answer";
  const text = `I was stopped while I sent ${what}. If it is not here, please ask again.`;
  return { kind: "text", body: { text, entities: [] }, buttons: [] };
}

/** The rest of an answer cannot be said: the chat is not there for the bot. */
class Unsayable extends Error {
  override readonly name = "Unsayable";
}
