import { DiscordAPIError, Routes, type REST } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import { rawMessageSchema, type RawMessage } from "./channel-posts.ts";
import { outcomeOf } from "./faults.ts";

/** Discord's most messages in an answer (Get Channel Messages). */
export const PAGE = 100;

/** Messages, the oldest first; or why there are none, as a sentence. */
export type Page = readonly RawMessage[] | string;

/** The messages of channels, asked for over REST. Never rejects. */
export interface ChannelPages {
  /** The newest; those behind an id, the nearest first; or those before one, the nearest. At most `PAGE`. */
  page(channel: string, at: { readonly after?: string; readonly before?: string }): Promise<Page>;
  /** One message as it is now; null when it cannot be had. */
  message(channel: string, id: string): Promise<RawMessage | null>;
}

export function createChannelPages(rest: REST, clock: Clock, logger: Logger): ChannelPages {
  return {
    async page(channel, at) {
      try {
        const query = new URLSearchParams({ limit: String(PAGE), ...at });
        const given = z.array(z.unknown()).parse(await rest.get(Routes.channelMessages(channel), { query }));
        const read = given.map((each) => rawMessageSchema.safeParse(each));
        // One of a shape that nobody foresaw holds up no other.
        if (!read.every(({ success }) => success))
          logger.warn(
            { platform: "discord", channel },
            "a message is not as Discord's reference says; it is passed over",
          );
        return read.flatMap(({ data }) => data ?? []).toReversed();
      } catch (error) {
        const isRefused = error instanceof DiscordAPIError && outcomeOf(error, clock.now()).kind === "gone";
        return isRefused ? "The bot may not read it, or it is gone." : "Discord could not be asked for its messages.";
      }
    },
    async message(channel, id) {
      const given = await rest.get(Routes.channelMessage(channel, id)).catch(() => null);
      return rawMessageSchema.safeParse(given).data ?? null;
    },
  };
}
