import * as spec from "discord-api-spec/zod";
import * as z from "zod/mini";
import { asPublished } from "../rules/as-published.ts";
import { faultsOf } from "../rules/check-form.ts";

// The published schemas say nothing of the gateway. Its events are held to the documentation's tables by hand, with the
// published schemas for the users, channels, roles and messages inside. https://docs.discord.com/developers/events/gateway-events

const snowflake = z.string().check(z.regex(/^\d{10,20}$/));
const moment = z.iso.datetime();
const bits = z.string().check(z.regex(/^\d+$/));
const place = { guild_id: z.optional(snowflake) };

const memberShape = {
  nick: z.nullable(z.string()),
  avatar: z.nullable(z.string()),
  banner: z.nullable(z.string()),
  roles: z.array(snowflake),
  joined_at: moment,
  premium_since: z.nullable(moment),
  deaf: z.boolean(),
  mute: z.boolean(),
  flags: z.int(),
  pending: z.boolean(),
  communication_disabled_until: z.nullable(moment),
};

const channel = z.union([
  spec.GuildChannelResponseSchema,
  spec.ThreadResponseSchema,
  spec.PrivateChannelResponseSchema,
]);

const guild = z.intersection(
  z.object({
    id: snowflake,
    name: z.string(),
    roles: z.array(spec.GuildRoleResponseSchema),
    joined_at: moment,
    large: z.boolean(),
    unavailable: z.optional(z.boolean()),
    member_count: z.int(),
    voice_states: z.array(z.unknown()),
    members: z.array(z.object({ ...memberShape, user: spec.UserResponseSchema })),
    channels: z.array(spec.GuildChannelResponseSchema),
    threads: z.array(spec.ThreadResponseSchema),
    presences: z.array(z.unknown()),
    stage_instances: z.array(z.unknown()),
    guild_scheduled_events: z.array(z.unknown()),
    soundboard_sounds: z.array(z.unknown()),
  }),
  spec.GuildWithCountsResponseSchema,
);

const message = z.intersection(
  spec.MessageResponseSchema,
  z.object({ ...place, member: z.optional(z.object(memberShape)) }),
);

const ready = z.object({
  v: z.literal(10),
  user: spec.UserResponseSchema,
  guilds: z.array(z.strictObject({ id: snowflake, unavailable: z.literal(true) })),
  session_id: z.string(),
  resume_gateway_url: z.url(),
  shard: z.optional(z.tuple([z.int(), z.int()])),
  application: z.object({ id: snowflake, flags: z.int() }),
});

const interactionShape = {
  id: snowflake,
  application_id: snowflake,
  token: z.string(),
  version: z.literal(1),
  channel_id: snowflake,
  channel,
  locale: z.string(),
  guild_locale: z.optional(z.string()),
  guild_id: z.optional(snowflake),
  guild: z.optional(z.object({ id: snowflake, locale: z.string(), features: z.array(z.string()) })),
  app_permissions: bits,
  entitlements: z.array(z.unknown()),
  authorizing_integration_owners: z.record(z.string(), z.string()),
  context: z.literal([0, 1, 2]),
  attachment_size_limit: z.int(),
  user: z.optional(spec.UserResponseSchema),
  member: z.optional(z.object({ ...memberShape, user: spec.UserResponseSchema, permissions: bits })),
};

interface Option {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean | undefined;
  readonly focused?: boolean | undefined;
  readonly options?: readonly Option[] | undefined;
}
const option: z.ZodMiniType<Option> = z.strictObject({
  name: z.string(),
  type: z.int(),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  focused: z.optional(z.boolean()),
  options: z.optional(z.lazy(() => z.array(option))),
});

const commandData = z.strictObject({
  id: snowflake,
  name: z.string(),
  type: z.int(),
  guild_id: z.optional(snowflake),
  options: z.optional(z.array(option)),
  target_id: z.optional(snowflake),
  resolved: z.optional(
    z.strictObject({
      messages: z.optional(z.record(snowflake, spec.MessageResponseSchema)),
      attachments: z.optional(z.record(snowflake, spec.AttachmentResponseSchema)),
    }),
  ),
});

const componentData = z.strictObject({
  id: z.int(),
  custom_id: z.string(),
  component_type: z.int(),
  values: z.optional(z.array(z.string())),
});

const interaction = z.discriminatedUnion("type", [
  z.strictObject({ ...interactionShape, type: z.literal(2), data: commandData }),
  z.strictObject({ ...interactionShape, type: z.literal(4), data: commandData }),
  z.strictObject({
    ...interactionShape,
    type: z.literal(3),
    data: componentData,
    message: spec.MessageResponseSchema,
  }),
  z.strictObject({
    ...interactionShape,
    type: z.literal(5),
    data: z.strictObject({
      custom_id: z.string(),
      components: z.array(z.object({ type: z.int(), id: z.int() })),
      resolved: z.optional(z.unknown()),
    }),
    message: z.optional(spec.MessageResponseSchema),
  }),
]);

const forms: Readonly<Record<string, z.ZodMiniType>> = {
  READY: ready,
  RESUMED: z.strictObject({}),
  GUILD_CREATE: guild,
  GUILD_DELETE: z.strictObject({ id: snowflake, unavailable: z.optional(z.boolean()) }),
  GUILD_ROLE_CREATE: z.strictObject({ guild_id: snowflake, role: spec.GuildRoleResponseSchema }),
  CHANNEL_CREATE: channel,
  CHANNEL_UPDATE: channel,
  CHANNEL_DELETE: channel,
  THREAD_CREATE: channel,
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  MESSAGE_DELETE: z.strictObject({ id: snowflake, channel_id: snowflake, ...place }),
  INTERACTION_CREATE: interaction,
};

/** What is wrong with an event by Discord's documentation; empty when nothing is. */
export const eventFaults = (t: string, d: unknown): string[] => {
  const form = forms[t];
  if (form === undefined) return [`no form is known for ${t}`];
  return faultsOf(form, asPublished(d)).map((fault) => `${fault.path.join(".")}: ${fault.message}`);
};
