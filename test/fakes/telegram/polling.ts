import type { Update } from "grammy/types";
import type { Parameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import type { UpdateQueue } from "./update-queue.ts";

/** getUpdates, with Telegram's habits. Waits are real time, `second` milliseconds for each of Telegram's. */
export interface Polling {
  /** `gone` aborts when the caller hangs up. */
  getUpdates(parameters: Parameters, gone: AbortSignal): Promise<readonly Update[]>;
  /** Ends a waiting poll with 409, as a new webhook does. */
  endForWebhook(): void;
}

const longest = 50;
const otherPoller = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
export const webhookActive =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

export function createPolling(queue: UpdateQueue, hasWebhook: () => boolean, second: number): Polling {
  let end: ((refusal: Refusal) => void) | undefined;
  let previous = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY };
  let nextConflict = Number.NEGATIVE_INFINITY;

  /** A repeated 409 comes three seconds late, to slow down two bots that throw each other out. */
  async function conflict(words: string): Promise<never> {
    const now = performance.now();
    if (now < nextConflict) await new Promise((resolve) => setTimeout(resolve, 3 * second).unref());
    else nextConflict = now + 3 * second;
    throw new Refusal(409, words);
  }

  return {
    async getUpdates(parameters, gone) {
      if (hasWebhook()) return await conflict(webhookActive);
      const offset = parameters.integer("offset");
      const asked = parameters.text("limit") === "" ? 100 : parameters.integer("limit");
      let limit = Math.min(Math.max(asked, 1), 100);
      let timeout = Math.min(Math.max(parameters.integer("timeout"), 0), longest);
      const kinds = parameters.nested("allowed_updates", "allowed updates");
      if (Array.isArray(kinds)) queue.allow(kinds.filter((kind) => typeof kind === "string"));
      const now = performance.now();
      if (offset === previous.offset && now < previous.at + 3 * second && timeout < 3) timeout = 3;
      if (offset === previous.offset && now < previous.at + second / 2) limit = 1;
      previous = { offset, at: now };

      const ready = queue.take(offset, limit);
      if (ready.length > 0 || timeout === 0) return ready;
      end?.(new Refusal(409, otherPoller));
      const ended = await waitForUpdate(timeout * second, gone);
      if (ended !== undefined) return await conflict(ended.message);
      return gone.aborted ? [] : queue.take(offset, limit);
    },
    endForWebhook: () => end?.(new Refusal(409, "Conflict: terminated by setWebhook request")),
  };

  /** Resolves with a refusal if another request ended the wait. */
  function waitForUpdate(milliseconds: number, gone: AbortSignal): Promise<Refusal | undefined> {
    return new Promise((resolve) => {
      const finish = (refusal?: Refusal): void => {
        clearTimeout(timer);
        stop();
        gone.removeEventListener("abort", hangUp);
        if (end === finish) end = undefined;
        resolve(refusal);
      };
      const hangUp = (): void => finish();
      const timer = setTimeout(() => finish(), milliseconds);
      const stop = queue.onPush(() => finish());
      gone.addEventListener("abort", hangUp);
      end = finish;
    });
  }
}
