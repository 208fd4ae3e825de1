import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { translations } from "../../commands/translations.ts";
import { scriptOf } from "../../src/language/script.ts";
import { commandPayload } from "../../src/platforms/discord/registration.ts";
import { menusOf } from "../../src/platforms/telegram/registration.ts";

describe("what commands do, in other languages", () => {
  it("is said of every command and of no other, within what menus show", () => {
    expect(Object.keys(translations).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
    for (const { name, translated } of commands) {
      const texts = Object.values(translated ?? {});
      expect(texts.map(scriptOf), name).toEqual(["cyrillic", "cyrillic", "arabic"]);
      for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(100);
    }
  });

  it("is in Telegram's menus for people and for groups in each language", () => {
    const menus = menusOf(commands);
    expect(menus.map(({ scope, language }) => `${scope.type} ${language ?? "all"}`)).toEqual(
      ["all", "ru", "uk", "ar"].flatMap((language) => [`default ${language}`, `all_group_chats ${language}`]),
    );
    const russian = menus.find(({ language }) => language === "ru");
    expect(russian?.commands.find(({ command }) => command === "latest")?.description).toBe("Новейшие брифинги");
    const untold = commands.map(({ translated: _translated, ...command }) => command);
    expect(menusOf(untold)[2]?.commands[0]?.description).toBe(commands[0]?.description);
  });

  it("is told to Discord in the languages that its clients have", () => {
    const [figures] = commandPayload(commands);
    expect(figures).toMatchObject({
      description_localizations: { ru: translations["figures"]?.ru, uk: translations["figures"]?.uk },
    });
    expect(JSON.stringify(commandPayload(commands))).not.toContain('"ar"');
  });
});
