import { createHash } from "node:crypto";
import type { Api } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Keyv } from "keyv";
import { menuLanguages, type Command } from "../../chat/command.ts";
import { limits } from "./limits.ts";

/** The menu of one kind of chat. */
export interface Menu {
  readonly scope: BotCommandScope;
  /** Null for all languages that have no menu of their own. */
  readonly language: LanguageCode | null;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** The menus that the command list makes, in each language for each kind of chat. Pure. In groups `/start` would greet everybody. */
export function menusOf(commands: readonly Command[]): readonly Menu[] {
  const known = commands
    .filter(({ name }) => /^[a-z0-9_]+$/.test(name) && name.length <= limits.commandName)
    .slice(0, limits.commands);
  return [null, ...menuLanguages].flatMap((language): readonly Menu[] => {
    const entries = known.map(({ name, description, translated }) => ({
      command: name,
      description: cut(language === null ? description : (translated?.[language] ?? description)),
    }));
    const inGroups = entries.filter(({ command }) => command !== "start");
    return [
      { scope: { type: "default" }, language, commands: entries },
      { scope: { type: "all_group_chats" }, language, commands: inGroups },
    ];
  });
}

const cut = (description: string): string => [...description].slice(0, limits.commandDescription).join("");

/** Tells Telegram of the menus that changed since the last time; answers how many. */
export async function register(api: Api, bot: number, commands: readonly Command[], kept: Keyv): Promise<number> {
  let told = 0;
  for (const { scope, language, commands: menu } of menusOf(commands)) {
    const key = `menu ${bot} ${JSON.stringify(scope)} ${language ?? ""}`;
    const hash = createHash("sha256").update(JSON.stringify(menu)).digest("base64url");
    if ((await kept.get(key)) === hash) continue;
    await api.raw.setMyCommands({
      commands: [...menu],
      scope,
      ...(language === null ? {} : { language_code: language }),
    });
    await kept.set(key, hash);
    told += 1;
  }
  return told;
}
