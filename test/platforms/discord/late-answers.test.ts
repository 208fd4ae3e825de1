import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dispatcher } from "../../../src/chat/dispatcher.ts";
import type { SealedReply } from "../../../src/chat/reply.ts";
import { systemTimers, type Timers } from "../../../src/platforms/discord/timers.ts";
import { startDiscord, type Discord } from "../../fakes/discord/start-discord.ts";
import { createHandClock, type HandClock } from "../../fakes/discord/state/clock.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { quickTimers, startDiscordBot, type BotWishes, type DiscordBot } from "./start-bot.ts";

const TOO_LATE = /came too late for Discord to show it/;
const MINUTE_MS = 60_000;

let clock: HandClock;
let discord: Discord;
const bots: DiscordBot[] = [];

beforeEach(async () => {
  clock = createHandClock("2026-11-23T08:00:00Z");
  discord = await startDiscord({ clock });
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

async function start(wishes: Partial<BotWishes> = {}): Promise<DiscordBot> {
  const bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, clock, ...wishes });
  bots.push(bot);
  return bot;
}
/** Its answers wait until they are let go. */
function held(reply?: SealedReply): Dispatcher & { letGo(): void } {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const dispatch: Dispatcher["dispatch"] = async (invocation) => {
    await free;
    return reply ?? (await idleDispatcher.dispatch(invocation));
  };
  return { ...idleDispatcher, dispatch, letGo: () => letGo() };
}
const long = (paragraphs: number): SealedReply => ({
  outcome: "answered",
  blocks: Array.from({ length: paragraphs }, (_, i) => ({
    kind: "text" as const,
    content: [{ kind: "words" as const, text: `Part ${"abcdefghijkl".charAt(i)}. ${"word ".repeat(700)}` }],
  })),
});
const noTimers: Timers = { after: () => () => {} };
const soon = { timeout: 20_000 };

describe("answers that come late, or not whole", () => {
  test("an answer after the token's 15 minutes is a line in the channel and in the log", async () => {
    const channel = discord.addGuild().addChannel();
    const dispatcher = held();
    const bot = await start({ dispatcher, timers: quickTimers });
    const reader = discord.addUser();
    const asked = await reader.slash(channel, "help");
    await asked.acknowledged();
    clock.pass(16 * MINUTE_MS);
    dispatcher.letGo();
    await expect.poll(() => reader.sees(channel).map(displayed).join(), soon).toMatch(TOO_LATE);
    expect(bot.logged.join("\n")).toContain("expired before it was answered");
  });

  test("when many answers are too late in one place, that is said once", async () => {
    const channel = discord.addGuild().addChannel();
    const dispatcher = held();
    // No timer fires, so nothing is acknowledged in Discord's three seconds.
    const bot = await start({ dispatcher, timers: noTimers });
    const reader = discord.addUser();
    await reader.slash(channel, "help");
    await reader.slash(channel, "help");
    clock.pass(4_000);
    dispatcher.letGo();
    const expired = () => bot.logged.filter((line) => line.includes("expired before it was answered")).length;
    await expect.poll(expired, soon).toBe(2);
    await expect.poll(() => reader.sees(channel).length, soon).toBe(1);
    clock.pass(MINUTE_MS);
    const again = await reader.slash(channel, "help");
    await again.answered();
    expect(reader.sees(channel).filter((message) => TOO_LATE.test(displayed(message)))).toHaveLength(1);
  });

  test("where the app is on the person's account alone, five follow-ups come, and the last says that there is more", async () => {
    const away = discord.addGuild({ joined: false }).addChannel();
    const dispatcher = held(long(12));
    await start({ dispatcher });
    const guest = discord.addUser({ installed: true });
    const asked = await guest.slash(away, "help");
    dispatcher.letGo();
    const messages = await asked.answers(6);
    expect(displayed(messages[0])).toContain("Part a.");
    expect(displayed(messages[4])).toContain("Part e.");
    expect(displayed(messages[5])).toContain("There is more, but Discord takes no more messages here.");
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test("where the bot is a member, all of a long answer comes", async () => {
    const channel = discord.addGuild().addChannel();
    const dispatcher = held(long(12));
    await start({ dispatcher });
    const asked = await discord.addUser().slash(channel, "start");
    dispatcher.letGo();
    const messages = await asked.answers(12);
    expect(messages.map((message) => /Part (.)\./.exec(displayed(message))?.[1]).join("")).toBe("abcdefghijkl");
  });

  test("Discord's own faults are answered by tries that are spaced", async () => {
    const channel = discord.addGuild().addChannel();
    const dispatcher = held();
    const at: number[] = [];
    const timers: Timers = {
      after: (ms, run) => {
        at.push(ms);
        return systemTimers.after(ms / 10, run);
      },
    };
    const bot = await start({ dispatcher, timers });
    const asked = await discord.addUser().slash(channel, "help");
    await asked.acknowledged();
    const edit = { route: "/webhooks/{application}/{token}/messages/{message}", method: "PATCH" };
    discord.faults.on({ ...edit, times: 2, when: "before" }, { kind: "status", status: 503 });
    at.splice(0);
    dispatcher.letGo();
    await asked.answered();
    expect(discord.requests.filter(({ method }) => method === "PATCH").map(({ status }) => status)).toEqual([
      503, 503, 200,
    ]);
    expect(at).toEqual(expect.arrayContaining([150, 500]));
    expect(bot.logged.join()).not.toContain("may not have arrived");
  });

  test("a follow-up whose answer is lost is not sent again, since Discord could not tell it by a nonce", async () => {
    const channel = discord.addGuild().addChannel();
    const dispatcher = held(long(2));
    const bot = await start({ dispatcher, timers: quickTimers });
    discord.faults.on(
      { route: "/webhooks/{application}/{token}", method: "POST", times: 1, when: "after" },
      { kind: "drop" },
    );
    const asked = await discord.addUser().slash(channel, "start");
    dispatcher.letGo();
    await asked.answers(2);
    await expect.poll(() => bot.logged.join(), soon).toContain("may not have arrived");
    expect(asked.messages).toHaveLength(2);
  });

  test("Discord's word that an answer is there already is believed", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = await start();
    discord.faults.on(
      { route: "/interactions/{interaction}/{token}/callback", method: "POST", times: 1, when: "after" },
      { kind: "refuse", status: 400, code: 40_060, message: "Interaction has already been acknowledged." },
    );
    const asked = await discord.addUser().slash(channel, "help");
    await asked.answered();
    expect(asked.messages).toHaveLength(1);
    expect(bot.logged.join()).not.toContain("may not have arrived");
  });
});
