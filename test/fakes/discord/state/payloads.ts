import {
  type APIApplication,
  type APIChannel,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIOverwrite,
  type APIRole,
  type APIThreadChannel,
  ApplicationFlags as Flag,
  type ApplicationFlags,
  GatewayIntentBits as Intent,
  type ChannelFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildHubType,
  GuildMFALevel,
  type GuildMemberFlags,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  OverwriteType,
  type RoleFlags,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import { everything, readersMay } from "./permissions.ts";
import { type Channel, type Guild, type Person, type State, timeOfId } from "./state.ts";

const isThread = (type: ChannelType): boolean =>
  [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread].includes(type);

const joinedAt = (id: string): string => new Date(timeOfId(id)).toISOString();

const role = (id: string, name: string, permissions: bigint, position: number, managed: boolean): APIRole => ({
  id,
  name,
  permissions: permissions.toString(),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0 as RoleFlags,
});

/** The bot's own role has the id of the guild plus one, so that it needs no state. */
export const botRoleId = (guild: Guild): string => (BigInt(guild.id) + 1n).toString();

export const rolesOf = (guild: Guild): APIRole[] => [
  role(guild.id, "@everyone", readersMay, 0, false),
  role(botRoleId(guild), "Briefing bot", guild.botPermissions, 1, true),
  ...guild.roles.map(({ id, name }, at) => role(id, name, 0n, at + 2, false)),
];

export const memberOf = (state: State, guild: Guild, person: Person): APIGuildMember => ({
  user: person.api,
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  flags: 0 as GuildMemberFlags,
  joined_at: joinedAt(guild.id),
  nick: null,
  pending: false,
  premium_since: null,
  roles:
    person === state.bot ? [botRoleId(guild)] : guild.roles.flatMap(({ id }) => (person.roles.has(id) ? [id] : [])),
  mute: false,
  deaf: false,
});

export const interactionMemberOf = (state: State, guild: Guild, person: Person): APIInteractionGuildMember => ({
  ...memberOf(state, guild, person),
  user: person.api,
  permissions: person.permissions.toString(),
});

const overwritesOf = (state: State, channel: Channel): APIOverwrite[] =>
  channel.botPermissions === null
    ? []
    : [
        {
          id: state.applicationId,
          type: OverwriteType.Member,
          allow: channel.botPermissions.toString(),
          deny: (everything & ~channel.botPermissions).toString(),
        },
      ];

const threadOf = (state: State, channel: Channel, guildId: string): APIThreadChannel => ({
  id: channel.id,
  type: channel.type as ChannelType.PublicThread,
  guild_id: guildId,
  parent_id: channel.parentId ?? guildId,
  name: channel.name,
  flags: 0 as ChannelFlags,
  owner_id: channel.ownerId ?? state.applicationId,
  last_message_id: channel.lastMessageId,
  message_count: channel.messageCount,
  member_count: 1,
  total_message_sent: channel.messageCount,
  rate_limit_per_user: 0,
  applied_tags: [],
  thread_metadata: {
    archived: channel.archived,
    archive_timestamp: joinedAt(channel.id),
    auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
    locked: channel.locked,
    create_timestamp: joinedAt(channel.id),
  },
});

export const channelPayload = (state: State, channel: Channel): APIChannel => {
  if (channel.guildId === null) {
    const recipient = channel.recipientId === null ? undefined : state.people.get(channel.recipientId);
    return {
      id: channel.id,
      type: ChannelType.DM,
      name: null,
      last_message_id: channel.lastMessageId,
      flags: 0 as ChannelFlags,
      recipients: recipient === undefined ? [] : [recipient.api],
    };
  }
  if (isThread(channel.type)) return threadOf(state, channel, channel.guildId);
  return {
    id: channel.id,
    type: channel.type as ChannelType.GuildText,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    flags: (channel.requiresTag ? 1 << 4 : 0) as ChannelFlags,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.lastMessageId,
    permission_overwrites: overwritesOf(state, channel),
  };
};

export const channelsOf = (state: State, guild: Guild, threads: boolean): APIChannel[] =>
  [...state.channels.values()]
    .filter((channel) => channel.guildId === guild.id && isThread(channel.type) === threads)
    .map((channel) => channelPayload(state, channel));

/** What GET /guilds/:id answers. */
export const guildPayload = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: (BigInt(guild.id) + 2n).toString(),
  application_id: null,
  region: "deprecated",
  afk_channel_id: null,
  afk_timeout: 300 as const,
  system_channel_id: null,
  system_channel_flags: 0 as GuildSystemChannelFlags,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: GuildVerificationLevel.None,
  roles: rolesOf(guild),
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
  mfa_level: GuildMFALevel.None,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: GuildPremiumTier.None,
  premium_subscription_count: 0,
  preferred_locale: Locale.EnglishUS,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  premium_progress_bar_enabled_user_updated_at: null,
  nsfw: false,
  nsfw_level: GuildNSFWLevel.Default,
  emojis: [],
  stickers: [],
  incidents_data: null,
  hub_type: null as GuildHubType | null,
});

/** What GUILD_CREATE holds on top. */
export const guildCreatePayload = (state: State, guild: Guild) => ({
  ...guildPayload(guild),
  joined_at: joinedAt(guild.id),
  large: false,
  unavailable: false,
  member_count: guild.members.size + 1,
  voice_states: [],
  members: [memberOf(state, guild, state.bot)],
  channels: channelsOf(state, guild, false),
  threads: channelsOf(state, guild, true),
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** The intents that are switched on for an application, as its flags: those of one in fewer than a hundred servers. */
export const flagsOf = ({ privilegedIntents }: Pick<State, "privilegedIntents">): ApplicationFlags => {
  const switched: readonly (readonly [Intent, Flag])[] = [
    [Intent.GuildPresences, Flag.GatewayPresenceLimited],
    [Intent.GuildMembers, Flag.GatewayGuildMembersLimited],
    [Intent.MessageContent, Flag.GatewayMessageContentLimited],
  ];
  return switched.reduce<number>((all, [intent, flag]) => ((privilegedIntents & intent) === 0 ? all : all | flag), 0);
};

export const applicationPayload = (state: State): Partial<APIApplication> & Record<string, unknown> => ({
  id: state.applicationId,
  name: "Briefing bot",
  icon: null,
  description: "",
  type: null,
  flags: flagsOf(state),
  flags_new: String(flagsOf(state)),
  bot: state.bot.api,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: "0".repeat(64),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  owner: { ...state.bot.api, bot: false },
  approximate_guild_count: [...state.guilds.values()].filter((guild) => guild.joined).length,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
});
