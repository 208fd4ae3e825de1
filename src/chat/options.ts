import { z } from "zod";
import type { Command } from "./command.ts";

/** Where suggestions for an option come from. */
export type Completes = "place" | "issuer" | "briefing" | "command";

/** An option of a command as a platform registers, reads and completes it. */
export interface Option {
  readonly name: string;
  readonly description: string;
  /** `file`: a file that comes along; its value is the file's key. */
  readonly type: "string" | "integer" | "file";
  readonly required: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Longest text in UTF-16 units. */
  readonly maximumLength: number | null;
  readonly choices: readonly string[];
  readonly completes: Completes | null;
  /** Takes everything behind the command as it stands, lines and all. */
  readonly verbatim: boolean;
}

interface JsonOption {
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly completes?: Completes;
  readonly verbatim?: boolean;
  readonly file?: boolean;
}

const known = new WeakMap<Command, readonly Option[]>();

/** The options of a command, in order, from its schema. */
export function optionsOf(command: Command): readonly Option[] {
  const before = known.get(command);
  if (before !== undefined) return before;
  const schema = z.toJSONSchema(command.input, { io: "input", unrepresentable: "any" });
  const required = new Set(schema.required);
  const options = Object.entries(schema.properties ?? {}).map(([name, property]): Option => {
    const json = property as JsonOption;
    return {
      name,
      description: json.description ?? "",
      type: json.file === true ? "file" : json.type === "integer" ? "integer" : "string",
      required: required.has(name),
      minimum: json.minimum ?? null,
      maximum: json.maximum ?? null,
      maximumLength: json.maxLength ?? null,
      choices: json.enum ?? [],
      completes: json.completes ?? null,
      verbatim: json.verbatim === true,
    };
  });
  known.set(command, options);
  return options;
}

/** "/figures <place> [about] [since]". */
export function usageOf(command: Command): string {
  const options = optionsOf(command).map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`));
  return [`/${command.name}`, ...options].join(" ");
}

/** All that the command list says, as one text: what syntax in a reply may repeat. */
export function catalogueText(commands: readonly Command[]): string {
  return commands
    .flatMap((command) => [
      usageOf(command),
      command.description,
      ...command.examples,
      ...optionsOf(command).flatMap((option) => [
        option.description,
        option.minimum ?? "",
        option.maximum ?? "",
        option.maximumLength ?? "",
      ]),
    ])
    .join(" ");
}
