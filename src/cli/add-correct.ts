import type { Command } from "commander";
import type { App } from "../app.ts";
import { systemClock } from "../clock.ts";
import type { CorrectOptions } from "../shell/correct-from-shell.ts";

/** Adds `correct` and `correct list` to the program; answers the command. */
export function addCorrect(program: Command, withApp: (run: (app: App) => Promise<number>) => Promise<void>): Command {
  const correct = program
    .command("correct")
    .description("put right a figure that was read wrong, drop it, or add one that was missed")
    .argument("<briefing>", "the briefing's id, or the beginning of it")
    .argument("[figure]", "the figure's number, as `correct list` shows it")
    .option("--value <number>", "its value, or a range as 40..60")
    .option("--of <number>", 'the whole that it is a part of; "none" clears')
    .option("--unit <unit>", "km, t, percent, USD …, or count")
    .option("--modifier <bound>", "exact, over, at least, under, up to, almost, about, range")
    .option("--counted <words>", 'what is counted, in words of the briefing; "none" clears')
    .option("--action <words>", 'what happened to it, in words of the briefing; "none" clears')
    .option("--place <name>", 'where it happened, by name or id; "none" clears')
    .option("--period <days>", 'when, as 2017-01-01..2017-02-06 or in words of the briefing; "none" clears')
    .option("--kind <kind>", "change or level")
    .option("--drop", "it is no figure")
    .option("--add", "a figure that was missed; --at says where")
    .option("--at <words>", "with --add: exact words of the briefing that hold the number")
    .option("--undo [correction]", "take back its last correction, or the one with this number")
    .option("--by <name>", "who says so; shown with the figure", "the operator")
    .option("--reason <text>", "why; kept, and shown by `correct list`")
    .option("--json", "print one line of JSON")
    .action(async (briefing: string, figure: string | undefined, options: CorrectOptions) => {
      const { correctFromShell } = await import("../shell/correct-from-shell.ts");
      await withApp((app) => correctFromShell(app, systemClock, briefing, figure, options));
    });

  correct
    .command("list")
    .description("show a briefing's figures with their numbers and corrections, or all corrections")
    .argument("[briefing]", "the briefing's id, or the beginning of it")
    .option("--json", "print JSON")
    .action(async (briefing: string | undefined, options: { json?: true }) => {
      const { listCorrections } = await import("../shell/correct-from-shell.ts");
      await withApp((app) => listCorrections(app, briefing, options.json === true));
    });

  return correct;
}
