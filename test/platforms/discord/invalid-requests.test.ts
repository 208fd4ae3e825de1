import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Parcel, PostOutcome } from "../../../src/platforms/platform.ts";
import { systemTimers } from "../../../src/platforms/discord/timers.ts";
import { startDiscord } from "../../fakes/discord/start-discord.ts";
import { createHandClock } from "../../fakes/discord/state/clock.ts";
import { displayed } from "./displayed.ts";
import { idleDispatcher } from "./idle-dispatcher.ts";
import { startDiscordBot, type DiscordBot } from "./start-bot.ts";

const MINUTE_MS = 60_000;

// discord.js counts refused requests for the whole process, in windows of ten minutes. Other files' are in one that is over:
// here it is eleven minutes later.
const real = Date.now;
beforeEach(() => void vi.spyOn(Date, "now").mockImplementation(() => real() + 11 * MINUTE_MS));
afterEach(() => vi.restoreAllMocks());

const MESSAGES = { route: "/channels/{channel}/messages", method: "POST" };
const refusal = { kind: "refuse", status: 403, code: 50_013, message: "Missing Permissions" } as const;

function parcelOf(bot: DiscordBot): Parcel {
  const blocks = [{ kind: "text" as const, content: [{ kind: "words" as const, text: "Digest." }] }];
  const [parcel] = bot.platform.compose({ outcome: "answered", blocks });
  if (parcel === undefined) throw new Error("nothing composed");
  return parcel;
}

test("after 2,000 refused requests posts wait until Discord's ten minutes are over; people are answered all the time", async () => {
  const clock = createHandClock("2026-11-23T08:00:00Z");
  const discord = await startDiscord({ clock });
  const guild = discord.addGuild();
  const channels = Array.from({ length: 20 }, (_, i) => guild.addChannel({ name: `channel-${i}` }));
  const timers = { after: (_ms: number, run: () => void) => systemTimers.after(0, run) };
  const bot = await startDiscordBot(discord, { dispatcher: idleDispatcher, timers, clock });
  const parcel = parcelOf(bot);
  let posts = 0;
  const postSome = async (count: number): Promise<readonly PostOutcome["kind"][]> => {
    const outcomes = await Promise.all(
      Array.from({ length: count }, () => {
        posts += 1;
        return bot.platform.post(channels[posts % channels.length]?.id ?? "", parcel, `key ${posts}`);
      }),
    );
    return [...new Set(outcomes.map(({ kind }) => kind))];
  };
  const sent = (): number => discord.requests.filter(({ route }) => route === MESSAGES.route).length;
  const warnings = (): string[] => bot.logged.filter((line) => line.includes("Discord refuses many requests"));
  const [channel] = channels;
  if (channel === undefined) throw new Error("no channel");

  discord.faults.on({ ...MESSAGES, times: 2_000 }, refusal);
  expect(await postSome(499)).toEqual(["gone"]);
  expect(warnings()).toEqual([]);
  expect(await postSome(1_500)).toEqual(["gone"]);
  expect(warnings()).toHaveLength(3);
  expect(warnings().join()).not.toContain("posts wait");
  expect(await postSome(1)).toEqual(["gone"]);
  expect(warnings().at(-1)).toMatch(/"count":2000.*posts wait, or it would ban the bot/);
  expect(discord.limits.invalid).toBe(2_000);

  const paused = await bot.platform.post(channel.id, parcel, "paused");
  expect(paused).toMatchObject({ kind: "refused", reason: "Too many requests were refused; posts wait." });
  const until = paused.kind === "refused" ? paused.until : null;
  const minutes = ((until?.getTime() ?? 0) - clock.now().getTime()) / MINUTE_MS;
  expect(minutes).toBeGreaterThan(5);
  expect(minutes).toBeLessThanOrEqual(10);
  expect(await bot.platform.edit(channel.id, "1", parcel)).toEqual(paused);
  expect(sent()).toBe(2_000);
  expect(displayed(await (await discord.addUser().slash(channel, "help")).answered())).toBe("Yes.");

  clock.pass((minutes - 1) * MINUTE_MS);
  expect(await bot.platform.post(channel.id, parcel, "paused")).toEqual(paused);
  clock.pass(2 * MINUTE_MS);
  expect(await bot.platform.post(channel.id, parcel, "paused")).toMatchObject({ kind: "delivered" });
  expect(sent()).toBe(2_001);

  await bot.stop();
  expect(discord.violations).toEqual([]);
  await discord.stop();
}, 60_000);
