import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { riverBriefing, startBot, type TestBot } from "../../fixtures/bot.ts";
import { displayed, labelled } from "./displayed.ts";
import { quickTimers, startDiscordBot, type BotWishes, type DiscordBot } from "./start-bot.ts";

let river: TestBot;
let discord: Discord;
const bots: DiscordBot[] = [];

beforeAll(async () => {
  river = await startBot();
  await river.add(riverBriefing);
  for (let i = 0; i < 30; i += 1)
    await river.add(
      `Sample\n\nBriefing ${String.fromCharCode(65 + (i % 26))}\n\nRelief Desk, ${(i % 27) + 1} January 2017\n\nTeams delivered ${i + 11} tons of food in Homs.\n`,
    );
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

async function start(wishes: Partial<BotWishes> = {}): Promise<DiscordBot> {
  const bot = await startDiscordBot(discord, { dispatcher: river.dispatcher, ...wishes });
  bots.push(bot);
  return bot;
}
const slowly = (until: Promise<void>): Dispatcher => ({
  ...river.dispatcher,
  async dispatch(invocation) {
    await until;
    return await river.dispatcher.dispatch(invocation);
  },
});
function gate(): { open(): void; readonly opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

/** On a busy machine a crowd takes its time. */
const patient = { timeout: 20_000 };

describe("answering on Discord", () => {
  test("a fast answer comes at once, with figures and their sentences, for the channel", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    const asked = await discord.addUser().slash(channel, "figures", { place: "Al-Bab" });
    const message = await asked.answered();
    expect(asked.deferred).toBe(false);
    expect(asked.ephemeral).toBe(false);
    expect(displayed(message)).toContain("over 300 square kilometers");
    expect(displayed(message)).toContain("They cleared over **300** square kilometers of land");
    expect(displayed(message)).toContain("Joint Relief Desk");
  });

  test("help is for the caller alone", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    const asked = await discord.addUser().slash(channel, "help");
    await asked.answered();
    expect(asked.ephemeral).toBe(true);
    expect(discord.addUser({ name: "other" }).sees(channel)).toEqual([]);
  });

  test("a slow answer is acknowledged first and filled in when it is there", async () => {
    const channel = discord.addGuild().addChannel();
    const work = gate();
    await start({ dispatcher: slowly(work.opened), timers: quickTimers });
    const asked = await discord.addUser().slash(channel, "figures", { place: "Al-Bab" });
    await asked.acknowledged();
    expect(asked.deferred).toBe(true);
    work.open();
    expect(displayed(await asked.answered())).toContain("over 300 square kilometers");
  });

  test("in a crowd each interaction is acknowledged before its answer is begun, and few are worked on at a time", async () => {
    const channel = discord.addGuild().addChannel();
    const work = gate();
    let [now, most] = [0, 0];
    const dispatcher: Dispatcher = {
      ...river.dispatcher,
      async dispatch(invocation) {
        most = Math.max(most, (now += 1));
        await work.opened;
        now -= 1;
        return await river.dispatcher.dispatch(invocation);
      },
    };
    // No timer fires, as in a process too busy for them.
    await start({ dispatcher, timers: { after: () => () => {} } });
    const people = Array.from({ length: 40 }, (_, i) => discord.addUser({ name: `reader ${i}` }));
    const asked = await Promise.all(people.map((person) => person.slash(channel, "figures", { place: "Al-Bab" })));
    await expect.poll(() => asked.filter((each) => each.deferred).length, patient).toBeGreaterThanOrEqual(36);
    await expect.poll(() => most, patient).toBe(4);
    work.open();
    for (const each of asked) expect(displayed(await each.answered())).toContain("over 300 square kilometers");
    expect(most).toBe(4);
    const after = await discord.addUser().slash(channel, "figures", { place: "Al-Bab" });
    await after.answered();
    expect(after.deferred).toBe(false);
  });

  test("suggestions come for places, and a fault of ours is an empty list", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    const found = await discord.addUser().complete(channel, "figures", "place", "al-b");
    expect(found.map((choice) => choice.name).join()).toContain("Al-Bab");
    const guild = discord.addGuild();
    await bots.splice(0)[0]?.stop();
    await start({ dispatcher: { ...river.dispatcher, complete: () => new Promise(() => {}) }, timers: quickTimers });
    expect(await discord.addUser().complete(guild.addChannel(), "figures", "place", "al-b")).toEqual([]);
  });

  test("who asked turns the page in place, also after a restart; others get it privately", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    const reader = discord.addUser({ name: "reader" });
    const message = await (await reader.slash(channel, "latest")).answered();
    const before = displayed(message);
    const next = labelled(message, /Older|Next|More/i);
    const other = discord.addUser({ name: "other" });
    const pressed = await other.press(message, next);
    expect(displayed(await pressed.answered())).not.toBe(before);
    expect(pressed.ephemeral).toBe(true);
    expect(reader.sees(channel)).toHaveLength(1);
    await bot.stop();
    bots.splice(0);
    await start();
    const turned = await reader.press(message, next);
    await turned.acknowledged();
    const shown = reader.sees(channel);
    expect(shown).toHaveLength(1);
    expect(shown[0] && displayed(shown[0])).not.toBe(before);
  });

  test("a message is read where it stands, for the caller alone", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    const reader = discord.addUser();
    const said = await reader.say(channel, "The ministry said that 45 people were evacuated from Homs on Friday.");
    const asked = await reader.messageCommand(said, "Figures in this message");
    expect(displayed(await asked.answered())).toContain("45");
    expect(asked.ephemeral).toBe(true);
  });

  test("a mention is answered in its thread, a direct message where it is, other talk not at all", async () => {
    const guild = discord.addGuild();
    const channel = guild.addChannel();
    const thread = guild.addThread(channel);
    const bot = await start();
    const reader = discord.addUser();
    await reader.say(thread, "just talking");
    await reader.say(thread, `<@${discord.applicationId}> /figures Al-Bab`);
    await reader.say(reader.dm, "/figures Palmyra");
    await expect.poll(() => reader.sees(thread).length).toBe(3);
    await expect.poll(() => reader.sees(reader.dm).length, { message: bot.logged.join() }).toBe(2);
    expect(displayed(reader.sees(thread)[2])).toContain("over 300 square kilometers");
    expect(displayed(reader.sees(reader.dm)[1])).toContain("Palmyra");
  });

  test("an interaction that comes twice is answered once", async () => {
    const channel = discord.addGuild().addChannel();
    let dispatched = 0;
    const dispatcher: Dispatcher = {
      ...river.dispatcher,
      dispatch: (invocation) => {
        dispatched += 1;
        return river.dispatcher.dispatch(invocation);
      },
    };
    await start({ dispatcher });
    const reader = discord.addUser();
    await (await reader.slash(channel, "figures", { place: "Al-Bab" })).answered();
    for (const connection of discord.gateway.connections)
      connection.send(connection.session()?.events.findLast((event) => event.t === "INTERACTION_CREATE"));
    await (await reader.slash(channel, "figures", { place: "Homs" })).answered();
    expect(dispatched).toBe(2);
  });

  test("Discord's own faults are tried again, and an answer that is already there is left", async () => {
    const channel = discord.addGuild().addChannel();
    await start();
    for (const when of ["before", "after"] as const) {
      discord.faults.on(
        { route: "/interactions/{interaction}/{token}/callback", method: "POST", times: 1, when },
        { kind: "status", status: 502 },
      );
      const asked = await discord.addUser().slash(channel, "figures", { place: "Al-Bab" });
      expect(displayed(await asked.answered())).toContain("over 300 square kilometers");
      expect(asked.messages).toHaveLength(1);
    }
    // The repeated callback is what a fault after the effect costs; Discord's word for it is 40060.
    await expect.poll(() => discord.requests.filter(({ code }) => code === 40_060).length).toBe(1);
  });
});
