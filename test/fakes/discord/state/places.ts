import { ChannelType } from "discord-api-types/v10";
import type { Channel, State } from "./state.ts";

/** Adds a channel to the state; what isn't said is as in a new one. */
export const createChannel = (state: State, given: Partial<Channel> & Pick<Channel, "type">): Channel => {
  const channel: Channel = {
    id: state.nextId(),
    guildId: null,
    parentId: null,
    name: "channel",
    botPermissions: null,
    recipientId: null,
    ownerId: null,
    requiresTag: false,
    archived: false,
    locked: false,
    lastMessageId: null,
    messageCount: 0,
    ...given,
  };
  state.channels.set(channel.id, channel);
  return channel;
};

/** The kind of thread that a channel holds. */
export const threadTypeIn = (channel: Channel): ChannelType =>
  channel.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
