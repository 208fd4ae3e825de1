import { GrammyError } from "grammy";
import type { Logger } from "../../log.ts";
import { TelegramUnusable } from "./api.ts";
import { isUnauthorized, loggable, retryAfter } from "./faults.ts";
import { backOff, type Timing } from "./timing.ts";

/** Tries at a first call: a network may come up after the bot. */
const TRIES = 5;

export interface FirstCallsParts {
  /** Names the server in a sentence. */
  readonly host: string;
  readonly timing: Timing;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

/** Runs calls that a start cannot do without; rejects with TelegramUnusable, whose sentence says what to look at. */
export function createFirstCalls({ host, timing, logger, stopping }: FirstCallsParts) {
  return async <T>(run: () => Promise<T>): Promise<T> => {
    for (let failures = 0; ; failures++) {
      try {
        return await run();
      } catch (error) {
        if (isUnauthorized(error))
          throw new TelegramUnusable("Telegram does not know TELEGRAM_TOKEN; copy it again from @BotFather.");
        if (error instanceof GrammyError && error.error_code === 400)
          throw new TelegramUnusable(`Telegram refused ${error.method}: ${error.description}`);
        if (failures + 1 >= TRIES || stopping.aborted)
          throw new TelegramUnusable(`Telegram cannot be reached at ${host}; is the network up?`);
        logger.warn(loggable(error), "Telegram cannot be reached yet; trying again");
        await timing.wait(retryAfter(error) ?? backOff(failures), stopping);
      }
    }
  };
}
