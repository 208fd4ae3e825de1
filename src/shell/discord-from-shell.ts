import { existsSync } from "node:fs";
import { join } from "node:path";
import { Keyv } from "keyv";
import { commands } from "../../commands/index.ts";
import { createApp } from "../app.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { examineDiscord } from "../platforms/discord/doctor.ts";
import type { DiscordSettings } from "../platforms/discord/discord-platform.ts";
import { smokeDiscord } from "../platforms/discord/smoke.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./bad-given.ts";

interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
}
interface Asked {
  readonly channel: string | null;
  readonly post: boolean;
}
interface Output {
  write(text: string): unknown;
}

/** Prints what is found of Discord, a line each; answers the exit code: 0 all is well, 1 something is not. */
export async function doctorDiscord(parts: Parts, { channel, post }: Asked, output: Output): Promise<number> {
  const { discord } = parts.config;
  if (discord === null)
    throw new BadGiven("DISCORD_TOKEN is not set: copy it from the Developer Portal, under Bot, into .env.");
  if (post && channel === null) throw new BadGiven("--post needs --channel and the channel's id.");
  const findings = await examineDiscord(discord, commands, channel, await follows(parts), parts.logger);
  for (const { ok, detail } of findings) output.write(`${ok ? "ok  " : "BAD "} ${harmless(detail)}\n`);
  const fine = findings.every(({ ok }) => ok);
  if (!post || channel === null) return fine ? 0 : 1;
  // Posting registers the commands, so that they are not registered yet is no reason against it.
  return await postForReal(parts, discord, channel, output);
}

/** Whether a channel of Discord is a source; a folder that holds no store is left as it is. */
async function follows({ config, clock, logger }: Parts): Promise<boolean> {
  if (!existsSync(join(config.dataFolder, "briefings.db"))) return false;
  const app = await createApp(config, clock, logger);
  try {
    return (await app.channels.of("discord")).length > 0;
  } finally {
    await app.close();
  }
}

async function postForReal(
  { clock, logger }: Parts,
  discord: DiscordSettings,
  channel: string,
  output: Output,
): Promise<number> {
  const nobody = { moved: async () => {}, gone: async () => {}, back: async () => {} };
  const dispatcher = {
    commands,
    dispatch: async () => ({ outcome: "nothing" as const, blocks: [] }),
    complete: async () => [],
    seal: async () => null,
  };
  const parts = { ...discord, dispatcher, kept: new Keyv(), news: nobody, clock, logger, failed: () => {} };
  try {
    const key = `smoke/${clock.now().toISOString()}`;
    await smokeDiscord(parts, channel, key, (step) => output.write(`ok   ${harmless(step)}\n`));
    return 0;
  } catch (error) {
    output.write(`BAD  ${harmless(error instanceof Error ? error.message : "It failed.")}\n`);
    return 1;
  }
}
