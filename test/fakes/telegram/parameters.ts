import { badRequest } from "./refusal.ts";

/** A file that came with a request, as multipart part. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * What a request says. Telegram reads every parameter as text first, whatever the body was (query, form, multipart, JSON), so
 * `"5"` and `5` are the same to it; nested values are JSON text.
 */
export interface Parameters {
  has(name: string): boolean;
  text(name: string): string;
  /** The number at the start of the value, 0 if there is none: `to_integer` forgives. */
  integer(name: string): number;
  flag(name: string): boolean;
  /** The nested value, or undefined if the parameter is missing or empty. `what` is named in Telegram's refusal. */
  nested(name: string, what: string): unknown;
  /** The file of a part of this name, or that an `attach://` value points to. */
  file(name: string): UploadedFile | undefined;
  names(): readonly string[];
}

export function createParameters(
  values: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, UploadedFile>,
): Parameters {
  const text = (name: string): string => values.get(name) ?? "";
  return {
    has: (name) => values.has(name) || files.has(name),
    text,
    integer: (name) => Number(/^\s*-?\d+/.exec(text(name))?.[0] ?? 0),
    flag: (name) => ["true", "yes", "1"].includes(text(name).trim().toLowerCase()),
    nested(name, what) {
      if (text(name) === "") return undefined;
      try {
        return JSON.parse(text(name));
      } catch {
        throw badRequest(`Can't parse ${what} JSON object`);
      }
    },
    file: (name) => files.get(name.startsWith("attach://") ? name.slice("attach://".length) : name),
    names: () => [...new Set([...values.keys(), ...files.keys()])],
  };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field of an object that a request holds, if it is text; a number counts as its digits, as in Telegram's JSON. */
export function textField(value: Record<string, unknown>, name: string): string {
  const found = value[name];
  if (found === undefined || found === null) return "";
  if (typeof found === "string") return found;
  if (typeof found === "number") return String(found);
  throw badRequest(`Field "${name}" must be of type String`);
}
