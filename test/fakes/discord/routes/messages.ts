import { ChannelType, GatewayIntentBits, MessageFlags, PermissionFlagsBits as May } from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import { invalidForm, refuse } from "../rest/refusal.ts";
import { type Call, nothing, ok, route } from "../rest/route.ts";
import { withoutContent } from "../gateway/visibility.ts";
import { botPermissionsIn } from "../state/permissions.ts";
import type { Channel, Message, State } from "../state/state.ts";
import { byBot, editMessage, type MessageForm, messageIn, writeMessage } from "../state/write-message.ts";
import { channelFor, isThread, needs, writableFor } from "./access.ts";
import { tellOfMessage } from "./tell-message.ts";

/** How long Discord remembers a nonce: "in the past few minutes". Two is the least that this can mean. */
const nonceRemembered = 2 * 60_000;

const sameNonce = (state: State, nonce: string | number): Message | undefined =>
  [...state.messages.values()].find(
    (message) =>
      message.api.author.id === state.applicationId &&
      message.api.webhook_id === undefined &&
      message.api.nonce === nonce &&
      !state.forumStarters.has(message.api.id) &&
      state.clock.now().getTime() - new Date(message.api.timestamp).getTime() <= nonceRemembered,
  );

const checkRights = (call: Call<unknown>, form: MessageForm, channelId: string) => {
  const channel = writableFor(call.state, channelId, call.files.length > 0);
  // A bot without the right to embed is refused, not stripped of its embeds.
  if ((form.embeds ?? []).length > 0) needs(call.state, channel, May.EmbedLinks);
  if (form.message_reference && (botPermissionsIn(call.state, channel) & May.ReadMessageHistory) === 0n)
    throw refuse.noHistory();
  return channel;
};

const visible = (state: State, channelId: string, id: string): Message => {
  const message = messageIn(state, channelId, id);
  // An ephemeral message is not there for the ordinary routes.
  if (message.visibleTo !== null) throw refuse.unknownMessage();
  return message;
};

/** What REST tells of a message: the words of others only with the intent for message content switched on, whatever the session asks for. */
const shownByRest = (state: State, channel: Channel, { api }: Message): Message["api"] => {
  const isOpen = (state.privilegedIntents & GatewayIntentBits.MessageContent) !== 0 || channel.guildId === null;
  const isOwn = api.author.id === state.applicationId || api.mentions.some(({ id }) => id === state.applicationId);
  return isOpen || isOwn ? api : withoutContent(api);
};

export const messageRoutes = [
  route(
    "POST",
    "/channels/{channel}/messages",
    { takes: spec.MessageCreateRequestSchema, gives: spec.MessageResponseSchema },
    (call) => {
      const { state, body, files, base } = call;
      const channel = checkRights(call, body, call.params("channel"));
      if (((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0) {
        throw invalidForm([
          { path: ["flags"], code: "MESSAGE_FLAGS_INVALID", message: "Ephemeral is for interactions" },
        ]);
      }
      if (body.enforce_nonce === true && body.nonce !== undefined) {
        const first = sameNonce(state, body.nonce);
        if (first !== undefined) return ok(first.api);
      }
      if (channel.archived) channel.archived = false;
      const message = writeMessage(state, { channel, form: body, files, base }, byBot(state));
      tellOfMessage(call, "MESSAGE_CREATE", message);
      return ok(message.api);
    },
  ),
  route("GET", "/channels/{channel}/messages", { gives: spec.MessageResponseSchema }, ({ state, params, query }) => {
    const channel = channelFor(state, params("channel"));
    needs(state, channel, May.ReadMessageHistory);
    const limit = Number(query.get("limit") ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
      const message = "int value should be between 1 and 100.";
      throw invalidForm([{ path: ["limit"], code: "NUMBER_TYPE_MAX", message }]);
    }
    const all = [...state.messages.values()].filter(
      (message) => message.api.channel_id === channel.id && !message.deleted && message.visibleTo === null,
    );
    const [before, after] = [query.get("before"), query.get("after")];
    const isBetween = ({ api }: Message): boolean =>
      (before === null || BigInt(api.id) < BigInt(before)) && (after === null || BigInt(api.id) > BigInt(after));
    const asked = all.filter(isBetween).toSorted((a, b) => (BigInt(a.api.id) < BigInt(b.api.id) ? -1 : 1));
    // With `after` the oldest that come behind it are told, else the newest; in an answer the newest stands first.
    const told = after === null ? asked.slice(-limit) : asked.slice(0, limit);
    return ok(told.reverse().map((message) => shownByRest(state, channel, message)));
  }),
  route("GET", "/channels/{channel}/messages/{message}", { gives: spec.MessageResponseSchema }, (call) => {
    const channel = channelFor(call.state, call.params("channel"));
    needs(call.state, channel, May.ReadMessageHistory);
    return ok(shownByRest(call.state, channel, visible(call.state, channel.id, call.params("message"))));
  }),
  route(
    "PATCH",
    "/channels/{channel}/messages/{message}",
    { takes: spec.MessageEditRequestPartialSchema, gives: spec.MessageResponseSchema },
    (call) => {
      const { state, body, files, base } = call;
      const channel = channelFor(state, call.params("channel"));
      const message = visible(state, channel.id, call.params("message"));
      if (message.api.author.id !== state.applicationId) throw refuse.notYours();
      if (channel.archived) throw refuse.archived();
      const edited = editMessage(state, { channel, form: body, files, base }, message);
      tellOfMessage(call, "MESSAGE_UPDATE", edited);
      return ok(edited.api);
    },
  ),
  route("DELETE", "/channels/{channel}/messages/{message}", {}, (call) => {
    const channel = channelFor(call.state, call.params("channel"));
    const message = visible(call.state, channel.id, call.params("message"));
    if (message.api.author.id !== call.state.applicationId) needs(call.state, channel, May.ManageMessages);
    message.deleted = true;
    tellOfMessage(call, "MESSAGE_DELETE", message);
    return nothing;
  }),
  route(
    "POST",
    "/channels/{channel}/messages/{message}/crosspost",
    { gives: spec.MessageResponseSchema },
    ({ state, params }) => {
      const channel = channelFor(state, params("channel"));
      if (channel.type !== ChannelType.GuildAnnouncement) throw refuse.wrongChannelType();
      const message = visible(state, channel.id, params("message"));
      const own = message.api.author.id === state.applicationId;
      needs(state, channel, own ? May.SendMessages : May.ManageMessages);
      const flags = message.api.flags ?? 0;
      if ((flags & MessageFlags.Crossposted) !== 0) throw refuse.crossposted();
      message.api = { ...message.api, flags: flags | MessageFlags.Crossposted };
      return ok(message.api);
    },
  ),
  route("POST", "/channels/{channel}/typing", {}, ({ state, params }) => {
    const channel = channelFor(state, params("channel"));
    needs(state, channel, isThread(channel) ? May.SendMessagesInThreads : May.SendMessages);
    return nothing;
  }),
];
