import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { FormFault } from "../rest/refusal.ts";
import { choiceFaults } from "./check-callback.ts";

type Path = FormFault["path"];

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const nameShape = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const maxCharacters = 8000;

const nameFaults = (name: string, path: Path): FormFault[] =>
  nameShape.test(name) && name === name.toLowerCase()
    ? []
    : [
        {
          path,
          code: "APPLICATION_COMMAND_INVALID_NAME",
          message: "Command name is invalid",
        },
      ];

const innerOptions = (option: APIApplicationCommandOption): readonly APIApplicationCommandOption[] =>
  "options" in option ? (option.options ?? []) : [];

const isSub = (option: APIApplicationCommandOption): boolean =>
  option.type === ApplicationCommandOptionType.Subcommand ||
  option.type === ApplicationCommandOptionType.SubcommandGroup;

const optionFaults = (options: readonly APIApplicationCommandOption[], path: Path): FormFault[] => {
  const faults: FormFault[] = [];
  const seen = new Set<string>();
  let optionalSeen = false;
  options.forEach((option, index) => {
    const at = [...path, index];
    const say = (wrong: boolean, part: string, code: string, message: string): void => {
      if (wrong) faults.push({ path: part === "" ? at : [...at, part], code, message });
    };
    faults.push(...nameFaults(option.name, [...at, "name"]));
    say(seen.has(option.name), "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    seen.add(option.name);
    const required = "required" in option && option.required === true;
    const message = "Required options must be placed before non-required options";
    say(required && optionalSeen, "", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
    if (!required) optionalSeen = true;
    const choices = "choices" in option && Array.isArray(option.choices) ? option.choices : [];
    const completes = "autocomplete" in option && option.autocomplete === true;
    say(
      completes && choices.length > 0,
      "",
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE",
      "Autocomplete excludes choices",
    );
    faults.push(...choiceFaults(choices, [...at, "choices"]));
    const names = choices.map((choice) => choice.name);
    say(
      new Set(names).size < names.length,
      "choices",
      "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
      "Option choice name already exists",
    );
    if ("min_value" in option && "max_value" in option) {
      const wrong = (option.min_value ?? -Infinity) > (option.max_value ?? Infinity);
      say(wrong, "min_value", "APPLICATION_COMMAND_OPTIONS_MIN_VALUE", "min_value is above max_value");
    }
    faults.push(...optionFaults(innerOptions(option), [...at, "options"]));
  });
  const subs = options.filter(isSub).length;
  if (subs > 0 && subs < options.length) {
    const message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
    faults.push({ path, code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message });
  }
  return faults;
};

const longest = (
  text: string | null | undefined,
  localized: Readonly<Partial<Record<string, string | null>>> | null | undefined,
): number => Math.max(text?.length ?? 0, ...Object.values(localized ?? {}).map((other) => other?.length ?? 0));

const optionCharacters = (option: APIApplicationCommandOption): number => {
  const choices = "choices" in option && Array.isArray(option.choices) ? option.choices : [];
  return (
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations) +
    choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
    innerOptions(option).reduce((sum, inner) => sum + optionCharacters(inner), 0)
  );
};

/** The rules for one command that the published schema is silent on. */
export const commandFaults = (command: RESTPostAPIApplicationCommandsJSONBody, path: Path): FormFault[] => {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  const options = "options" in command ? (command.options ?? []) : [];
  const description = "description" in command ? command.description : undefined;
  if (type !== ApplicationCommandType.ChatInput) {
    const blank = command.name.trim() === "";
    const message = "Context menu commands cannot have a description or options";
    return [
      ...(blank ? [{ path: [...path, "name"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }] : []),
      ...(description || options.length > 0
        ? [{ path: [...path, "description"], code: "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", message }]
        : []),
    ];
  }
  const characters =
    longest(command.name, command.name_localizations) +
    longest(description, command.description_localizations) +
    options.reduce((sum, option) => sum + optionCharacters(option), 0);
  return [
    ...nameFaults(command.name, [...path, "name"]),
    ...Object.entries(command.name_localizations ?? {}).flatMap(([locale, name]) =>
      name === null || name === undefined ? [] : nameFaults(name, [...path, "name_localizations", locale]),
    ),
    ...(description
      ? []
      : [{ path: [...path, "description"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }]),
    ...(characters > maxCharacters
      ? [{ path, code: "APPLICATION_COMMAND_TOO_LARGE", message: `Command exceeds maximum size (${maxCharacters})` }]
      : []),
    ...optionFaults(options, [...path, "options"]),
  ];
};

/** Names are unique among commands of a type. */
export const duplicateCommands = (commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): FormFault[] => {
  const seen = new Set<string>();
  return commands.flatMap((command, index): FormFault[] => {
    const key = `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: [index, "name"],
        code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
        message: "Application command names must be unique",
      },
    ];
  });
};
