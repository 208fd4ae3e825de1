import type { Command } from "commander";
import type { App } from "../app.ts";
import { systemClock } from "../clock.ts";

/** Adds `subscriptions list`, `export` and `import` to the program; answers the command. */
export function addSubscriptions(
  program: Command,
  withApp: (run: (app: App) => Promise<number>) => Promise<void>,
): Command {
  const subscriptions = program
    .command("subscriptions")
    .description("list what chats are subscribed to, and move it by a file");

  subscriptions
    .command("list")
    .description("show subscriptions with their next run, the oldest first")
    .option("--of <chat>", "of one chat, as telegram:-100123")
    .option("--json", "print one line of JSON for each")
    .action(async (options: { of?: string; json?: true }) => {
      const { listSubscriptions } = await import("../shell/subscriptions-from-shell.ts");
      await withApp((app) => listSubscriptions(app, systemClock, options.of, options.json === true));
    });

  subscriptions
    .command("export")
    .description("print a chat's subscriptions as a file")
    .requiredOption("--of <chat>", "the chat, as telegram:-100123")
    .action(async ({ of }: { of: string }) => {
      const { exportSubscriptions } = await import("../shell/subscriptions-from-shell.ts");
      await withApp((app) => exportSubscriptions(app, of));
    });

  subscriptions
    .command("import")
    .description("add a file's subscriptions to a chat; again adds nothing")
    .argument("<file>", "what export printed, or /subscriptions export gave; - for standard input")
    .requiredOption("--to <chat>", "the chat, as telegram:-100123")
    .action(async (file: string, { to }: { to: string }) => {
      const { importFromShell } = await import("../shell/subscriptions-from-shell.ts");
      await withApp((app) => importFromShell(app, systemClock, file, to));
    });

  return subscriptions;
}
