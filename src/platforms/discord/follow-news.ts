import { Events, GatewayDispatchEvents, PermissionFlagsBits, type Client, type GuildBasedChannel } from "discord.js";
import { z } from "zod";
import type { Logger } from "../../log.ts";
import type { ChatNews } from "../platform.ts";

const KICKED = "The bot was removed from this server.";
const DELETED = "The channel was deleted.";
const NO_RIGHTS = "The bot may not post here: it needs View Channel, Send Messages and Attach Files.";

const guildDeleted = z.object({ id: z.string(), unavailable: z.boolean().optional() });

/** Whether the bot may post in a channel of a server, by what Discord has told of roles and overwrites; null: not known. */
export function mayPost(channel: GuildBasedChannel): boolean | null {
  const me = channel.guild.members.me;
  if (me === null) return null;
  const send = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, send, PermissionFlagsBits.AttachFiles]);
}

/** Hands on what Discord tells of channels that come and go. A server that is only unavailable is not gone. */
export function followNews(client: Client, news: ChatNews, logger: Logger): void {
  const tell = (told: Promise<void>): void =>
    void told.catch((error: unknown) => logger.error({ error, platform: "discord" }, "news of a channel was not kept"));
  const isPlace = (channel: GuildBasedChannel): boolean => channel.isTextBased() || channel.isThreadOnly();

  // The event itself comes when discord.js has already forgotten the server's channels.
  client.ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown) => {
    const left = guildDeleted.safeParse(data);
    if (!left.success || left.data.unavailable === true) return;
    for (const channel of client.guilds.cache.get(left.data.id)?.channels.cache.values() ?? [])
      if (isPlace(channel)) tell(news.gone(channel.id, KICKED));
  });
  client.on(Events.GuildCreate, (guild) => {
    for (const channel of guild.channels.cache.values())
      if (isPlace(channel) && mayPost(channel) === true) tell(news.back(channel.id));
  });
  client.on(Events.ChannelDelete, (channel) => tell(news.gone(channel.id, DELETED)));
  client.on(Events.ChannelUpdate, (before, after) => {
    if (before.isDMBased() || after.isDMBased()) return;
    // What overwrites say now and what they said before: only a change is news.
    const [could, can] = [mayPost(before), mayPost(after)];
    if (could === true && can === false) tell(news.gone(after.id, NO_RIGHTS));
    if (could === false && can === true) tell(news.back(after.id));
  });
  client.on(Events.ThreadDelete, (thread) => tell(news.gone(thread.id, "The thread was deleted.")));
  client.on(Events.ThreadUpdate, (before, after) => {
    if (before.locked !== true && after.locked === true) tell(news.gone(after.id, "The thread was locked."));
    if (before.locked === true && after.locked !== true) tell(news.back(after.id));
  });
}
