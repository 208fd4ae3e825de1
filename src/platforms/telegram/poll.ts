import type { Api } from "grammy";
import type { Logger } from "../../log.ts";
import { TelegramUnusable } from "./api.ts";
import { isConflict, isUnauthorized, loggable, retryAfter } from "./faults.ts";
import { limits } from "./limits.ts";
import type { Receive } from "./receive.ts";
import { createRivalWatch } from "./rival.ts";
import { updateKinds } from "./read-update.ts";
import { backOff, type Timing } from "./timing.ts";
import type { Worker } from "./worker.ts";

export interface PollParts {
  readonly api: Api;
  readonly receive: Receive;
  readonly worker: Worker;
  readonly timing: Timing;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

/** grammY names the type of an older package; it only listens for "abort". */
type PollSignal = NonNullable<Parameters<Api["raw"]["getUpdates"]>[1]>;

/** So many updates may wait before the next are fetched: Telegram keeps them for a day. */
const MOST_WAITING = 1_000;

/**
 * Long polling until told to stop. An offset confirms what was fetched before, so it is sent only after those are in the
 * inbox. Rejects with TelegramUnusable when the token is refused, or another program polls and does not end (`rival.ts`).
 */
export async function poll({ api, receive, worker, timing, logger, stopping }: PollParts): Promise<void> {
  let offset = 0;
  let failures = 0;
  const rival = createRivalWatch(timing.now());
  while (!stopping.aborted) {
    await worker.below(MOST_WAITING);
    try {
      const updates = await api.raw.getUpdates(
        { offset, limit: limits.updates, timeout: limits.pollSeconds, allowed_updates: updateKinds },
        stopping as unknown as PollSignal,
      );
      await receive(updates);
      offset = Math.max(offset, ...updates.map(({ update_id: id }) => id + 1));
      failures = 0;
      if (rival.answered(timing.now())) logger.info({}, "the other program that fetched this bot's updates has ended");
    } catch (error) {
      if (stopping.aborted) return;
      if (isConflict(error)) {
        await giveWay(error);
        continue;
      }
      if (isUnauthorized(error))
        throw new TelegramUnusable("Telegram no longer takes TELEGRAM_TOKEN; ask @BotFather for another.");
      const waits = retryAfter(error) ?? backOff(failures);
      failures += 1;
      logger.warn({ waitsMs: waits, ...loggable(error) }, "updates could not be fetched; trying again");
      await timing.wait(waits, stopping);
    }
  }

  /** Waits a bounded time for the other program to end: at a deployment the old one does so within seconds. */
  async function giveWay(error: unknown): Promise<void> {
    if (/webhook/i.test(JSON.stringify(loggable(error))))
      throw new TelegramUnusable(
        "A webhook was set for this bot while it polled: another program uses the same TELEGRAM_TOKEN.",
      );
    const verdict = rival.met(timing.now());
    if (verdict.kind === "end")
      throw new TelegramUnusable(
        `Another program has fetched this bot's updates for ${verdict.seconds} s: only one at a time may run with the same TELEGRAM_TOKEN.`,
      );
    if (verdict.until !== null)
      logger.warn(
        { until: verdict.until },
        "another program fetches this bot's updates with the same TELEGRAM_TOKEN; if it does not end in time, this one does",
      );
    await timing.wait(verdict.ms, stopping);
  }
}
