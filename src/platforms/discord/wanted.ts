import { GatewayDispatchEvents } from "discord.js";
import { z } from "zod";

const eventSchema = z.object({ t: z.string(), d: z.unknown() });
const messageSchema = z.object({
  author: z.object({ bot: z.boolean().optional() }),
  content: z.string(),
  guild_id: z.string().optional(),
});
const changes: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.MessageUpdate,
  GatewayDispatchEvents.MessageDelete,
  GatewayDispatchEvents.MessageDeleteBulk,
]);

/**
 * Whether an event of the gateway concerns this bot. Discord tells it of every message in its servers and of every answer of
 * its own, and discord.js would build and keep a message of each; only those are wanted that somebody writes to the bot.
 * What has a shape that nobody foresaw is wanted, so that it is noticed. `self` is the bot's snowflake, null before it is known.
 */
export function isWanted(event: unknown, self: string | null): boolean {
  const read = eventSchema.safeParse(event);
  if (!read.success) return true;
  const { t, d } = read.data;
  if (changes.has(t)) return false;
  if (t !== GatewayDispatchEvents.MessageCreate) return true;
  const message = messageSchema.safeParse(d);
  if (!message.success) return true;
  const { author, content, guild_id } = message.data;
  if (author.bot === true) return false;
  return guild_id === undefined || self === null || content.includes(self);
}
