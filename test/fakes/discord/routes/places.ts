import { ChannelType } from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import { refuse } from "../rest/refusal.ts";
import { nothing, ok, route } from "../rest/route.ts";
import { channelPayload, channelsOf, guildPayload, memberOf, rolesOf } from "../state/payloads.ts";
import { createChannel } from "../state/places.ts";
import { channelFor, guildFor } from "./access.ts";

/** Guilds, their channels and members; DMs. */
export const placeRoutes = [
  route("GET", "/guilds/{guild}", { gives: spec.GuildWithCountsResponseSchema }, ({ state, params }) =>
    ok(guildPayload(guildFor(state, params("guild")))),
  ),
  route("GET", "/guilds/{guild}/channels", {}, ({ state, params }) =>
    ok(channelsOf(state, guildFor(state, params("guild")), false)),
  ),
  route("GET", "/guilds/{guild}/roles", { gives: spec.GuildRoleResponseSchema }, ({ state, params }) =>
    ok(rolesOf(guildFor(state, params("guild")))),
  ),
  route("GET", "/guilds/{guild}/members/{user}", { gives: spec.GuildMemberResponseSchema }, ({ state, params }) => {
    const guild = guildFor(state, params("guild"));
    const person = state.people.get(params("user"));
    if (person === undefined) throw refuse.unknownUser();
    if (person !== state.bot && !guild.members.has(person.api.id)) throw refuse.unknownMember();
    return ok(memberOf(state, guild, person));
  }),
  route("DELETE", "/users/@me/guilds/{guild}", {}, ({ state, gateway, params }) => {
    const guild = guildFor(state, params("guild"));
    guild.joined = false;
    gateway.tell({ t: "GUILD_DELETE", d: { id: guild.id }, guildId: guild.id });
    return nothing;
  }),
  route("GET", "/channels/{channel}", {}, ({ state, params }) =>
    ok(channelPayload(state, channelFor(state, params("channel")))),
  ),
  route(
    "POST",
    "/users/@me/channels",
    { takes: spec.CreatePrivateChannelRequestSchema, gives: spec.PrivateChannelResponseSchema },
    ({ state, body }) => {
      const recipient = state.people.get(body.recipient_id);
      if (recipient === undefined || recipient === state.bot) throw refuse.unknownUser();
      const open = [...state.channels.values()].find((channel) => channel.recipientId === recipient.api.id);
      const channel = open ?? createChannel(state, { type: ChannelType.DM, recipientId: recipient.api.id });
      return ok(channelPayload(state, channel));
    },
  ),
];
