// Looks at the real platforms whose token is set, and posts, edits and deletes one message in a chat of each that is named:
// SMOKE_TELEGRAM_CHAT=-1001234567890 npm run smoke:live
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
if (existsSync(".env")) process.loadEnvFile(".env");

const platforms = [
  { name: "discord", token: "DISCORD_TOKEN", chat: "SMOKE_DISCORD_CHANNEL", option: "--channel" },
  { name: "telegram", token: "TELEGRAM_TOKEN", chat: "SMOKE_TELEGRAM_CHAT", option: "--chat" },
];
let failed = false;
for (const { name, token, chat, option } of platforms) {
  if (!process.env[token]) {
    console.log(`${name}: ${token} is not set; nothing to look at.`);
    continue;
  }
  const at = process.env[chat];
  if (!at) console.log(`${name}: ${chat} is not set, so nothing is posted.`);
  const args = ["cli", "doctor", name, ...(at ? [option, at, "--post"] : [])];
  const { status } = spawnSync(process.execPath, [`${root}/scripts/run.mjs`, ...args], { stdio: "inherit" });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
