import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageReferenceSend,
  type APIMessageTopLevelComponent,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from "discord-api-types/v10";
import type { UploadedFile } from "../rest/body.ts";
import { invalidForm, refuse } from "../rest/refusal.ts";
import { checkMessage, isV2 } from "../rules/check-message.ts";
import { textDisplays } from "../rules/walk-components.ts";
import { pingsOf } from "../rules/pings.ts";
import { type AttachmentMention, attach } from "./attachments.ts";
import { componentPayloads, type Resolve } from "./component-payloads.ts";
import { embedPayloads } from "./embed-payloads.ts";
import type { Channel, Message, State } from "./state.ts";

/** What all requests that write a message have in common. */
export interface MessageForm {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly APIEmbed[] | null | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly attachments?: readonly AttachmentMention[] | null | undefined;
  readonly allowed_mentions?: APIAllowedMentions | null | undefined;
  readonly message_reference?: APIMessageReferenceSend | null | undefined;
  readonly nonce?: number | string | null | undefined;
  readonly sticker_ids?: unknown;
  readonly poll?: unknown;
  readonly tts?: boolean | null | undefined;
}

export interface Writing {
  readonly channel: Channel;
  readonly form: MessageForm;
  readonly files: readonly UploadedFile[];
  /** Where attachments can be fetched. */
  readonly base: string;
}

const resolver =
  (attachments: APIMessage["attachments"], state: State): Resolve =>
  (url) => {
    const name = url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
    const found = attachments.find((attachment) => attachment.filename === name);
    return found === undefined ? { id: state.nextId(), url } : { id: found.id, url: found.url };
  };

const notePings = (state: State, message: APIMessage, form: MessageForm, repliedTo: string | null): void => {
  const text = [message.content, ...textDisplays(message.components ?? []).map((display) => display.content)].join(
    "\n",
  );
  for (const whom of pingsOf(text, form.allowed_mentions, repliedTo)) state.pings.push({ messageId: message.id, whom });
};

const mentioned = (state: State, content: string): APIMessage["mentions"] =>
  [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map((found) => found[1] ?? ""))].flatMap(
    (id) => state.people.get(id)?.api ?? [],
  );

/** The body of a message after a form was laid over what was there. Throws Discord's refusals. */
const filled = (state: State, writing: Writing, was: APIMessage): Pick<Message, "api" | "files"> => {
  const { form } = writing;
  const flags = was.flags ?? 0;
  const { attachments, bytes } = attach(writing.files, form.attachments, was.attachments, {
    nextId: state.nextId,
    base: writing.base,
    channelId: writing.channel.id,
    now: state.clock.now().getTime(),
  });
  const content = form.content === undefined ? was.content : (form.content ?? "");
  const embeds = form.embeds === undefined ? was.embeds : (form.embeds ?? []);
  const components = form.components === undefined ? (was.components ?? []) : (form.components ?? []);
  checkMessage({
    content,
    embeds,
    components,
    flags,
    fileNames: attachments.map((attachment) => attachment.filename),
    hasOther: Boolean(form.sticker_ids) || Boolean(form.poll),
  });
  const resolve = resolver(attachments, state);
  const api: APIMessage = {
    ...was,
    content: content.trim(),
    mentions: mentioned(state, content),
    embeds: embedPayloads(embeds, resolve),
    components: componentPayloads(components, resolve),
    attachments,
  };
  return { api, files: new Map(bytes) };
};

const takenFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

export interface Authorship {
  readonly interactionId: string | null;
  readonly metadata: APIMessageInteractionMetadata | null;
  readonly visibleTo: string | null;
  readonly webhook: boolean;
  readonly authorId: string;
}

/** By the bot itself, for all to see. */
export const byBot = (state: State): Authorship => ({
  interactionId: null,
  metadata: null,
  visibleTo: null,
  webhook: false,
  authorId: state.applicationId,
});

const blank = (state: State, writing: Writing, by: Authorship): APIMessage => {
  const author = state.people.get(by.authorId)?.api ?? state.bot.api;
  const ephemeral = by.visibleTo === null ? 0 : MessageFlags.Ephemeral;
  return {
    id: state.nextId(),
    channel_id: writing.channel.id,
    type: MessageType.Default,
    author,
    content: "",
    timestamp: state.clock.now().toISOString(),
    edited_timestamp: null,
    tts: writing.form.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: ((writing.form.flags ?? 0) & takenFlags & ~MessageFlags.Ephemeral) | ephemeral,
    ...(by.webhook ? { webhook_id: state.applicationId, application_id: state.applicationId } : {}),
    ...(by.metadata === null ? {} : { interaction_metadata: by.metadata }),
    ...(writing.form.nonce === undefined || writing.form.nonce === null ? {} : { nonce: writing.form.nonce }),
  };
};

const referenced = (state: State, writing: Writing): Message | null => {
  const id = writing.form.message_reference?.message_id;
  if (id === undefined) return null;
  const found = state.messages.get(id);
  if (found !== undefined && !found.deleted && found.api.channel_id === writing.channel.id) return found;
  if (writing.form.message_reference?.fail_if_not_exists === false) return null;
  const message = "Unknown message";
  throw invalidForm([{ path: ["message_reference"], code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", message }]);
};

const keep = (state: State, writing: Writing, message: Message): Message => {
  state.messages.set(message.api.id, message);
  if (message.visibleTo === null) {
    writing.channel.lastMessageId = message.api.id;
    writing.channel.messageCount += 1;
  }
  return message;
};

/** A new message. Throws Discord's refusals. */
export const writeMessage = (state: State, writing: Writing, by: Authorship): Message => {
  const answered = referenced(state, writing);
  const { api: plain, files } = filled(state, writing, blank(state, writing, by));
  const api: APIMessage =
    answered === null
      ? plain
      : {
          ...plain,
          type: MessageType.Reply,
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: answered.api.id,
            channel_id: writing.channel.id,
            ...(writing.channel.guildId === null ? {} : { guild_id: writing.channel.guildId }),
          },
          referenced_message: answered.api,
        };
  if (by.authorId === state.applicationId) notePings(state, api, writing.form, answered?.api.author.id ?? null);
  return keep(state, writing, { api, visibleTo: by.visibleTo, interactionId: by.interactionId, files, deleted: false });
};

/** The "is thinking" message of a deferred answer. */
export const writeLoading = (state: State, writing: Writing, by: Authorship): Message => {
  const empty = blank(state, writing, by);
  const api = { ...empty, flags: (empty.flags ?? 0) | MessageFlags.Loading };
  return keep(state, writing, {
    api,
    visibleTo: by.visibleTo,
    interactionId: by.interactionId,
    files: new Map(),
    deleted: false,
  });
};

/** Lays a form over a message. The flag of components v2 can be set, never taken away. */
export const editMessage = (state: State, writing: Writing, message: Message): Message => {
  const before = message.api;
  const loading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const asked = writing.form.flags ?? 0;
  const flags = ((before.flags ?? 0) & ~MessageFlags.Loading) | (isV2(asked) ? MessageFlags.IsComponentsV2 : 0);
  const { api, files } = filled(state, writing, { ...before, flags });
  message.api = { ...api, edited_timestamp: loading ? null : state.clock.now().toISOString() };
  for (const [id, bytes] of files) message.files.set(id, bytes);
  notePings(state, message.api, writing.form, null);
  return message;
};

/** The message, or the refusal that Discord gives for one that isn't there. */
export const messageIn = (state: State, channelId: string, id: string): Message => {
  const found = state.messages.get(id);
  if (found === undefined || found.deleted || found.api.channel_id !== channelId) throw refuse.unknownMessage();
  return found;
};
