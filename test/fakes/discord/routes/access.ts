import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import { refuse } from "../rest/refusal.ts";
import { botPermissionsIn } from "../state/permissions.ts";
import type { Channel, Guild, State } from "../state/state.ts";

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export const isThread = (channel: Channel): boolean => threads.includes(channel.type);

/** A guild the bot is in. A bot that was kicked is told the same as for a guild that never was. */
export const guildFor = (state: State, id: string): Guild => {
  const guild = state.guilds.get(id);
  if (guild === undefined) throw refuse.unknownGuild();
  if (!guild.joined) throw refuse.missingAccess();
  return guild;
};

/** A channel that the bot can see. */
export const channelFor = (state: State, id: string): Channel => {
  const channel = state.channels.get(id);
  if (channel === undefined) throw refuse.unknownChannel();
  if ((botPermissionsIn(state, channel) & May.ViewChannel) === 0n) throw refuse.missingAccess();
  return channel;
};

export const needs = (state: State, channel: Channel, permission: bigint): void => {
  if ((botPermissionsIn(state, channel) & permission) !== permission) throw refuse.missingPermissions();
};

/** A channel that the bot may write into, or the refusal. */
export const writableFor = (state: State, id: string, withFiles: boolean): Channel => {
  const channel = channelFor(state, id);
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia) throw refuse.inForum();
  const recipient = channel.recipientId === null ? undefined : state.people.get(channel.recipientId);
  if (recipient?.takesDms === false) throw refuse.closedDm();
  needs(state, channel, isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
  if (withFiles) needs(state, channel, May.AttachFiles);
  if (channel.locked && (botPermissionsIn(state, channel) & May.ManageThreads) === 0n) throw refuse.locked();
  return channel;
};
