import type { Logger } from "../../log.ts";
import type { Source } from "../../../store/sources.ts";
import { isChannel } from "../channels/channel-address.ts";
import { afterPoll } from "./after-poll.ts";
import { shareOn } from "./share.ts";
import type { PollParts } from "./create-turn.ts";
import { pollSource } from "./poll-source.ts";

const TICK_MS = 15_000;
/** So many sources at once: a slow one holds up its place and no other. */
const AT_ONCE = 4;

/** Polls what is due. One source that fails stops no other. */
export interface Poller {
  /** Polls all that are due now; resolves when they are done. */
  tick(): Promise<void>;
  start(): void;
  /** Breaks off what is under way; what was taken is kept, the rest is taken at the next start. */
  stop(): Promise<void>;
}

export function createPoller(parts: PollParts & { readonly logger: Logger }): Poller {
  const { sources, clock, logger } = parts;
  const stopping = new AbortController();
  let ticking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function poll(source: Source): Promise<void> {
    try {
      const { taken, reason } = await pollSource(source, parts, stopping.signal);
      if (taken > 0) logger.info({ source: source.id, taken }, "took briefings from a source");
      if (reason !== null && source.failures === 0) logger.warn({ source: source.id, reason }, "a source fails");
    } catch (error) {
      if (stopping.signal.aborted) return;
      logger.error({ error, source: source.id }, "a source could not be polled");
      const failed = {
        ok: false,
        reason: "The bot itself failed at it; its log says how.",
        retryAt: null,
        status: null,
      } as const;
      const now = clock.now();
      await sources.note(source.id, afterPoll(source, failed, shareOn(now, source), now));
    }
  }

  async function round(): Promise<void> {
    try {
      const now = clock.now();
      const due = (await sources.list()).filter(
        (source) => !source.paused && source.nextPoll <= now && !isChannel(source),
      );
      const work = async (): Promise<void> => {
        for (let next = due.shift(); next !== undefined && !stopping.signal.aborted; next = due.shift())
          await poll(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (error) {
      logger.error({ error }, "sources could not be polled; they are tried again at the next tick");
    }
  }

  const poller: Poller = {
    tick: () => (ticking ??= round().finally(() => (ticking = null))),
    start() {
      void poller.tick();
      timer = setInterval(() => void poller.tick(), TICK_MS);
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      stopping.abort();
      await ticking;
    },
  };
  return poller;
}
