import type { ValidateFunction } from "ajv";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Schemas } from "./make-schemas.ts";
import { typesFolder } from "./types-folder.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const cache = fileURLToPath(new URL("../../../../node_modules/.cache/telegram-schemas/", import.meta.url));

export interface StoredSchemas {
  readonly schemas: Schemas;
  readonly validators: Readonly<Record<string, ValidateFunction>>;
}

/**
 * The schemas and their functions, made once for a version of the types and of the makers (half a minute on a slow machine), then
 * read from node_modules/.cache. Files are written whole and renamed: test files run side by side.
 */
export async function storedSchemas(): Promise<StoredSchemas> {
  const makers = ["make-schemas.ts", "limits.ts", "compile-schemas.ts"].map((name) => join(here, name));
  const hash = createHash("sha256");
  for (const part of [join(typesFolder(), "package.json"), ...makers]) hash.update(readFileSync(part));
  const name = join(cache, hash.digest("hex").slice(0, 16));
  return read(name) ?? (await make(name));
}

function read(name: string): StoredSchemas | undefined {
  try {
    const schemas = JSON.parse(readFileSync(`${name}.json`, "utf8")) as Schemas;
    const validators = createRequire(import.meta.url)(`${name}.cjs`) as StoredSchemas["validators"];
    return { schemas, validators };
  } catch {
    return undefined;
  }
}

async function make(name: string): Promise<StoredSchemas> {
  // The makers bring a whole TypeScript along: only who needs them loads them.
  const { makeSchemas } = await import("./make-schemas.ts");
  const { compileSchemas } = await import("./compile-schemas.ts");
  const schemas = makeSchemas();
  mkdirSync(cache, { recursive: true });
  put(`${name}.cjs`, compileSchemas(schemas));
  put(`${name}.json`, JSON.stringify(schemas));
  const made = read(name);
  if (made === undefined) throw new Error("The schemas of the Bot API could not be stored.");
  return made;
}

function put(file: string, text: string): void {
  const fresh = `${file}.${randomUUID()}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
