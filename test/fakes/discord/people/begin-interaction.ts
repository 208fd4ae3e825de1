import { InteractionContextType, InteractionType } from "discord-api-types/v10";
import { randomBytes } from "node:crypto";
import type { Gateway } from "../gateway/gateway.ts";
import { ownersOf } from "../routes/interaction-authorship.ts";
import { channelPayload, interactionMemberOf } from "../state/payloads.ts";
import { botPermissionsIn } from "../state/permissions.ts";
import type { Channel, Interaction, Message, Person, State } from "../state/state.ts";

export interface Doing {
  readonly type: InteractionType;
  readonly name: string;
  readonly data: object;
  readonly source: Message | null;
}

/** Whether the bot is a member of the guild, or the other side of the DM. */
export const isBotIn = (state: State, channel: Channel, person: Person): boolean =>
  channel.guildId === null ? channel.recipientId === person.api.id : state.guilds.get(channel.guildId)?.joined === true;

export const contextOf = (channel: Channel, userInstalled: boolean): InteractionContextType => {
  if (channel.guildId !== null) return InteractionContextType.Guild;
  return userInstalled ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
};

/** Makes an interaction and tells the bot of it. */
export const beginInteraction = (
  state: State,
  gateway: Pick<Gateway, "tell">,
  person: Person,
  channel: Channel,
  doing: Doing,
): Interaction => {
  const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
  const botIsThere = isBotIn(state, channel, person);
  const interaction: Interaction = {
    id: state.nextId(),
    token: randomBytes(48).toString("base64url"),
    type: doing.type,
    userId: person.api.id,
    channelId: channel.id,
    guildId: channel.guildId,
    createdAt: state.clock.now().getTime(),
    name: doing.name,
    sourceMessageId: doing.source?.api.id ?? null,
    userInstalled: !botIsThere && person.installed,
    answer: null,
    answeredAt: null,
    ephemeral: false,
    originalId: null,
    messageIds: [],
    followUps: 0,
    updated: false,
    choices: null,
    modal: null,
  };
  state.interactions.set(interaction.id, interaction);
  const who =
    guild === undefined
      ? { user: person.api }
      : { member: interactionMemberOf(state, guild, person), guild_id: guild.id, guild_locale: "en-US" };
  const where = guild === undefined ? {} : { guild: { id: guild.id, locale: "en-US", features: [] } };
  gateway.tell({
    t: "INTERACTION_CREATE",
    guildId: botIsThere ? channel.guildId : null,
    d: {
      id: interaction.id,
      application_id: state.applicationId,
      type: doing.type,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: channelPayload(state, channel),
      locale: person.locale,
      app_permissions: botPermissionsIn(state, channel).toString(),
      entitlements: [],
      authorizing_integration_owners: ownersOf(interaction),
      context: contextOf(channel, interaction.userInstalled),
      attachment_size_limit: 10_485_760,
      data: doing.data,
      ...(doing.source === null ? {} : { message: doing.source.api }),
      ...who,
      ...where,
    },
  });
  return interaction;
};
