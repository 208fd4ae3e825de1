import type { Command as Program } from "commander";
import { systemClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";

/** The commands that look whether a platform can work, and change nothing. */
export function addDoctor(
  program: Program,
  session: () => { readonly config: Config; readonly logger: Logger },
): Program {
  const doctor = program.command("doctor").description("look whether a platform can work; nothing is changed");
  doctor
    .command("telegram")
    .description("token, groups, privacy mode, inline mode and webhook of the Telegram bot")
    .option("--chat <id>", "also its rights in this chat, as -1001234567890")
    .option("--post", "also post one message there, edit it and delete it")
    .action(async ({ chat, post }: { chat?: string; post?: true }) => {
      const { doctorTelegram } = await import("../shell/doctor.ts");
      process.exitCode = await doctorTelegram(
        session().config,
        { chat: chat ?? null, post: post === true },
        process.stdout,
      );
    });
  doctor
    .command("discord")
    .description("token, intents and commands of the Discord bot, and the link that invites it")
    .option("--channel <id>", "also its permissions in this channel")
    .option("--post", "also register, post one message there, edit it, read it back and delete it")
    .action(async ({ channel, post }: { channel?: string; post?: true }) => {
      const { doctorDiscord } = await import("../shell/discord-from-shell.ts");
      const { config, logger } = session();
      const asked = { channel: channel ?? null, post: post === true };
      process.exitCode = await doctorDiscord({ config, clock: systemClock, logger }, asked, process.stdout);
    });
  return doctor;
}
