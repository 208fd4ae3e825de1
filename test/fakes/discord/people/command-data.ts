import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIAttachment,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from "discord-api-types/v10";
import type { Channel, Person, State } from "../state/state.ts";
import { contextOf, isBotIn } from "./begin-interaction.ts";

/** A file on a person's disk. */
export interface Upload {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
}

export type Given = Readonly<Record<string, string | number | boolean | Upload>>;

/** Whether Discord's client shows a command to a person in a place. */
const isShown = (state: State, command: APIApplicationCommand, channel: Channel, person: Person): boolean => {
  const there = isBotIn(state, channel, person);
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const byGuild = there && (channel.guildId === null || installs.includes(ApplicationIntegrationType.GuildInstall));
  const byPerson = person.installed && installs.includes(ApplicationIntegrationType.UserInstall);
  const contexts = command.contexts ?? null;
  const here = contexts === null || contexts.includes(contextOf(channel, !there));
  const wanted = BigInt(command.default_member_permissions ?? 0);
  const may = channel.guildId === null || (person.permissions & wanted) === wanted;
  return (byGuild || byPerson) && here && may;
};

/** The command that a person would find in a place: its guild's before those of everywhere. */
export const findCommand = (
  state: State,
  channel: Channel,
  person: Person,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand => {
  const here = [...(state.commands.get(channel.guildId ?? "") ?? []), ...(state.commands.get("") ?? [])];
  const found = here.find((command) => command.type === type && command.name === name);
  if (found === undefined) throw new Error(`Discord shows no command "${name}" here: it is not registered`);
  if (!isShown(state, found, channel, person)) throw new Error(`Discord doesn't show "${name}" to this person here`);
  return found;
};

interface Filled {
  readonly name: string;
  readonly type: Type;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly Filled[];
}

const wrong = (option: APIApplicationCommandOption, value: unknown): string | null => {
  if (option.type === Type.String) {
    if (typeof value !== "string") return "wants text";
    if (option.max_length !== undefined && value.length > option.max_length)
      return `is longer than ${option.max_length}`;
    if (option.min_length !== undefined && value.length < option.min_length)
      return `is shorter than ${option.min_length}`;
    const choices = option.choices ?? [];
    return choices.length > 0 && !choices.some((choice) => choice.value === value) ? "is none of the choices" : null;
  }
  if (option.type === Type.Integer || option.type === Type.Number) {
    if (typeof value !== "number") return "wants a number";
    if (option.type === Type.Integer && !Number.isInteger(value)) return "wants a whole number";
    if (option.max_value !== undefined && value > option.max_value) return `is above ${option.max_value}`;
    if (option.min_value !== undefined && value < option.min_value) return `is below ${option.min_value}`;
    const choices = option.choices ?? [];
    return choices.length > 0 && !choices.some((choice) => choice.value === value) ? "is none of the choices" : null;
  }
  if (option.type === Type.Boolean) return typeof value === "boolean" ? null : "wants yes or no";
  return typeof value === "string" ? null : "wants an id";
};

const fill = (
  options: readonly APIApplicationCommandOption[],
  given: Given,
  focused: string | null,
  upload: (file: Upload) => string,
): Filled[] => {
  const known = new Set(options.map((option) => option.name));
  const stranger = Object.keys(given).find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`Discord's client shows no option "${stranger}"`);
  return options.flatMap((option): Filled[] => {
    const value = given[option.name];
    if (value === undefined) {
      const required = "required" in option && option.required === true && focused === null;
      if (required) throw new Error(`Discord's client wants the option "${option.name}"`);
      return [];
    }
    if (typeof value === "object" || option.type === Type.Attachment) {
      if (typeof value !== "object" || option.type !== Type.Attachment)
        throw new Error(
          `Discord's client refuses: "${option.name}" ${typeof value === "object" ? "takes no" : "wants a"} file`,
        );
      return [{ name: option.name, type: option.type, value: upload(value) }];
    }
    // Half-typed text is sent as it is.
    const fault = focused === null ? wrong(option, value) : null;
    if (fault !== null) throw new Error(`Discord's client refuses "${String(value)}": "${option.name}" ${fault}`);
    return [{ name: option.name, type: option.type, value, ...(option.name === focused ? { focused: true } : {}) }];
  });
};

/** The data of a slash command. `words` after the name are sub-commands. Throws where Discord's client wouldn't send it. */
export const slashData = (
  command: APIApplicationCommand,
  words: readonly string[],
  given: Given,
  focused: string | null,
  attach: (file: Upload) => APIAttachment,
) => {
  const attachments: Record<string, APIAttachment> = {};
  const upload = (file: Upload): string => {
    const attachment = attach(file);
    attachments[attachment.id] = attachment;
    return attachment.id;
  };
  const within = (options: readonly APIApplicationCommandOption[], rest: readonly string[]): Filled[] => {
    const [word, ...more] = rest;
    if (word === undefined) return fill(options, given, focused, upload);
    const sub = options.find((option) => option.name === word);
    if (sub === undefined || !("options" in sub)) throw new Error(`Discord shows no sub-command "${word}"`);
    return [{ name: sub.name, type: sub.type, options: within(sub.options ?? [], more) }];
  };
  const options = within(command.options ?? [], words);
  return {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(attachments).length > 0 ? { resolved: { attachments } } : {}),
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
};

export const menuData = (
  command: APIApplicationCommand,
  targetId: string,
  resolved: APIInteractionDataResolved | object,
) => ({
  id: command.id,
  name: command.name,
  type: command.type,
  target_id: targetId,
  resolved,
});
