import { GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDiscord } from "../fakes/discord/start-discord.ts";
import { startTelegram } from "../fakes/telegram/telegram.ts";
import { displayed, labelled } from "../platforms/discord/displayed.ts";
import { at, makePdf } from "../sources/pdf/make-pdf.ts";
import { createWorkplace, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
};
const report = (figure: string): Promise<Uint8Array> =>
  makePdf((doc) => {
    at(doc, 50, 60, "Briefing on the road to Tell Bisa", 18);
    at(doc, 50, 100, "Joint Relief Desk, 22 February 2017");
    at(doc, 50, 140, `Engineers cleared ${figure} near Al-Bab on February 21.`);
  });
const found = async (about: string): Promise<string> =>
  (await place.cli(["ask", `/figures Al-Bab about:${about}`])).stdout.replace(/\s+/g, " ");
const taken = async (): Promise<number> =>
  (JSON.parse((await place.cli(["sources", "list", "--json"])).stdout) as { taken: number }).taken;

describe("the built bot", () => {
  it("keeps a PDF that is handed over on Telegram, and takes a channel's posts, through a kill -9, each once", async () => {
    const telegram = await startTelegram({ second: 20 });
    const olga = telegram.addUser({ name: "Olga" });
    const chat = telegram.privateChat(olga);
    const channel = telegram.addChannel({ title: "Ministry of Roads", admins: [olga], botIsAdmin: true });
    const environment = {
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      OPERATORS: `telegram:${olga.id}`,
      SAMPLES: "no",
    };
    const answers = () => telegram.messages(chat).filter(({ byBot }) => byBot);
    const first = place.spawn("main", [], environment);
    const firstEnded = ended(first);
    await said(first, /https:\/\/t\.me\//);
    olga.uploads(chat, { name: "road.pdf", type: "application/pdf", bytes: await report("43 bridges") });
    await until(() => answers().length === 1);
    expect(answers()[0]?.text).toContain("43 bridges");
    first.kill("SIGKILL");
    await firstEnded;
    const shown = answers()[0]?.message;
    if (shown === undefined) throw new Error("nothing was shown");
    olga.taps(shown, "Keep");
    expect((await place.cli(["sources", "add", `telegram:${channel.id}`])).stdout).toContain("administrator");
    olga.says(channel, "Crews repaired 17 culverts near Al-Bab.");
    const second = place.spawn("main", [], environment);
    const secondEnded = ended(second);
    await said(second, /https:\/\/t\.me\//);
    // The kill may hit before it was noted that the first answer arrived: then the bot says so as well.
    await until(() => answers().some(({ text }) => text.includes("Kept: ")));
    await until(async () => (await taken()) === 1);
    second.kill("SIGTERM");
    const { status, stdout, stderr } = await secondEnded;
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain(telegram.token.split(":")[1]);
    expect(await found("bridges")).toContain("43 bridges");
    expect(await found("culverts")).toContain("17 culverts");
    expect(telegram.violations).toEqual([]);
    await telegram.stop();
  }, 120_000);

  it("keeps an attachment on Discord, and takes what a channel had while the bot was killed, each once", async () => {
    const discord = await startDiscord({ privilegedIntents: GatewayIntentBits.MessageContent });
    const channel = discord.addGuild().addChannel({ name: "roads" });
    const olga = discord.addUser();
    const environment = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_ROOT: discord.api,
      OPERATORS: `discord:${olga.id}`,
      SAMPLES: "no",
    };
    await place.cli(["sources", "add", `discord:${channel.id}`]);
    const first = place.spawn("main", [], environment);
    const firstEnded = ended(first);
    await said(first, /@briefing_bot in 1 servers/);
    const file = { name: "road.pdf", type: "application/pdf", bytes: await report("43 bridges") };
    const shown = await (await olga.slash(channel, "keep", { file })).answered();
    expect(displayed(shown)).toContain("43 bridges");
    const kept = await (await olga.press(shown, labelled(shown, /^Keep$/))).answered();
    expect(displayed(kept)).toContain("Kept: ");
    olga.say(channel, "Crews repaired 17 culverts near Al-Bab.");
    await until(async () => (await taken()) === 1);
    first.kill("SIGKILL");
    await firstEnded;
    olga.say(channel, "Crews built 23 sheds near Al-Bab.");
    const second = place.spawn("main", [], environment);
    const secondEnded = ended(second);
    await said(second, /@briefing_bot/);
    await until(async () => (await taken()) === 2);
    second.kill("SIGTERM");
    expect((await secondEnded).status).toBe(0);
    for (const figure of ["43 bridges", "17 culverts", "23 sheds"])
      expect(await found(figure.split(" ")[1] ?? "")).toContain(figure);
    expect(discord.violations).toEqual([]);
    await discord.stop();
  }, 120_000);
});
