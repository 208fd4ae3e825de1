import { Client, DiscordAPIError, Events, GatewayIntentBits, HTTPError, MessageFlags } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { register } from "./raw.ts";
import { type Discord, startDiscord } from "./start-discord.ts";
import type { Channel } from "./state/state.ts";

// What discord.js does at each fault, as it was measured: the fake must bring it to do the same.

let discord: Discord;
let client: Client;
let channel: Channel;
const timeout = 15_000;
const route = "/channels/{channel}/messages";

const login = async (rest: object = {}): Promise<void> => {
  client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.api, ...rest },
  });
  client.on(Events.Error, () => undefined);
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await ready;
};

beforeEach(async () => {
  discord = await startDiscord();
  channel = discord.addGuild().addChannel();
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const send = async (more: object = {}) => {
  const found = await client.channels.fetch(channel.id);
  if (found?.isSendable() !== true) throw new Error("not sendable");
  return found.send({ content: "x", ...more });
};
const posts = () => discord.requests.filter((request) => request.route === route && request.method === "POST");
const shown = () => discord.addUser().sees(channel).length;
const logged = (what: string) => discord.gateway.log.filter((entry) => entry.what === what);
const seen = (what: string, times: number) =>
  discord.until(`${times} ${what}`, () => (logged(what).length >= times ? true : undefined));

describe("REST", () => {
  it("429 is waited for, and sent again", async () => {
    await login();
    discord.faults.on({ route, method: "POST" }, { kind: "rate-limit", retryAfter: 0.2, scope: "shared" });
    discord.faults.on({ route, method: "POST" }, { kind: "rate-limit", retryAfter: 0.2, scope: "global" });
    await send();
    expect(posts().map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(discord.limits.invalid).toBe(1);
  });

  it("5xx is sent again three times", async () => {
    await login();
    discord.faults.on({ route, times: 4 }, { kind: "status", status: 502, page: true });
    await expect(send()).rejects.toBeInstanceOf(HTTPError);
    expect(posts().map(({ status }) => status)).toEqual([502, 502, 502, 502]);
    expect(shown()).toBe(0);
  });

  it("5xx after the effect makes a second message, unless a nonce is enforced", async () => {
    await login();
    discord.faults.on({ route, when: "after" }, { kind: "status", status: 500 });
    await send();
    expect(shown()).toBe(2);
    discord.faults.on({ route, when: "after" }, { kind: "status", status: 500 });
    await send({ nonce: "n", enforceNonce: true });
    expect(shown()).toBe(3);
  });

  it("a cut line is not sent again, whether it took effect or not", async () => {
    await login();
    discord.faults.on({ route }, { kind: "drop" });
    await expect(send()).rejects.toThrow("other side closed");
    discord.faults.on({ route, when: "after" }, { kind: "drop" });
    await expect(send()).rejects.toThrow("other side closed");
    expect(posts()).toHaveLength(2);
    expect(shown()).toBe(1);
  });

  it("no answer is asked for again until patience ends", async () => {
    await login({ timeout: 100, retries: 1 });
    discord.faults.on({ route, times: 2, when: "after" }, { kind: "hang" });
    await expect(send()).rejects.toThrow("abort");
    expect(shown()).toBe(2);
  });

  it("broken JSON and Discord's own no come through", async () => {
    await login();
    discord.faults.on({ route }, { kind: "broken-json" });
    await expect(send()).rejects.toBeInstanceOf(SyntaxError);
    discord.faults.on({ route }, { kind: "refuse", status: 403, code: 50_013, message: "Missing Permissions" });
    const error: unknown = await send().catch((reason: unknown) => reason);
    expect(error instanceof DiscordAPIError && error.code).toBe(50_013);
  });

  it("an answer to an interaction that is lost after its effect is told as already given", async () => {
    await login();
    await register(discord, [{ name: "figures", description: "Figures" }]);
    const outcome = new Promise((resolve) => {
      client.on(Events.InteractionCreate, (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        interaction.deferReply({ flags: MessageFlags.Ephemeral }).then(resolve, resolve);
      });
    });
    discord.faults.on(
      { route: "/interactions/{interaction}/{token}/callback", when: "after" },
      { kind: "status", status: 500 },
    );
    const asked = await discord.addUser().slash(channel, "figures");
    const error = await outcome;
    expect(error instanceof DiscordAPIError && error.code).toBe(40_060);
    expect(asked.isAcknowledged).toBe(true);
  });
});

describe("gateway", () => {
  it("op 7, a cut line and 4000 end in a resume", { timeout: timeout * 2 }, async () => {
    await login();
    const [first] = discord.gateway.connections;
    first?.send({ op: 7, d: null, s: null, t: null });
    await seen("resume", 1);
    [...discord.gateway.connections].at(-1)?.drop();
    await seen("resume", 2);
    [...discord.gateway.connections].at(-1)?.close(4000);
    await seen("resume", 3);
    expect(logged("identify")).toHaveLength(1);
  });

  it("what was missed comes with the resume", async () => {
    await login();
    await register(discord, [{ name: "figures", description: "Figures" }]);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply("late");
    });
    for (const connection of discord.gateway.connections) connection.drop();
    const asked = await discord.addUser().slash(channel, "figures");
    expect((await asked.answered()).content).toBe("late");
  });

  it("a heartbeat without an answer is noticed", async () => {
    discord.gateway.behaviour.heartbeatInterval = 300;
    discord.gateway.behaviour.silentHeartbeats = true;
    await login();
    await seen("heartbeat", 1);
    await discord.until("a close by the bot", () => logged("close").find(({ code }) => code === 4200));
  });

  it.each([4004, 4014])("%i at login makes it fail", async (code) => {
    discord.gateway.behaviour.closeConnections = { code, times: 1 };
    await expect(login()).rejects.toThrow();
  });

  it("a token that is revoked kills the shard for good", async () => {
    await login();
    const dead = new Promise<number>((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    discord.revokeToken();
    expect(await dead).toBe(4004);
    await expect(send()).rejects.toThrow();
  });

  it("an event may come twice, and malformed", async () => {
    await login();
    await register(discord, [{ name: "figures", description: "Figures" }]);
    let handled = 0;
    client.on(Events.InteractionCreate, () => void (handled += 1));
    const survived = new Promise<void>((resolve) => client.once(Events.GuildCreate, () => resolve()));
    await discord.addUser().slash(channel, "figures");
    discord.gateway.repeatLast();
    discord.gateway.tellMalformed("MESSAGE_DELETE", { channel_id: channel.id });
    discord.addGuild({ name: "Later" });
    await survived;
    expect(handled).toBe(2);
  });

  it("being thrown out, and an outage, are told apart", async () => {
    const guild = discord.addGuild();
    await login();
    const away = new Promise<string>((resolve) => client.once(Events.GuildUnavailable, ({ id }) => resolve(id)));
    guild.setAvailable(false);
    expect(await away).toBe(guild.id);
    guild.setAvailable(true);
    const gone = new Promise<string>((resolve) => client.once(Events.GuildDelete, ({ id }) => resolve(id)));
    guild.kick();
    expect(await gone).toBe(guild.id);
  });
});
