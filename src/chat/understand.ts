import type { Command } from "./command.ts";
import type { Said } from "./invocation.ts";
import { nearest } from "./nearest.ts";
import { optionsOf, usageOf } from "./options.ts";
import { readArguments } from "./read-arguments.ts";
import type { Invoke, Reply } from "./reply.ts";
import { count, echo, syntax, usage, words } from "./say.ts";

/** Longest text that is read, in UTF-16 units: as much as Discord or Telegram let a person send at once. */
export const LONGEST_TEXT = 4_096;

/** What a person meant: a command with its input, or a reply that says why that cannot be told. Pure. */
export function understand(
  said: Exclude<Said, { kind: "press" }>,
  commands: readonly Command[],
  question: string,
): Invoke | Reply {
  if (said.kind === "message") {
    const text = readable(said.text);
    if (said.to === "keep") return { command: "keep", input: text.trim() === "" ? {} : { text } };
    return { command: "read", input: { text } };
  }
  if (said.kind === "command") return { command: said.name, input: cleaned(said.values) };
  if (said.text.length > LONGEST_TEXT)
    return usage(
      words("That message has "),
      count(said.text.length, "character"),
      words("; I read up to "),
      count(LONGEST_TEXT, "character"),
      words("."),
    );
  const text = clean(said.text);
  if (text === "") return usage(words("Ask a question, or send "), syntax("/help"), words(" to see what I can do."));
  const slash = /^\/([\p{L}\p{N}_-]{1,64})(?:@\S{1,64})?(?:\s+|$)/u.exec(text);
  if (slash === null) {
    if (/^\/\s*$/.test(text)) return { command: "help", input: {} };
    return { command: question, input: { [firstOption(commands, question)]: text } };
  }
  const name = (slash[1] ?? "").toLowerCase();
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return unknownCommand(name, commands);
  const verbatim = optionsOf(command).find((option) => option.verbatim);
  if (verbatim !== undefined) {
    const behind = readable(said.text)
      .replace(/^\s*\/\S+/, "")
      .trim();
    return { command: name, input: behind === "" ? {} : { [verbatim.name]: behind } };
  }
  const read = readArguments(command, text.slice(slash[0].length));
  if (read.ok) return { command: name, input: read.values };
  const near = read.nearest === null ? [] : [words(" Did you mean "), syntax(read.nearest), words("?")];
  return usage(
    words("There is no option "),
    echo(read.unknown),
    words(" in "),
    syntax(usageOf(command)),
    words("."),
    ...near,
  );
}

function unknownCommand(name: string, commands: readonly Command[]): Reply {
  const near = nearest(
    name,
    commands.map((each) => each.name),
  );
  const hint =
    near === null
      ? [words(" Send "), syntax("/help"), words(" to see all.")]
      : [words(" Did you mean "), syntax(`/${near}`), words("?")];
  return usage(words("There is no command "), echo(`/${name}`), words("."), ...hint);
}

const firstOption = (commands: readonly Command[], name: string): string => {
  const command = commands.find((each) => each.name === name);
  return (command === undefined ? undefined : optionsOf(command)[0]?.name) ?? "question";
};

/** A text to read keeps its lines and tabs: they are how it is laid out. */
const readable = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, " ");

/** Control and invisible formatting characters have no meaning in a question; half an emoji cannot be looked up. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u200b\u2060\ufeff]+/gu, " ")
    .trim();

const cleaned = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(([name, value]) => [name, typeof value === "string" ? clean(value) : value]),
  );
