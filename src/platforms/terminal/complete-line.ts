import type { Dispatcher } from "../../chat/dispatcher.ts";
import { optionsOf } from "../../chat/options.ts";

/** readline's form: the completions, and the end of the line that they replace. */
export type LineCompletion = [completions: string[], replaced: string];

/** Completes command names, option names, choices, and what the dispatcher suggests for an option's value. */
export async function completeLine(line: string, dispatcher: Dispatcher): Promise<LineCompletion> {
  if (!line.startsWith("/")) return [[], line];
  const name = /^\/(\S*)$/.exec(line);
  if (name !== null) {
    const names = dispatcher.commands.map((command) => `/${command.name} `).filter((each) => each.startsWith(line));
    return [names, line];
  }
  const command = dispatcher.commands.find((each) => line.startsWith(`/${each.name} `));
  if (command === undefined) return [[], line];
  const options = optionsOf(command);
  const rest = line.slice(command.name.length + 2);
  const named = /(?:^|\s)([a-z]+):(?:"([^"]*)|(\S*))$/.exec(rest);
  const option = named === null ? options[0] : options.find((each) => each.name === named[1]);
  if (option === undefined) return [[], line];
  const typed = named === null ? rest : (named[2] ?? named[3] ?? "");
  const found = (await dispatcher.complete({ command: command.name, option: option.name, typed })).map(({ value }) =>
    named !== null && value.includes(" ") ? `"${value}"` : value,
  );
  if (found.length > 0 || named !== null) return [found, named?.[2] === undefined ? typed : `"${typed}`];
  const last = /\S*$/.exec(rest)?.[0] ?? "";
  return [options.map((each) => `${each.name}:`).filter((each) => last !== "" && each.startsWith(last)), last];
}
