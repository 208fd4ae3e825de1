import { type APIAttachment, type APIMessage, MessageFlags, MessageReferenceType } from "discord-api-types/v10";
import type { Gateway } from "../gateway/gateway.ts";
import { tellOfMessage } from "../routes/tell-message.ts";
import { signed } from "../state/attachments.ts";
import type { Channel, Message, Person, State } from "../state/state.ts";
import { byBot, editMessage, type MessageForm, writeMessage } from "../state/write-message.ts";
import type { Upload } from "./command-data.ts";

const typeOf = ({ type }: Upload): string => type ?? "application/octet-stream";

/** What a person's client sends of messages and files. */
export const createWriter = (state: State, gateway: () => Gateway, person: Person) => {
  const { base } = state.cdn;
  const tell = (event: "MESSAGE_CREATE" | "MESSAGE_UPDATE", message: Message): APIMessage => {
    tellOfMessage({ state, gateway: gateway() }, event, message);
    return message.api;
  };
  const uploaded = ({ name, bytes, ...file }: Upload, at: number) => ({
    part: `files[${at}]`,
    name,
    contentType: typeOf(file as Upload),
    bytes: Buffer.from(bytes),
  });
  const begin = (channel: Channel, form: MessageForm, files: readonly Upload[]): Message => {
    const writing = { channel, form, files: files.map(uploaded), base };
    return writeMessage(state, writing, { ...byBot(state), authorId: person.api.id });
  };
  return {
    write: (channel: Channel, form: MessageForm, files: readonly Upload[] = []): APIMessage =>
      tell("MESSAGE_CREATE", begin(channel, form, files)),
    /** A forwarded message has no words of its own, but a picture of the other as it was. */
    forward(source: Message, channel: Channel): APIMessage {
      const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles } =
        source.api;
      const kept = { type, content, embeds, attachments, timestamp, edited_timestamp, mentions, mention_roles };
      const message = begin(channel, { content: "forwarded" }, []);
      const { guildId } = state.channels.get(source.api.channel_id) ?? { guildId: null };
      message.api = {
        ...message.api,
        content: "",
        flags: MessageFlags.HasSnapshot,
        message_reference: {
          type: MessageReferenceType.Forward,
          message_id: source.api.id,
          channel_id: source.api.channel_id,
          ...(guildId === null ? {} : { guild_id: guildId }),
        },
        message_snapshots: [{ message: { ...kept, flags: flags ?? (0 as MessageFlags), components: [] } }],
      };
      return tell("MESSAGE_CREATE", message);
    },
    edit(message: Message, text: string): APIMessage {
      const channel = state.channels.get(message.api.channel_id);
      if (channel === undefined || message.api.author.id !== person.api.id)
        throw new Error("that is not their message");
      return tell("MESSAGE_UPDATE", editMessage(state, { channel, form: { content: text }, files: [], base }, message));
    },
    /** Uploads a file for a command: it is in no message. */
    attach(channel: Channel, file: Upload): APIAttachment {
      const id = state.nextId();
      const bytes = Buffer.from(file.bytes);
      state.cdn.files.set(id, { bytes, contentType: typeOf(file) });
      const address = `${base}/ephemeral-attachments/${channel.id}/${id}/${encodeURIComponent(file.name)}`;
      const url = signed(address, state.clock.now().getTime());
      const common = { id, filename: file.name, size: bytes.length, url, proxy_url: url };
      return { ...common, content_type: typeOf(file), ephemeral: true };
    },
  };
};
