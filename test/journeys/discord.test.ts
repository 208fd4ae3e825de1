import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDiscord, type Discord } from "../fakes/discord/start-discord.ts";
import { displayed } from "../platforms/discord/displayed.ts";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
let discord: Discord;
beforeEach(async () => {
  place = createWorkplace();
  discord = await startDiscord();
});
afterEach(async () => {
  place.end();
  const { violations, pings } = discord;
  await discord.stop();
  expect(violations).toEqual([]);
  expect(pings).toEqual([]);
});

const environment = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_ROOT: discord.api });

describe("the built bot on Discord", () => {
  it("answers, and ends in order when told", async () => {
    const channel = discord.addGuild().addChannel();
    const bot = place.spawn("main", [], environment());
    const whole = ended(bot);
    await said(bot, /@briefing_bot in 1 servers/);
    const asked = await discord.addUser().slash(channel, "figures", { place: "Al-Bab", until: "2017-02-09" });
    expect(displayed(await asked.answered())).toContain("892");
    bot.kill("SIGTERM");
    const { status, stdout, stderr } = await whole;
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain(discord.token);
  });

  it("ends with a sentence and a code when the token is revoked while it runs", async () => {
    const bot = place.spawn("main", [], environment());
    const whole = ended(bot);
    await said(bot, /@briefing_bot/);
    discord.revokeToken();
    const { status, stdout, stderr } = await whole;
    expect(status).toBe(1);
    expect(stdout + stderr).toContain("Discord does not accept DISCORD_TOKEN any more");
    expect(stdout + stderr).not.toContain(discord.token);
  });

  it("ends with a sentence and a code when the token was wrong from the beginning", async () => {
    const token = `${"x".repeat(24)}.abcdef.${"y".repeat(30)}`;
    const { status, stdout, stderr } = await ended(place.spawn("main", [], { ...environment(), DISCORD_TOKEN: token }));
    expect(status).toBe(1);
    expect(stdout + stderr).toContain("Discord does not accept DISCORD_TOKEN.");
    expect(stdout + stderr).not.toContain(token);
    discord.violations.splice(0); // a wrong token is the test's
  });
});
