import { ComponentType, type APIMessage, type APIStringSelectComponent } from "discord.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";
import { answered, button, text, words } from "../../../src/chat/say.ts";
import { readCustomId } from "../../../src/platforms/discord/buttons.ts";
import { readPick } from "../../../src/platforms/discord/menus.ts";
import type { MessagePart } from "../../../src/platforms/discord/message.ts";
import { renderReply } from "../../../src/platforms/discord/render.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";
import { displayed } from "./displayed.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

let river: TestBot;
let discord: Discord;
const bots: DiscordBot[] = [];

beforeAll(async () => {
  river = await startBot();
  await river.add(riverBriefing);
});
afterAll(() => river.end());
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

const places = ["Al-Bab", "Palmyra", "Homs", "Aleppo", "Raqqa", "Idlib", "Hama"];
const long: Readonly<Record<string, string>> = {
  "Al-Bab": "Al-Bab, Aleppo Governorate, Syrian Arab Republic",
  Palmyra: "Palmyra, Homs Governorate, Syrian Arab Republic",
};
/** Answers `/latest` with a choice of seven places, some of them too long to travel in a token. */
const choosing = (): Dispatcher => ({
  ...river.dispatcher,
  async dispatch(invocation) {
    const { said } = invocation;
    if (said.kind !== "command" || said.name !== "latest") return await river.dispatcher.dispatch(invocation);
    const buttons = places.map((name) =>
      button([words(name)], { command: "figures", input: { place: long[name] ?? name } }),
    );
    const sealed = await river.dispatcher.seal(answered(text(words("Which place?")), { kind: "actions", buttons }));
    if (sealed === null) throw new Error("the choice does not pass the gate");
    return sealed;
  },
});

async function start(): Promise<DiscordBot> {
  const bot = await startDiscordBot(discord, { dispatcher: choosing() });
  bots.push(bot);
  return bot;
}

function menuIn(message: APIMessage): APIStringSelectComponent {
  for (const row of message.components ?? [])
    if (row.type === ComponentType.ActionRow)
      for (const component of row.components) if (component.type === ComponentType.StringSelect) return component;
  throw new Error(`no menu: ${JSON.stringify(message.components)}`);
}
const valueOf = (menu: APIStringSelectComponent, label: string): string =>
  menu.options.find((option) => option.label === label)?.value ?? "";

describe("menus on Discord", () => {
  test("what is picked is answered as its button would be, also after a restart, and for others privately", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    const reader = discord.addUser({ name: "reader" });
    const message = await (await reader.slash(channel, "latest")).answered();
    const menu = menuIn(message);
    expect(menu.options.map(({ label }) => label)).toEqual(places);
    expect(valueOf(menu, "Al-Bab")).toMatch(/^=/);
    expect(valueOf(menu, "Homs")).toMatch(/^\//);
    expect(menu.placeholder).toBe("Choose one");

    const picked = await reader.select(message, menu.custom_id, [valueOf(menu, "Al-Bab")]);
    expect(displayed(await picked.answered())).toContain("over 300 square kilometers");
    expect(picked.ephemeral).toBe(false);
    expect(displayed(reader.sees(channel)[0])).toBe("Which place?");

    await bot.stop();
    bots.splice(0);
    await start();
    const again = await reader.select(message, menu.custom_id, [valueOf(menu, "Palmyra")]);
    expect(displayed(await again.answered())).toContain("Palmyra");
    expect(again.ephemeral).toBe(false);
    const others = await discord.addUser({ name: "other" }).select(message, menu.custom_id, [valueOf(menu, "Al-Bab")]);
    expect(displayed(await others.answered())).toContain("over 300 square kilometers");
    expect(others.ephemeral).toBe(true);
    expect(reader.sees(channel)).toHaveLength(3);
  });

  test("in a direct message, too", async () => {
    await start();
    const reader = discord.addUser();
    const message = await (await reader.slash(reader.dm, "latest")).answered();
    const menu = menuIn(message);
    const picked = await reader.select(message, menu.custom_id, [valueOf(menu, "Al-Bab")]);
    expect(displayed(await picked.answered())).toContain("over 300 square kilometers");
  });

  test("a menu of an old or foreign kind is answered with a sentence", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    const reader = discord.addUser();
    const message = await (await reader.slash(channel, "latest")).answered();
    menuIn(message).custom_id = "pick";
    const picked = await reader.select(message, "pick", [menuIn(message).options[0]?.value ?? ""]);
    expect(displayed(await picked.answered())).not.toBe("");
    expect(picked.ephemeral).toBe(true);
  });
});

describe("buttons become menus", () => {
  const shown = (labels: readonly string[], token = (i: number): string => `/place?name=p${i}`): MessagePart[][] => {
    const buttons = labels.map((label, i) => ({ label: [words(label)], token: token(i) }));
    const messages = renderReply({ outcome: "answered", blocks: [{ kind: "actions", buttons }] }, "80351110224678912");
    return messages.map(({ parts }) => parts);
  };
  const kinds = (parts: readonly MessagePart[] | undefined): string[] => parts?.map(({ kind }) => kind) ?? [];
  const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `Place ${i}`);
  const sizes = (parts: readonly MessagePart[]): number[] =>
    parts.flatMap((part) => (part.kind === "menu" ? [part.options.length] : []));

  test("where they are more than a row of five, 25 to a menu and five menus to a message", () => {
    expect(kinds(shown(many(5))[0])).toEqual(["buttons"]);
    expect(shown(many(6)).map(sizes)).toEqual([[6]]);
    expect(shown(many(25)).map(sizes)).toEqual([[25]]);
    expect(shown(many(26)).map(sizes)).toEqual([[13, 13]]);
    expect(shown(many(126)).map(sizes)).toEqual([[21, 21, 21, 21, 21], [21]]);
  });

  test("unless a label would be cut, nothing is written on one, or two do the same", () => {
    expect(kinds(shown([...many(5), "x".repeat(100)])[0])).toEqual(["menu"]);
    expect(kinds(shown([...many(5), "🌍".repeat(100)])[0])).toEqual(["menu"]);
    expect(kinds(shown([...many(5), "x".repeat(101)])[0])).toEqual(["text", "buttons"]);
    expect(kinds(shown([...many(5), " "])[0])).toEqual(["buttons"]);
    expect(kinds(shown(many(6), () => "/latest")[0])).toEqual(["buttons"]);
  });

  test("the menu says who asked, and no button reads as a menu", () => {
    const [part] = shown(many(6))[0] ?? [];
    const id = part?.kind === "menu" ? part.id : "";
    expect(readPick(id, ["/latest"])).toEqual({ token: "/latest", asker: "80351110224678912", inPlace: false });
    expect(readPick(id, [])).toBeNull();
    expect(readPick("n0.abc./latest", ["/latest"])).toBeNull();
    expect(readCustomId(id)).toBeNull();
  });
});
