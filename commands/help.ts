import { z } from "zod";
import { defineCommand, type Command } from "../src/chat/command.ts";
import { nearest } from "../src/chat/nearest.ts";
import { optionsOf, usageOf } from "../src/chat/options.ts";
import type { Reply } from "../src/chat/reply.ts";
import { answered, echo, heading, syntax, text, usage, words } from "../src/chat/say.ts";

export const help = defineCommand({
  name: "help",
  description: "What the bot can do, or how one command is used",
  input: z.object({
    command: z.string().min(1).max(40).describe("The command to explain").meta({ completes: "command" }).optional(),
  }),
  audience: "caller",
  examples: ["/help", "/help figures"],
  async run(input, { commands }) {
    if (input.command === undefined) return overview(commands);
    const name = input.command.replace(/^\//, "").toLowerCase();
    const command = commands.find((each) => each.name === name);
    if (command !== undefined) return explain(command);
    const near = nearest(
      name,
      commands.map((each) => each.name),
    );
    return usage(
      words("There is no command "),
      echo(input.command),
      ...(near === null
        ? [words(". "), syntax("/help"), words(" lists all.")]
        : [words(". Did you mean "), syntax(`/help ${near}`), words("?")]),
    );
  },
});

function overview(commands: readonly Command[]): Reply {
  return answered(
    heading(words("What you can ask")),
    {
      kind: "table",
      columns: ["Command", "What it does"],
      rows: commands.map((command) => [[syntax(usageOf(command))], [words(command.description)]]),
    },
    text(
      words(
        "Anything else you write is taken as a question about the stored briefings. Options can be named anywhere, as in ",
      ),
      syntax("since:2017-01"),
      words("."),
    ),
  );
}

function explain(command: Command): Reply {
  const options = optionsOf(command);
  return answered(
    heading(syntax(usageOf(command))),
    text(words(command.description)),
    ...(options.length === 0
      ? []
      : [
          {
            kind: "table",
            columns: ["Option", "", "Meaning"],
            rows: options.map((option) => [
              [syntax(option.name)],
              [words(option.required ? "needed" : "optional")],
              [syntax(option.description)],
            ]),
          } as const,
        ]),
    text(words("For example:")),
    ...command.examples.map((example) => text(syntax(example))),
  );
}
