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

/** A message command's name, in the menu of any message under "Apps". */
export const READ_MESSAGE = "Figures in this message";
/** The other one. */
export const KEEP_MESSAGE = "Keep as briefing";

/** Languages of ours that Discord's clients have (Reference, "Locales"); Arabic is not among them. */
const locales = ["ru", "uk"] as const;

/** Discord's longest text of an option (Application Commands, "max_length"). */
const OPTION_TEXT = 6_000;

/** What Discord is told of the commands: for servers and for people's own accounts, in servers, in the bot's DMs and in others. */
export function commandPayload(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput as const,
      name: command.name,
      description: cutTo(command.description, limits.descriptionOfCommand),
      ...localizations(command),
      // Discord wants required options first; among themselves they keep the schema's order.
      options: [...optionsOf(command)]
        .sort((a, b) => Number(b.required) - Number(a.required))
        .map((option) => optionPayload(option)),
      ...everywhere,
    })),
    ...[READ_MESSAGE, KEEP_MESSAGE].map((name) => ({
      type: ApplicationCommandType.Message as const,
      name,
      ...everywhere,
    })),
  ];
}

function optionPayload(option: Option): APIApplicationCommandOption {
  const { name, required, minimum, maximum, maximumLength, choices, completes } = option;
  const head = {
    name,
    description: cutTo(option.description === "" ? name : option.description, limits.descriptionOfCommand),
    required,
  };
  if (option.type === "integer")
    return {
      ...head,
      type: ApplicationCommandOptionType.Integer,
      ...(minimum === null ? {} : { min_value: minimum }),
      ...(maximum === null ? {} : { max_value: maximum }),
    };
  if (option.type === "file") return { ...head, type: ApplicationCommandOptionType.Attachment };
  const text = { ...head, type: ApplicationCommandOptionType.String as const };
  if (choices.length > 0 && choices.length <= limits.choices)
    return { ...text, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  const length = maximumLength === null || maximumLength > OPTION_TEXT ? {} : { max_length: maximumLength };
  return completes === null ? { ...text, ...length } : { ...text, ...length, autocomplete: true };
}

function localizations({ translated }: Command): { readonly description_localizations?: LocalizationMap } {
  if (translated === undefined) return {};
  const texts = locales.map((locale) => [locale, cutTo(translated[locale], limits.descriptionOfCommand)]);
  return { description_localizations: Object.fromEntries(texts) as LocalizationMap };
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
