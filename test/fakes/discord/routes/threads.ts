import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import { refuse } from "../rest/refusal.ts";
import { type Call, created, ok, route } from "../rest/route.ts";
import { channelPayload } from "../state/payloads.ts";
import { createChannel, threadTypeIn } from "../state/places.ts";
import type { Channel } from "../state/state.ts";
import { byBot, messageIn, writeMessage } from "../state/write-message.ts";
import { checkForm } from "../rules/check-form.ts";
import { noteUnknown } from "../rules/unknown-properties.ts";
import { channelFor, isThread, needs } from "./access.ts";
import { tellOfMessage } from "./tell-message.ts";

const forums: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
const withThreads: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

const tellOfThread = ({ state, gateway }: Call<unknown>, thread: Channel): void =>
  gateway.tell({
    t: "THREAD_CREATE",
    d: { ...channelPayload(state, thread), newly_created: true },
    guildId: thread.guildId,
  });

const startPost = (call: Call<unknown>, forum: Channel) => {
  const { state, files, base } = call;
  const body = checkForm(spec.CreateForumThreadRequestSchema, call.body);
  noteUnknown(state, "POST /channels/{channel}/threads", spec.CreateForumThreadRequestSchema, call.body);
  needs(state, forum, May.SendMessages);
  if (files.length > 0) needs(state, forum, May.AttachFiles);
  if (forum.requiresTag && (body.applied_tags ?? []).length === 0) throw refuse.tagRequired();
  const thread = createChannel(state, {
    type: ChannelType.PublicThread,
    guildId: forum.guildId,
    parentId: forum.id,
    ownerId: state.applicationId,
    name: body.name,
  });
  try {
    const message = writeMessage(state, { channel: thread, form: body.message, files, base }, byBot(state));
    state.forumStarters.add(message.api.id);
    tellOfThread(call, thread);
    tellOfMessage(call, "MESSAGE_CREATE", message);
    return created({ ...channelPayload(state, thread), message: message.api });
  } catch (error) {
    state.channels.delete(thread.id);
    throw error;
  }
};

export const threadRoutes = [
  route("POST", "/channels/{channel}/threads", { gives: spec.CreatedThreadResponseSchema }, (call) => {
    const { state } = call;
    const channel = channelFor(state, call.params("channel"));
    if (forums.includes(channel.type)) return startPost(call, channel);
    if (!withThreads.includes(channel.type)) throw refuse.wrongChannelType();
    const body = checkForm(spec.CreateTextThreadWithoutMessageRequestSchema, call.body);
    needs(state, channel, May.CreatePublicThreads);
    const thread = createChannel(state, {
      type: threadTypeIn(channel),
      guildId: channel.guildId,
      parentId: channel.id,
      ownerId: state.applicationId,
      name: body.name,
    });
    tellOfThread(call, thread);
    return created(channelPayload(state, thread));
  }),
  route(
    "POST",
    "/channels/{channel}/messages/{message}/threads",
    { takes: spec.CreateTextThreadWithMessageRequestSchema, gives: spec.ThreadResponseSchema },
    (call) => {
      const { state, body } = call;
      const channel = channelFor(state, call.params("channel"));
      if (!withThreads.includes(channel.type)) throw refuse.wrongChannelType();
      const message = messageIn(state, channel.id, call.params("message"));
      needs(state, channel, May.CreatePublicThreads);
      if (state.channels.has(message.api.id)) throw refuse.threadExists();
      const thread = createChannel(state, {
        // A thread that starts at a message has its id.
        id: message.api.id,
        type: threadTypeIn(channel),
        guildId: channel.guildId,
        parentId: channel.id,
        ownerId: state.applicationId,
        name: body.name,
      });
      tellOfThread(call, thread);
      return created(channelPayload(state, thread));
    },
  ),
  route("PATCH", "/channels/{channel}", { takes: spec.UpdateThreadRequestPartialSchema }, ({ state, params, body }) => {
    const channel = channelFor(state, params("channel"));
    if (!isThread(channel)) throw refuse.missingPermissions();
    if (channel.ownerId !== state.applicationId) needs(state, channel, May.ManageThreads);
    if (body.archived !== undefined) channel.archived = body.archived;
    return ok(channelPayload(state, channel));
  }),
];
