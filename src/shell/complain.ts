import { redact } from "../log.ts";
import { harmless } from "../platforms/terminal/style.ts";

/** Faults that a person can mend: their message is a whole sentence and a stack would only hide it. */
const plainSpoken = new Set([
  "BadConfig",
  "StoreUnusable",
  "BadFile",
  "BadGiven",
  "BadDump",
  "BadTable",
  "CorrectionRefused",
  "BadSubscriptions",
  "PortInUse",
  "CannotListen",
  "OutputLost",
  "DiscordUnusable",
  "PictureNotSaved",
  "TelegramUnusable",
]);

/** Standard output or standard error cannot be written: a full disk behind it, for example. */
export class OutputLost extends Error {
  override readonly name = "OutputLost";
}

/** Says on standard error what went wrong and answers the exit code. Never prints a secret. */
export function complain(error: unknown, exitCode = 1): number {
  const told = error instanceof Error && !plainSpoken.has(error.name) ? (error.stack ?? error.message) : null;
  const text = told ?? (error instanceof Error ? error.message : String(error));
  process.stderr.write(`briefing-bot: ${harmless(String(redact(text)))}\n`);
  return exitCode;
}
