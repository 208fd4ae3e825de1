import { existsSync } from "node:fs";
import { systemClock } from "./clock.ts";
import { BadConfig, readConfig } from "./config.ts";
import { createLogger } from "./log.ts";
import { runBot } from "./shell/run-bot.ts";
import { endWithParent } from "./shell/stop.ts";
import { complain } from "./shell/complain.ts";

for (const stream of [process.stdout, process.stderr])
  stream.on("error", () => {
    // Whoever read along (`npm start | head`, a closed terminal) has gone, or the log's disk is full; the people in the
    // chats are still there, and there is nowhere left to say it.
  });

// `npm start`: reads the environment, runs the bot, and tells a fault in one sentence.
try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (process.env["npm_lifecycle_event"] !== undefined) endWithParent();
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  process.exitCode = await runBot(config, systemClock, logger, process.stdout);
} catch (error) {
  process.exitCode = complain(error, error instanceof BadConfig ? 2 : 1);
}
