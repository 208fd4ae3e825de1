import { PermissionFlagsBits as May } from "discord-api-types/v10";
import type { Channel, State } from "./state.ts";

export const everything = Object.values(May).reduce((all, flag) => all | flag, 0n);

/** What people may do who were given nothing special. */
export const readersMay =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.ReadMessageHistory |
  May.UseApplicationCommands |
  May.EmbedLinks |
  May.AttachFiles;

/** What the bot may do where a test says nothing. */
export const botMay = readersMay | May.CreatePublicThreads;

/** What the bot may do in a DM. */
const inDms = readersMay & ~May.SendMessagesInThreads;

export const botPermissionsIn = (state: State, channel: Channel): bigint => {
  if (channel.guildId === null) return inDms;
  const guild = state.guilds.get(channel.guildId);
  if (guild === undefined || !guild.joined) return 0n;
  if (channel.botPermissions !== null) return channel.botPermissions;
  const parent = channel.parentId === null ? undefined : state.channels.get(channel.parentId);
  return parent?.botPermissions ?? guild.botPermissions;
};
