import type { Command as Program } from "commander";
import type { App } from "../app.ts";

/** `feedback`: what people said was not right. */
export function addFeedback(program: Program, withApp: (run: (app: App) => Promise<number>) => Promise<void>): void {
  const feedback = program.command("feedback").description("what people in chats said was not right");
  feedback
    .command("list", { isDefault: true })
    .description("show it, the newest first")
    .option("--json", "print one line of JSON for each")
    .option("--limit <number>", "how many, up to 10000", "50")
    .action(async (options: { json?: true; limit: string }) => {
      const { listFeedback } = await import("../shell/feedback-from-shell.ts");
      await withApp((app) => listFeedback(app, options.json === true, options.limit, process.stdout));
    });
  feedback
    .command("clear")
    .description("forget what was looked at")
    .argument("<number>", "its number, or all")
    .action(async (said: string) => {
      const { clearFeedback } = await import("../shell/feedback-from-shell.ts");
      await withApp((app) => clearFeedback(app, said, process.stdout));
    });
}
