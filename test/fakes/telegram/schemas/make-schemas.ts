import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";
import { isRecord } from "../parameters.ts";
import { withLimits } from "./limits.ts";
import { typesFolder } from "./types-folder.ts";

/** JSON Schemas of everything on the wire. `names` are methods as Telegram writes them. */
export interface Schemas {
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly requests: Readonly<Record<string, unknown>>;
  readonly results: Readonly<Record<string, unknown>>;
}

/**
 * Makes the schemas out of @grammyjs/types: the signatures of methods become two interfaces, parameters and results, in a copy
 * of the types; a file (`F`) is text there, for on the wire it is an id or `attach://name`.
 */
export function makeSchemas(): Schemas {
  const folder = mkdtempSync(join(tmpdir(), "telegram-types-"));
  try {
    for (const name of readdirSync(typesFolder()).filter((file) => file.endsWith(".d.ts"))) {
      const text = readFileSync(join(typesFolder(), name), "utf8");
      writeFileSync(join(folder, name), name === "methods.d.ts" ? withoutMethods(text) : withPlainPicks(text));
    }
    const config = {
      path: join(folder, "*.d.ts"),
      type: "Wire",
      skipTypeCheck: true,
      expose: "export" as const,
      jsDoc: "extended" as const,
    };
    const { definitions = {} } = createGenerator(config).createSchema("Wire");
    const { Requests, Results, Wire: _, ...rest } = definitions;
    return {
      definitions: withLimits(rest),
      requests: withLimits(propertiesOf(Requests)),
      results: withLimits(propertiesOf(Results)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `NonNullable<T[]>` comes out of the generator as an object; a required pick says the same. */
const withPlainPicks = (source: string): string =>
  source.replaceAll("Record<P, NonNullable<Message[P]>>", "Required<Pick<Message, P>>");

function propertiesOf(schema: unknown): Record<string, unknown> {
  const properties = isRecord(schema) ? schema["properties"] : undefined;
  if (!isRecord(properties)) throw new Error("The types have another form than expected.");
  return properties;
}

interface Method {
  readonly name: string;
  readonly parameters: string;
  readonly result: string;
}

/** `methods.d.ts` with its methods as properties; the text of types and their comments stay as they are. */
export function withoutMethods(source: string): string {
  const start = source.indexOf("/** Extracts the parameters");
  const open = source.indexOf("{", source.indexOf("export type ApiMethods<F> ="));
  if (start === -1 || open === -1) throw new Error("@grammyjs/types has another form than expected.");
  const end = closingOf(source, open + 1);
  const methods = readMethods(source.slice(open, end + 1));
  const lines = (of: (method: Method) => string): string =>
    methods.map((method) => `  ${method.name}: ${of(method)};`).join("\n");
  return `${source.slice(0, start)}
type F = string;
export interface Wire { requests: Requests; results: Results; update: Update }
export interface Requests {
${lines(({ parameters }) => parameters)}
}
export interface Results {
${lines(({ result }) => result)}
}
${source.slice(end + 2)}`;
}

/** Signatures stand at one depth of indentation, `name(args…): result;`, possibly over many lines. */
function readMethods(source: string): Method[] {
  const found: Method[] = [];
  const signature = /^ {4}(\w+)\((args\??: )?/gm;
  for (const match of source.matchAll(signature)) {
    const name = match[1] ?? "";
    const from = match.index + match[0].length;
    const end = closingOf(source, from);
    const parameters = match[2] === undefined ? "{}" : source.slice(from, end);
    const rest = source.slice(end + 1);
    const result = rest.slice(rest.indexOf(":") + 1, rest.indexOf(";")).trim();
    found.push({ name, parameters, result });
  }
  return found;
}

/** Where the bracket that encloses `from` closes; comments may hold any brackets. */
function closingOf(source: string, from: number): number {
  let depth = 1;
  for (let i = from; i < source.length; i++) {
    if (source.startsWith("/*", i)) i = source.indexOf("*/", i) + 1;
    else if ("({[".includes(source.charAt(i))) depth++;
    else if (")}]".includes(source.charAt(i)) && --depth === 0) return i;
  }
  throw new Error("A signature does not end.");
}
