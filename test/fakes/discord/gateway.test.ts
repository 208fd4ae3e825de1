import { GatewayIntentBits as Intent } from "discord-api-types/v10";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { eventFaults } from "./gateway/event-forms.ts";
import { raw } from "./raw.ts";
import { type Discord, startDiscord } from "./start-discord.ts";

interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: { readonly session_id?: string; readonly content?: string; readonly guilds?: readonly { id: string }[] };
}

interface Line {
  readonly send: (payload: unknown) => void;
  readonly received: Received[];
  readonly next: (what: (payload: Received) => boolean) => Promise<Received>;
  readonly closed: Promise<number>;
  readonly end: (code: number) => void;
}

let discord: Discord;
const open: WebSocket[] = [];

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(async () => {
  expect(discord.violations).toEqual([]);
  for (const socket of open.splice(0)) socket.terminate();
  await discord.stop();
});

const dial = async (query = "?v=10&encoding=json"): Promise<Line> => {
  const socket = new WebSocket(`${discord.api.replace("http", "ws").replace("/api", "")}/${query}`);
  open.push(socket);
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (data) => {
    received.push(JSON.parse(String(data)) as Received);
    for (const look of waiting) look();
  });
  const closed = once(socket, "close").then(([code]) => Number(code));
  await once(socket, "open");
  return {
    send: (payload) => socket.send(typeof payload === "string" ? payload : JSON.stringify(payload)),
    received,
    next: (what) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(what);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    closed,
    end: (code) => socket.close(code),
  };
};

const identify = (more: object = {}) => ({
  op: 2,
  d: { token: discord.token, intents: Intent.Guilds, properties: { os: "a", browser: "b", device: "c" }, ...more },
});
const event = (name: string) => (payload: Received) => payload.t === name;
const op = (wanted: number) => (payload: Received) => payload.op === wanted;

describe("a connection", () => {
  it("begins with HELLO, acknowledges heartbeats, answers an identify with READY and the guilds", async () => {
    const guild = discord.addGuild();
    const line = await dial();
    await line.next(op(10));
    line.send({ op: 1, d: null });
    await line.next(op(11));
    line.send(identify());
    const ready = await line.next(event("READY"));
    expect(ready.d.guilds).toEqual([{ id: guild.id, unavailable: true }]);
    await line.next(event("GUILD_CREATE"));
    expect(discord.gateway.log.map(({ what }) => what)).toEqual(["connect", "heartbeat", "identify"]);
  });

  it.each<[string, number, () => unknown]>([
    ["a wrong token", 4004, () => identify({ token: "no" })],
    ["unknown intents", 4013, () => identify({ intents: 1 << 30 })],
    ["intents that aren't switched on", 4014, () => identify({ intents: Intent.MessageContent })],
    ["a shard that can't be", 4010, () => identify({ shard: [2, 2] })],
    ["an identify without properties", 4002, () => identify({ properties: undefined })],
    ["no JSON", 4002, () => "{"],
    ["more than 4096 bytes", 4002, () => ({ op: 1, d: "x".repeat(4096) })],
    ["anything before an identify", 4003, () => ({ op: 3, d: {} })],
    ["a resume with a wrong token", 4004, () => ({ op: 6, d: { token: "no", session_id: "x", seq: 1 } })],
  ])("is closed for %s", async (_what, code, payload) => {
    const line = await dial();
    line.send(payload());
    expect(await line.closed).toBe(code);
  });

  it("is closed for a second identify, an unknown op, 121 sends in a minute, another version", async () => {
    const [twice, unknown, chatty] = [await dial(), await dial(), await dial()];
    for (const line of [twice, unknown]) line.send(identify());
    await twice.next(event("READY"));
    twice.send(identify());
    await unknown.next(event("READY"));
    unknown.send({ op: 99, d: null });
    for (let sends = 0; sends < 121; sends += 1) chatty.send({ op: 1, d: null });
    expect([await twice.closed, await unknown.closed, await chatty.closed]).toEqual([4005, 4001, 4008]);
    expect(await (await dial("?v=9&encoding=json")).closed).toBe(4012);
  });

  it("begins a session as often as it may in a day, and costs the token after that", async () => {
    await discord.stop();
    discord = await startDiscord({ sessionStarts: 1 });
    const [first, second] = [await dial(), await dial()];
    first.send(identify());
    await first.next(event("READY"));
    expect(await raw(discord, "GET", "/gateway/bot")).toMatchObject({
      body: { session_start_limit: { remaining: 0 } },
    });
    second.send(identify());
    expect(await second.closed).toBe(4004);
    expect(await raw(discord, "GET", "/users/@me")).toMatchObject({ status: 401 });
  });

  it("takes privileged intents that are switched on", async () => {
    await discord.stop();
    discord = await startDiscord({ privilegedIntents: Intent.MessageContent });
    const line = await dial();
    line.send(identify({ intents: Intent.MessageContent }));
    await line.next(event("READY"));
  });
});

it("holds its own events to their form", () => {
  expect(eventFaults("GUILD_DELETE", { id: "123456789012345678" })).toEqual([]);
  expect(eventFaults("GUILD_DELETE", { id: "1", name: "x" })).not.toEqual([]);
  expect(eventFaults("MESSAGE_CREATE", { id: "123456789012345678" })).not.toEqual([]);
  expect(eventFaults("SOMETHING", {})).not.toEqual([]);
});

describe("a session", () => {
  it("can be resumed and gets what it missed", async () => {
    const guild = discord.addGuild();
    const line = await dial();
    line.send(identify());
    const session = (await line.next(event("READY"))).d.session_id;
    const seq = (await line.next(event("GUILD_CREATE"))).s;
    line.end(4000);
    await line.closed;
    guild.addChannel();
    const again = await dial();
    again.send({ op: 6, d: { token: discord.token, session_id: session, seq } });
    await again.next(event("RESUMED"));
    expect(again.received.map(({ t }) => t)).toEqual([null, "CHANNEL_CREATE", "RESUMED"]);
  });

  it("is over after a goodbye with 1000, unknown after it was lost, and never beyond its last event", async () => {
    const line = await dial();
    line.send(identify());
    const session = (await line.next(event("READY"))).d.session_id;
    const ahead = await dial();
    ahead.send({ op: 6, d: { token: discord.token, session_id: session, seq: 99 } });
    expect(await ahead.closed).toBe(4007);
    line.end(1000);
    await line.closed;
    await discord.until("the end of the session", () => (discord.gateway.sessions.size === 0 ? true : undefined));
    const again = await dial();
    again.send({ op: 6, d: { token: discord.token, session_id: session, seq: 1 } });
    expect((await again.next(op(9))).d).toBe(false);
  });

  it("sees only its shard's guilds", async () => {
    const guilds = [discord.addGuild(), discord.addGuild(), discord.addGuild()];
    const lines = [await dial(), await dial()];
    lines.forEach((line, shard) => line.send(identify({ shard: [shard, 2] })));
    const ready = await Promise.all(lines.map((line) => line.next(event("READY"))));
    const seen = ready.map(({ d }) => (d.guilds ?? []).map(({ id }) => id));
    for (const { id } of guilds) expect(seen[Number((BigInt(id) >> 22n) % 2n)]).toContain(id);
    expect(seen.flat()).toHaveLength(3);
  });
});

describe("messages of people", () => {
  it("come only with the intent, and with their text only where it is the bot's business", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    const reader = discord.addUser();
    const [deaf, hearing] = [await dial(), await dial()];
    deaf.send(identify());
    hearing.send(identify({ intents: Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages }));
    await deaf.next(event("READY"));
    await hearing.next(event("READY"));
    reader.say(channel, "among us");
    reader.say(channel, `<@${discord.applicationId}> how many?`);
    reader.say(reader.dm, "in private");
    guild.addChannel();
    await deaf.next(event("CHANNEL_CREATE"));
    await hearing.next(event("CHANNEL_CREATE"));
    const texts = (line: Line) => line.received.filter(event("MESSAGE_CREATE")).map(({ d }) => d.content);
    expect(texts(deaf)).toEqual([]);
    expect(texts(hearing)).toEqual(["", `<@${discord.applicationId}> how many?`, "in private"]);
  });
});
