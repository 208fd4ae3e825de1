import { StoreUnusable } from "../../store/store.ts";
import { BadConfig } from "../config.ts";
import { redact } from "../log.ts";

/** Faults that a person can mend: their message is a whole sentence and a stack would only hide it. */
const plainSpoken = new Set([
  "BadConfig",
  "StoreUnusable",
  "BadFile",
  "BadGiven",
  "PortInUse",
  "FolderInUse",
  "CannotListen",
]);

/** Says on standard error what went wrong and answers the exit code. Never prints a secret. */
export function complain(error: unknown, exitCode = 1): number {
  const known =
    error instanceof BadConfig ||
    error instanceof StoreUnusable ||
    (error instanceof Error && plainSpoken.has(error.name));
  const text = !(error instanceof Error) ? String(error) : known ? error.message : (error.stack ?? error.message);
  process.stderr.write(`briefing-bot: ${String(redact(text))}\n`);
  return exitCode;
}
