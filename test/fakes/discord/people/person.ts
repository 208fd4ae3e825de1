import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
} from "discord-api-types/v10";
import type { Gateway } from "../gateway/gateway.ts";
import { createChannel } from "../state/places.ts";
import type { Channel, Message, Person, State } from "../state/state.ts";
import { walkComponents } from "../rules/walk-components.ts";
import { type Asked, createAsked } from "./asked.ts";
import { beginInteraction } from "./begin-interaction.ts";
import { findCommand, type Given, menuData, slashData, type Upload } from "./command-data.ts";
import { createWriter } from "./write.ts";
import { until } from "./until.ts";

type Place = Pick<Channel, "id">;

/** Somebody with Discord's client. What the client wouldn't send throws a plain Error: a fault of the test. */
export interface PersonHandle {
  readonly id: string;
  /** What Discord's servers know of them; may be changed. */
  readonly is: Person;
  /** The place where they and the bot write to each other alone. */
  readonly dm: Channel;
  /** Types a slash command: "figures", or "subscribe add" for a sub-command. */
  slash(place: Place, command: string, options?: Given): Promise<Asked>;
  /** Types into an option and waits for what is offered. `others` is what stands in the other options. */
  complete(
    place: Place,
    command: string,
    option: string,
    typed: string,
    others?: Given,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  press(message: APIMessage, customId: string): Promise<Asked>;
  select(message: APIMessage, customId: string, values: readonly string[]): Promise<Asked>;
  /** Sends a dialogue off, with what was written into its fields. */
  submit(asked: Asked, fields: Readonly<Record<string, string>>): Promise<Asked>;
  /** Uses a command of a message's menu. */
  messageCommand(message: APIMessage, command: string): Promise<Asked>;
  /** Writes a message. */
  say(place: Place, text: string, replyTo?: APIMessage): APIMessage;
  /** Writes a message with files. */
  upload(place: Place, files: readonly Upload[], text?: string): APIMessage;
  /** Sends a message on to another place. */
  forward(message: APIMessage, place: Place): APIMessage;
  /** Changes the words of a message of their own. */
  edit(message: APIMessage, text: string): APIMessage;
  /** What this person sees in a place: all but others' ephemeral messages. */
  sees(place: Place): readonly APIMessage[];
}

export const createPerson = (state: State, gateway: () => Gateway, person: Person): PersonHandle => {
  const placeOf = (place: Place): Channel => {
    const channel = state.channels.get(place.id);
    if (channel === undefined) throw new Error(`there is no channel ${place.id}`);
    if (channel.guildId !== null) state.guilds.get(channel.guildId)?.members.add(person.api.id);
    return channel;
  };
  const seen = (message: Message | undefined): Message => {
    if (message === undefined || message.deleted) throw new Error("that message is not there");
    if (message.visibleTo !== null && message.visibleTo !== person.api.id) {
      throw new Error("that message is seen by another person alone");
    }
    return message;
  };
  const useComponent = (api: APIMessage, customId: string, values: readonly string[] | null): Promise<Asked> => {
    const source = seen(state.messages.get(api.id));
    const component = walkComponents(source.api.components ?? [])
      .map((placed) => placed.component)
      .find((each) => "custom_id" in each && each.custom_id === customId);
    if (component === undefined) throw new Error(`the message has no component "${customId}"`);
    if ("disabled" in component && component.disabled === true) throw new Error(`"${customId}" is disabled`);
    const isButton = component.type === ComponentType.Button;
    if (isButton !== (values === null)) throw new Error(`"${customId}" is ${isButton ? "a button" : "no button"}`);
    if (component.type === ComponentType.StringSelect) {
      const offered = component.options.map((option) => option.value);
      const stranger = values?.find((value) => !offered.includes(value));
      if (stranger !== undefined) throw new Error(`"${stranger}" is not offered`);
      const [least, most, picked] = [component.min_values ?? 1, component.max_values ?? 1, values?.length ?? 0];
      if (picked < least || picked > most) throw new Error(`"${customId}" takes ${least} to ${most} values`);
    }
    const data = {
      component_type: component.type,
      custom_id: customId,
      id: component.id ?? 1,
      ...(values === null ? {} : { values }),
    };
    const channel = placeOf({ id: source.api.channel_id });
    const doing = { type: InteractionType.MessageComponent, name: customId, data, source };
    return Promise.resolve(createAsked(state, beginInteraction(state, gateway(), person, channel, doing)));
  };
  const writer = createWriter(state, gateway, person);
  let dm: Channel | undefined;
  const self: PersonHandle = {
    id: person.api.id,
    is: person,
    get dm() {
      dm ??=
        [...state.channels.values()].find((channel) => channel.recipientId === person.api.id) ??
        createChannel(state, { type: ChannelType.DM, recipientId: person.api.id });
      return dm;
    },
    slash: async (place, words, options = {}) => {
      const channel = placeOf(place);
      const [name = "", ...subs] = words.split(" ");
      const command = findCommand(state, channel, person, ApplicationCommandType.ChatInput, name);
      const data = slashData(command, subs, options, null, (file) => writer.attach(channel, file));
      const doing = { type: InteractionType.ApplicationCommand, name: `/${words}`, data, source: null };
      return createAsked(state, beginInteraction(state, gateway(), person, channel, doing));
    },
    complete: async (place, words, option, typed, others = {}) => {
      const channel = placeOf(place);
      const [name = "", ...subs] = words.split(" ");
      const command = findCommand(state, channel, person, ApplicationCommandType.ChatInput, name);
      const data = slashData(command, subs, { ...others, [option]: typed }, option, (file) =>
        writer.attach(channel, file),
      );
      const doing = {
        type: InteractionType.ApplicationCommandAutocomplete,
        name: `${name} ${option}`,
        data,
        source: null,
      };
      const interaction = beginInteraction(state, gateway(), person, channel, doing);
      return until(state, `choices for ${option} of ${name}`, () => interaction.choices ?? undefined);
    },
    press: (message, customId) => useComponent(message, customId, null),
    select: (message, customId, values) => useComponent(message, customId, values),
    submit: async (asked, fields) => {
      const interaction = state.interactions.get(asked.id);
      const modal = interaction?.modal;
      if (interaction === undefined || modal === null || modal === undefined) throw new Error("no dialogue is open");
      const source =
        interaction.sourceMessageId === null ? null : seen(state.messages.get(interaction.sourceMessageId));
      const components = modal.components.map((row, index) => {
        if (row.type === ComponentType.ActionRow) {
          const inputs = row.components.map((input, at) => ({
            type: input.type,
            id: 10 * index + at + 2,
            custom_id: input.custom_id,
            value: fields[input.custom_id] ?? "",
          }));
          return { type: row.type, id: 10 * index + 1, components: inputs };
        }
        if (row.type !== ComponentType.Label) return { type: row.type, id: 10 * index + 1 };
        const inner = row.component;
        const value = "custom_id" in inner ? (fields[inner.custom_id] ?? "") : "";
        return { type: row.type, id: 10 * index + 1, component: { ...inner, id: 10 * index + 2, value } };
      });
      const data = { custom_id: modal.custom_id, components };
      const doing = { type: InteractionType.ModalSubmit, name: modal.custom_id, data, source };
      const channel = placeOf({ id: interaction.channelId });
      return createAsked(state, beginInteraction(state, gateway(), person, channel, doing));
    },
    messageCommand: async (api, name) => {
      const target = seen(state.messages.get(api.id));
      const channel = placeOf({ id: target.api.channel_id });
      const command = findCommand(state, channel, person, ApplicationCommandType.Message, name);
      const data = menuData(command, target.api.id, { messages: { [target.api.id]: target.api } });
      const doing = { type: InteractionType.ApplicationCommand, name, data, source: null };
      return createAsked(state, beginInteraction(state, gateway(), person, channel, doing));
    },
    say: (place, text, replyTo) => {
      const reference = replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } };
      return writer.write(placeOf(place), { content: text, ...reference });
    },
    upload: (place, files, text = "") => writer.write(placeOf(place), { content: text }, files),
    forward: (message, place) => writer.forward(seen(state.messages.get(message.id)), placeOf(place)),
    edit: (message, text) => writer.edit(seen(state.messages.get(message.id)), text),
    sees: (place) =>
      [...state.messages.values()]
        .filter(
          (message) =>
            message.api.channel_id === place.id &&
            !message.deleted &&
            (message.visibleTo === null || message.visibleTo === person.api.id),
        )
        .map((message) => message.api),
  };
  return self;
};
