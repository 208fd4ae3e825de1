import { PermissionFlagsBits, PermissionsBitField, Routes, type Client } from "discord.js";
import { z } from "zod";
import type { Command } from "../../chat/command.ts";
import type { Logger } from "../../log.ts";
import { createClient, type DiscordSettings } from "./discord-platform.ts";
import { loginFault } from "./life.ts";
import { seesContent } from "./message-content.ts";
import { commandPayload } from "./registration.ts";
import { systemTimers } from "./timers.ts";

/** What the bot needs where it answers and posts, and nothing more. */
const needed = {
  "View Channel": PermissionFlagsBits.ViewChannel,
  "Send Messages": PermissionFlagsBits.SendMessages,
  "Send Messages in Threads": PermissionFlagsBits.SendMessagesInThreads,
  "Attach Files": PermissionFlagsBits.AttachFiles,
  // Without it a mention cannot be answered as a reply.
  "Read Message History": PermissionFlagsBits.ReadMessageHistory,
} as const;

/** One thing that was looked at; `detail` is a sentence for the operator. */
export interface Finding {
  readonly ok: boolean;
  readonly detail: string;
}

/** The link that adds the bot to a server with the permissions it needs. */
export function inviteLink(application: string): string {
  const permissions = PermissionsBitField.resolve(Object.values(needed));
  return `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${permissions}`;
}

const namesSchema = z.array(z.object({ name: z.string() }));

/** Logs in, looks, and logs out again; changes nothing. `channel` is looked at when it is given. `follows`: a channel is a source. */
export async function examineDiscord(
  settings: DiscordSettings,
  commands: readonly Command[],
  channel: string | null,
  follows: boolean,
  logger: Logger,
): Promise<readonly Finding[]> {
  const client = createClient(settings, logger, systemTimers);
  try {
    await client.login(settings.token);
  } catch (error) {
    await client.destroy();
    return [{ ok: false, detail: loginFault(error, null).message }];
  }
  try {
    const id = client.application?.id ?? client.user?.id ?? "";
    return [
      { ok: true, detail: `The token is good: the bot is @${client.user?.username ?? ""}.` },
      { ok: true, detail: "The intents are granted that answers and digests need; none of them is privileged." },
      contentFinding(await seesContent(client.rest), follows),
      await registered(client, id, commands, settings.guild),
      ...(channel === null ? [] : [await mayPostIn(client, channel)]),
      { ok: true, detail: `To invite it with the least permissions: ${inviteLink(id)}` },
    ];
  } finally {
    await client.destroy();
  }
}

/** Only channels as sources need to see what people write. */
function contentFinding(isOn: boolean, follows: boolean): Finding {
  if (isOn) return { ok: true, detail: "Message Content Intent is on, so channels can be sources." };
  return follows
    ? {
        ok: false,
        detail:
          "A channel is a source, and Message Content Intent is off: switch it on in the Developer Portal under Bot, and start the bot again.",
      }
    : { ok: true, detail: "Message Content Intent is off; it is needed only for a channel to be a source." };
}

async function registered(
  client: Client,
  id: string,
  commands: readonly Command[],
  guild: string | null,
): Promise<Finding> {
  const where = guild === null ? "for all servers" : "in the server of DISCORD_GUILD";
  const route = guild === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
  try {
    const there = new Set(namesSchema.parse(await client.rest.get(route)).map(({ name }) => name));
    const missing = commandPayload(commands).filter(({ name }) => !there.has(name));
    if (missing.length === 0) return { ok: true, detail: `All ${there.size} commands are registered ${where}.` };
    const names = missing.map(({ name }) => name).join(", ");
    return { ok: false, detail: `Not registered ${where} yet: ${names}. Starting the bot registers them.` };
  } catch {
    return { ok: false, detail: `What is registered ${where} cannot be seen; is the bot in that server?` };
  }
}

async function mayPostIn(client: Client, id: string): Promise<Finding> {
  try {
    const channel = await client.channels.fetch(id);
    if (channel === null || channel.isDMBased()) return { ok: channel !== null, detail: "This is a direct chat." };
    const me = await channel.guild.members.fetchMe();
    const permissions = channel.permissionsFor(me);
    const missing = Object.entries(needed).filter(([, bit]) => !permissions.has(bit));
    const names = missing.map(([name]) => name).join(", ");
    return missing.length === 0
      ? { ok: true, detail: `The bot may post in #${channel.name}.` }
      : { ok: false, detail: `In #${channel.name} the bot lacks: ${names}.` };
  } catch {
    return {
      ok: false,
      detail: `The bot cannot see the channel ${id}; is it a member, and is the number a channel's?`,
    };
  }
}
