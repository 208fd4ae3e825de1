import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { raw } from "./raw.ts";
import { type Discord, type GuildHandle, startDiscord } from "./start-discord.ts";
import { createHandClock, type HandClock } from "./state/clock.ts";
import type { Channel } from "./state/state.ts";

let clock: HandClock;
let discord: Discord;
let guild: GuildHandle;
let channel: Channel;

beforeEach(async () => {
  clock = createHandClock("2026-03-01T10:00:00Z");
  discord = await startDiscord({
    clock,
    buckets: [{ route: "/channels/{channel}/typing", method: "POST", limit: 2, perMs: 60_000 }],
    invalidAllowed: 3,
  });
  guild = discord.addGuild();
  channel = guild.addChannel();
});
afterEach(() => discord.stop());

const post = async (body: object, to = channel.id) => {
  const answer = await raw(discord, "POST", `/channels/${to}/messages`, body);
  return { ...answer, id: (answer.body as { id: string }).id };
};

describe("a nonce", () => {
  it("that is enforced gives the first message again, while Discord remembers it", async () => {
    const first = await post({ content: "a", nonce: "n", enforce_nonce: true });
    clock.pass(120_000);
    expect((await post({ content: "b", nonce: "n", enforce_nonce: true })).id).toBe(first.id);
    clock.pass(1);
    expect((await post({ content: "c", nonce: "n", enforce_nonce: true })).id).not.toBe(first.id);
    expect(
      discord
        .addUser()
        .sees(channel)
        .map(({ content }) => content),
    ).toEqual(["a", "c"]);
  });

  it("that isn't enforced makes a second message", async () => {
    expect((await post({ content: "a", nonce: "n" })).id).not.toBe((await post({ content: "a", nonce: "n" })).id);
  });

  it("doesn't hold for forum posts", async () => {
    const forum = guild.addChannel({ kind: "forum" });
    const start = { name: "x", message: { content: "a", nonce: "n", enforce_nonce: true } };
    await raw(discord, "POST", `/channels/${forum.id}/threads`, start);
    await raw(discord, "POST", `/channels/${forum.id}/threads`, start);
    expect([...discord.state.channels.values()].filter(({ parentId }) => parentId === forum.id)).toHaveLength(2);
  });
});

describe("pings", () => {
  it.each<[string, object, string[]]>([
    ["everything that is written, where nothing is said", {}, ["user:5", "role:6", "everyone"]],
    ["nobody", { allowed_mentions: { parse: [] } }, []],
    ["a kind", { allowed_mentions: { parse: ["roles"] } }, ["role:6"]],
    ["by name", { allowed_mentions: { parse: [], users: ["5"] } }, ["user:5"]],
  ])("%s", async (_what, more, whom) => {
    await post({ content: "<@5> <@&6> @everyone", ...more });
    expect(discord.pings.map((ping) => ping.whom)).toEqual(whom);
  });

  it("count on displays, and the author who is answered", async () => {
    await post({ flags: 32_768, components: [{ type: 10, content: "<@5>" }] });
    const reader = discord.addUser();
    const message_reference = { message_id: reader.say(channel, "hello").id };
    await post({ content: "x", message_reference });
    await post({ content: "x", message_reference, allowed_mentions: { parse: [] } });
    expect(discord.pings.map((ping) => ping.whom)).toEqual(["user:5", `user:${reader.id}`]);
  });
});

describe("limits of rate", () => {
  it("are told in headers, and exceeded with 429", async () => {
    const typing = () => raw(discord, "POST", `/channels/${channel.id}/typing`);
    const first = await typing();
    expect(first.status).toBe(204);
    expect(first.headers.get("x-ratelimit-remaining")).toBe("1");
    await typing();
    const third = await typing();
    expect(third).toMatchObject({ status: 429, body: { global: false, message: "You are being rate limited." } });
    expect(third.headers.get("x-ratelimit-scope")).toBe("user");
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = guild.addChannel();
    expect((await raw(discord, "POST", `/channels/${other.id}/typing`)).status).toBe(204);
  });

  it("are fifty requests a second over all, but not for interactions", async () => {
    await discord.stop();
    discord = await startDiscord({ monotonic: () => 0 });
    const answers: number[] = [];
    for (let sends = 0; sends < 51; sends += 1) answers.push((await raw(discord, "GET", "/users/@me")).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(50);
    const last = await raw(discord, "GET", "/users/@me");
    expect(last).toMatchObject({ status: 429, body: { global: true, retry_after: 1 } });
    expect(last.headers.get("x-ratelimit-global")).toBe("true");
    const exempt = await raw(discord, "POST", "/interactions/1/token/callback", { type: 1 });
    expect(exempt.status).toBe(404);
  });

  it("shut a bot out that goes on being refused, for ten minutes", async () => {
    const bad = () => raw(discord, "GET", "/users/@me", undefined, { authorization: "Bot no" }).catch(() => "no JSON");
    for (let tries = 0; tries < 4; tries += 1) await bad();
    expect(discord.limits.invalid).toBe(4);
    expect(await bad()).toBe("no JSON");
    clock.pass(10 * 60_000);
    expect(await bad()).toMatchObject({ status: 401 });
  });
});

describe("announcements", () => {
  it("are published once, and only in their channels", async () => {
    const news = guild.addChannel({ kind: "announcement" });
    const publish = (to: string, id: string) => raw(discord, "POST", `/channels/${to}/messages/${id}/crosspost`);
    const { id } = await post({ content: "a" }, news.id);
    expect(await publish(news.id, id)).toMatchObject({ status: 200, body: { flags: 1 } });
    expect(await publish(news.id, id)).toMatchObject({ status: 400, body: { code: 40_033 } });
    expect(await publish(channel.id, (await post({ content: "a" })).id)).toMatchObject({ body: { code: 50_024 } });
  });
});
