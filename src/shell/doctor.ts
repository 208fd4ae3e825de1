import type { Config } from "../config.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./bad-given.ts";

/** Prints what is found of a platform, a line each; answers the exit code: 0 all is well, 1 something is not. */
export async function doctorTelegram(
  { telegram }: Config,
  { chat, post }: { readonly chat: string | null; readonly post: boolean },
  output: Pick<NodeJS.WriteStream, "write">,
): Promise<number> {
  if (telegram === null)
    throw new BadGiven("TELEGRAM_TOKEN is not set: get a token from @BotFather and put it into .env.");
  if (post && chat === null) throw new BadGiven("--post needs --chat and the chat's id.");
  const { examineTelegram } = await import("../platforms/telegram/doctor.ts");
  const findings = await examineTelegram(telegram, chat, post);
  for (const { fine, text } of findings) output.write(`${fine ? "ok  " : "BAD "} ${harmless(text)}\n`);
  return findings.every(({ fine }) => fine) ? 0 : 1;
}
