import { GatewayIntentBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDiscord, type Discord } from "./start-discord.ts";

let discord: Discord;
let now = Date.parse("2026-01-01T00:00:00Z");
const open = async (privilegedIntents = 0): Promise<void> => {
  discord = await startDiscord({ clock: { now: () => new Date(now) }, privilegedIntents });
};
beforeEach(() => open());
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  await discord.stop();
});
const ask = async (path: string) =>
  await fetch(`${discord.api}/v10${path}`, { headers: { authorization: `Bot ${discord.token}` } });

describe("files of the fake Discord", () => {
  it("are had by the signed address alone, for a day", async () => {
    const reader = discord.addUser();
    const channel = discord.addGuild().addChannel();
    const bytes = Buffer.from("words");
    const [attachment] = reader.upload(channel, [{ name: "a b.txt", type: "text/plain", bytes }]).attachments;
    const url = attachment?.url ?? "";
    const got = await fetch(url);
    expect([got.status, got.headers.get("content-type"), await got.text()]).toEqual([200, "text/plain", "words"]);
    for (const wrong of [url.split("?")[0] ?? "", url.replace("ex=", "ex=7"), url.replace("/a%20b", "/b")])
      expect((await fetch(wrong)).status, wrong).toBe(404);
    now += 86_400_000;
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([404, "This content is no longer available."]);
  });
});

describe("messages of the fake Discord over REST", () => {
  it("come in pages before and after an id, the newest first, and the oldest of them with `after`", async () => {
    const reader = discord.addUser();
    const channel = discord.addGuild().addChannel();
    const ids = Array.from({ length: 5 }, (_, i) => reader.say(channel, `message ${i}`).id);
    const page = async (query: string): Promise<string[]> =>
      ((await (await ask(`/channels/${channel.id}/messages?${query}`)).json()) as { id: string }[]).map(({ id }) => id);
    expect(await page("limit=2")).toEqual([ids[4], ids[3]]);
    expect(await page(`limit=2&after=${ids[0]}`)).toEqual([ids[2], ids[1]]);
    expect(await page(`limit=2&before=${ids[2]}`)).toEqual([ids[1], ids[0]]);
    expect(await page(`after=${ids[4]}`)).toEqual([]);
  });

  it("show what people wrote only with the intent switched on", async () => {
    const words = async (): Promise<unknown> => {
      const channel = discord.addGuild().addChannel();
      const { id } = discord.addUser().say(channel, "secret");
      return ((await (await ask(`/channels/${channel.id}/messages/${id}`)).json()) as { content: string }).content;
    };
    expect(await words()).toBe("");
    await discord.stop();
    await open(GatewayIntentBits.MessageContent);
    expect(await words()).toBe("secret");
  });
});
