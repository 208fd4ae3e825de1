import type { BotCommand } from "grammy/types";
import { isRecord, textField, type Parameters } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { knownChat } from "../chat-access.ts";
import type { Methods, Scene } from "./method.ts";

/** What the bot is, and the commands it offers. */
export function botMethods({ world, settings }: Scene): Methods {
  return {
    getme: () => ({
      ...world.bot,
      can_join_groups: true,
      can_read_all_group_messages: settings.readAllGroupMessages,
      supports_inline_queries: settings.inlineMode,
      supports_guest_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    }),
    setmycommands(parameters) {
      const commands = readCommands(parameters);
      const key = scopeOf(parameters);
      for (const command of commands) checkCommand(command);
      if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
      if (commands.length === 0) world.commands.delete(key);
      else world.commands.set(key, commands);
      return true;
    },
    deletemycommands(parameters) {
      world.commands.delete(scopeOf(parameters));
      return true;
    },
    getmycommands: (parameters) => world.commands.get(scopeOf(parameters)) ?? [],
    close: () => true,
    logout: () => true,
  };

  /** Scope and language as one key; a scope with a chat must name one that the bot knows. */
  function scopeOf(parameters: Parameters): string {
    const language = parameters.text("language_code");
    if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest("LANG_CODE_INVALID");
    const scope = parameters.nested("scope", "BotCommandScope");
    if (scope === undefined) return `default/${language}`;
    const refuse = (words: string): Error => badRequest(`Can't parse BotCommandScope: ${words}`);
    if (!isRecord(scope)) throw refuse("BotCommandScope must be an Object");
    const type = textField(scope, "type");
    if (["default", "all_private_chats", "all_group_chats", "all_chat_administrators"].includes(type)) {
      return `${type}/${language}`;
    }
    if (!["chat", "chat_administrators", "chat_member"].includes(type)) throw refuse("Unsupported type specified");
    const chatId = textField(scope, "chat_id");
    if (chatId === "") throw refuse("Empty chat_id specified");
    const user = type === "chat_member" ? textField(scope, "user_id") : "";
    if (type === "chat_member" && !(Number(user) > 0)) throw refuse("Invalid user_id specified");
    const { chat } = knownChat(world, { ...parameters, text: () => chatId, integer: () => Number(chatId) });
    if (chat.type === "channel") throw badRequest("can't change commands in channel chats");
    return `${type}/${chat.id}/${user}/${language}`;
  }
}

function readCommands(parameters: Parameters): BotCommand[] {
  const given = parameters.nested("commands", "commands");
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest("Expected an Array of BotCommand");
  return given.map((value: unknown) => {
    const refuse = (words: string): Error => badRequest(`Can't parse BotCommand: ${words}`);
    if (!isRecord(value)) throw refuse("expected an Object");
    for (const name of ["command", "description"]) {
      if (value[name] === undefined) throw refuse(`Can't find field "${name}"`);
      if (typeof value[name] !== "string") throw refuse(`Field "${name}" must be of type String`);
    }
    return { command: textField(value, "command").trim(), description: textField(value, "description").trim() };
  });
}

/** A slash before the name is forgiven, as Telegram does. */
function checkCommand({ command, description }: BotCommand): void {
  const name = command.startsWith("/") ? command.slice(1) : command;
  if (name === "") throw badRequest("Command must be non-empty");
  if (description === "") throw badRequest("Command description must be non-empty");
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest("BOT_COMMAND_INVALID");
  if ([...description].length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
}
