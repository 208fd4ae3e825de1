import type { ErrorObject } from "ajv";
import { isRecord, type Parameters } from "../parameters.ts";
import type { Violation } from "../request-log.ts";
import { storedSchemas, type StoredSchemas } from "./stored-schemas.ts";

/** Holds what is on the wire to the reference; what breaks it is noted, not refused. */
export interface WireCheck {
  request(method: string, parameters: Parameters): readonly Violation[];
  answer(method: string, result: unknown): readonly Violation[];
  update(update: unknown): readonly Violation[];
  /** The method in the reference's spelling, or undefined if it has none of this name. */
  methodName(name: string): string | undefined;
}

let shared: Promise<WireCheck> | undefined;

/** One for a process: the schemas are large. */
export function wireCheck(): Promise<WireCheck> {
  shared ??= storedSchemas().then(createWireCheck);
  return shared;
}

function createWireCheck({ schemas, validators }: StoredSchemas): WireCheck {
  const { definitions, requests } = schemas;
  const names = new Map(Object.keys(requests).map((name) => [name.toLowerCase(), name]));

  function run(method: string, side: Violation["side"], key: string, value: unknown): Violation[] {
    const validate = validators[key];
    if (validate === undefined) return [{ method, side, words: "there is no such method" }];
    return validate(value) ? [] : [{ method, side, words: wordsOf(validate.errors ?? []) }];
  }

  return {
    methodName: (name) => names.get(name.toLowerCase()),
    request: (method, parameters) =>
      run(method, "request", `request_${method}`, valuesOf(requests[method], definitions, parameters)),
    answer: (method, result) => run(method, "answer", `answer_${method}`, result),
    update: (update) => run("update", "update", "update", update),
  };
}

/** A request's parameters, which are text, as the values that the reference speaks of. */
function valuesOf(
  schema: unknown,
  definitions: Readonly<Record<string, unknown>>,
  parameters: Parameters,
): Record<string, unknown> {
  const properties = isRecord(schema) && isRecord(schema["properties"]) ? schema["properties"] : {};
  const attached = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const name of parameters.names()) {
    const text = parameters.text(name);
    for (const [, part] of text.matchAll(/attach:\/\/([\w-]+)/g)) attached.add(part ?? "");
    if (text !== "" || parameters.file(name) === undefined) {
      values[name] = admitsText(properties[name], definitions) ? text : parsed(text);
    } else {
      values[name] = `attach://${name}`;
    }
  }
  // The parts that `attach://` points to are not parameters.
  for (const part of attached) delete values[part];
  return values;
}

function admitsText(schema: unknown, definitions: Readonly<Record<string, unknown>>): boolean {
  if (!isRecord(schema)) return true;
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    return admitsText(definitions[decodeURIComponent(reference.slice("#/definitions/".length))], definitions);
  }
  const { type, anyOf, enum: values } = schema;
  if (type === "string" || (Array.isArray(type) && type.includes("string"))) return true;
  if (Array.isArray(values) && values.some((value) => typeof value === "string")) return true;
  return Array.isArray(anyOf) && anyOf.some((part) => admitsText(part, definitions));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The few complaints that lie deepest: those of a union's other branches lie higher. */
function wordsOf(errors: readonly ErrorObject[]): string {
  const depth = (error: ErrorObject): number => error.instancePath.split("/").length;
  const words = errors
    .toSorted((a, b) => depth(b) - depth(a))
    .slice(0, 3)
    .map(({ instancePath, message = "", params }) => {
      const extra = "additionalProperty" in params ? ` "${String(params["additionalProperty"])}"` : "";
      return `${instancePath === "" ? "it" : instancePath} ${message}${extra}`;
    });
  return [...new Set(words)].join("; ");
}
