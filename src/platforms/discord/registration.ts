import { createHash } from "node:crypto";
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
  type APIApplicationCommandOption,
  type Client,
  type LocalizationMap,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Keyv } from "keyv";
import type { Command } from "../../chat/command.ts";
import { optionsOf, type Option } from "../../chat/options.ts";
import { cutTo, limits } from "./limits.ts";

/** The message command's name, in the menu of any message under "Apps". */
export const READ_MESSAGE = "Figures in this message";

/** Names and descriptions in other languages: of "figures", "figures.place", by name. */
export interface Localized {
  names(of: string): LocalizationMap | undefined;
  descriptions(of: string): LocalizationMap | undefined;
}
const english: Localized = { names: () => undefined, descriptions: () => undefined };

/** Discord's longest text of an option (Application Commands, "max_length"). */
const OPTION_TEXT = 6_000;

/** What Discord is told of the commands: for servers and for people's own accounts, in servers, in the bot's DMs and in others. */
export function commandPayload(
  commands: readonly Command[],
  localized: Localized = english,
): RESTPutAPIApplicationCommandsJSONBody {
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: cutTo(command.description, limits.descriptionOfCommand),
      ...localizations(command.name, localized),
      // Discord wants required options first; among themselves they keep the schema's order.
      options: [...optionsOf(command)]
        .sort((a, b) => Number(b.required) - Number(a.required))
        .map((option) => optionPayload(command.name, option, localized)),
      ...everywhere,
    })),
    { type: ApplicationCommandType.Message as const, name: READ_MESSAGE, ...everywhere },
  ];
}

function optionPayload(command: string, option: Option, localized: Localized): APIApplicationCommandOption {
  const { name, required, minimum, maximum, maximumLength, choices, completes } = option;
  const head = {
    name,
    description: cutTo(option.description === "" ? name : option.description, limits.descriptionOfCommand),
    ...localizations(`${command}.${name}`, localized),
    required,
  };
  if (option.type === "integer")
    return {
      ...head,
      type: ApplicationCommandOptionType.Integer,
      ...(minimum === null ? {} : { min_value: minimum }),
      ...(maximum === null ? {} : { max_value: maximum }),
    };
  const text = { ...head, type: ApplicationCommandOptionType.String as const };
  if (choices.length > 0 && choices.length <= limits.choices)
    return { ...text, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  const length = maximumLength === null || maximumLength > OPTION_TEXT ? {} : { max_length: maximumLength };
  return completes === null ? { ...text, ...length } : { ...text, ...length, autocomplete: true };
}

function localizations(of: string, localized: Localized) {
  const [names, descriptions] = [localized.names(of), localized.descriptions(of)];
  return {
    ...(names === undefined ? {} : { name_localizations: names }),
    ...(descriptions === undefined ? {} : { description_localizations: descriptions }),
  };
}

export const hashOf = (payload: unknown): string => createHash("sha256").update(JSON.stringify(payload)).digest("hex");

/** Tells Discord the commands when they are others than last time; answers whether it did. `guild` null: for all servers. */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  guild: string | null,
  kept: Keyv,
): Promise<boolean> {
  const application = client.application.id;
  const payload = commandPayload(commands);
  const [key, hash] = [`commands:${application}:${guild ?? "all"}`, hashOf(payload)];
  if ((await kept.get(key)) === hash) return false;
  const route =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  await client.rest.put(route, { body: payload });
  await kept.set(key, hash);
  return true;
}
