// The built bot on a Discord that we did not write, discord-digital-twin, for the happy paths that it has: login, registration of
// commands, a slash command, a button that turns a page, a mention. It checks nothing of what it is sent, so what stands in the
// messages is looked at in what it stored. Usage: node test/twin/smoke.mjs FOLDER, where it is installed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const installed = createRequire(join(resolve(process.argv[2] ?? "."), "package.json"));
const { DigitalDiscord } = await import(pathToFileURL(installed.resolve("discord-digital-twin")).href);
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "briefing-bot-twin-"));
const GUILD_TEXT = 0;

const discord = new DigitalDiscord({
  guild: { name: "Readers" },
  channels: [{ name: "general", type: GUILD_TEXT }],
  users: [{ username: "reader" }],
  botToken: `${"x".repeat(24)}.twin00.${"y".repeat(30)}`,
});
await discord.start();
const [channel] = await discord.prisma.channel.findMany();
const reader = await discord.getFirstNonBotUserId();
const bot = spawn(process.execPath, [main], {
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    HOME: folder,
    DATA_DIR: join(folder, "data"),
    PORT: "0",
    DISCORD_TOKEN: discord.botToken,
    DISCORD_API_ROOT: discord.restUrl,
  },
});
let out = "";
for (const stream of [bot.stdout, bot.stderr]) stream.on("data", (bytes) => (out += bytes));

async function until(what, look) {
  const patience = Date.now() + 30_000;
  while (Date.now() < patience) {
    const found = await look();
    if (found) return found;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`waited in vain for ${what}\n${out}`);
}
const stored = async () =>
  (await discord.prisma.message.findMany({ where: { channelId: channel.id } })).filter(
    ({ authorId }) => authorId === discord.botUserId,
  );
const step = (what) => process.stdout.write(`the twin: ${what}\n`);
const isAcknowledged = ({ id }) =>
  discord.prisma.interactionResponse.findFirst({ where: { interactionId: id, acknowledged: true } });

try {
  await until("login", () => /@\S+ in \d+ servers/.test(out));
  step("logged in");
  await until("commands", async () => (await discord.prisma.applicationCommand.findMany()).length > 10);
  step("commands registered");
  const asked = await discord.simulateSlashCommand({
    channelId: channel.id,
    userId: reader,
    name: "figures",
    options: [
      { name: "place", type: 3, value: "Al-Bab" },
      { name: "until", type: 3, value: "2017-02-09" },
    ],
  });
  await until("an acknowledgement", () => isAcknowledged(asked));
  await until("an answer", async () =>
    (await stored()).some((each) => each.components.includes("over 300 square kilo")),
  );
  step("a slash command is acknowledged and answered");
  await discord.simulateSlashCommand({
    channelId: channel.id,
    userId: reader,
    name: "latest",
    options: [{ name: "count", type: 4, value: 1 }],
  });
  const page = await until("a page", async () => (await stored()).find((each) => each.components.includes("Older")));
  const older = JSON.parse(page.components)
    .flatMap((each) => each.components ?? [])
    .find(({ label }) => label === "Older");
  await discord.simulateButtonClick({
    channelId: channel.id,
    userId: reader,
    messageId: page.id,
    customId: older.custom_id,
  });
  await until("another page in its place", async () => {
    const now = (await stored()).find(({ id }) => id === page.id);
    return now !== undefined && now.components !== page.components && now.components.includes("Newer");
  });
  step("a button turns the page in its place");
  const before = (await stored()).length;
  await discord.simulateUserMessage({
    channelId: channel.id,
    userId: reader,
    content: `<@${discord.botUserId}> /latest`,
  });
  await until("an answer to a mention", async () => (await stored()).length > before);
  step("a mention is answered");
  bot.kill("SIGTERM");
  const [status] = await once(bot, "exit");
  if (status !== 0) throw new Error(`the bot ended with ${status}\n${out}`);
  step("ended in order");
} finally {
  bot.kill("SIGKILL");
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
}
