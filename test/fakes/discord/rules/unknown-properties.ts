import type { ZodMiniType } from "zod/mini";
import type { State } from "../state/state.ts";

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodMiniType>>;
  readonly element?: ZodMiniType;
  readonly innerType?: ZodMiniType;
  readonly options?: readonly ZodMiniType[];
  readonly getter?: () => ZodMiniType;
  /** What a transformation leads to. */
  readonly out?: ZodMiniType;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What discord.js sends with every message, whether the route knows it or not; Discord passes over it. */
const noise = (key: string, value: unknown): boolean =>
  key === "nonce" || key === "enforce_nonce" || (key === "tts" && value === false);

const branch = (options: readonly ZodMiniType[], value: unknown): ZodMiniType | undefined =>
  options.find((option) => option.safeParse(value).success);

/**
 * Paths of properties that a schema of Discord's doesn't know. Discord passes over them in silence, so this refuses
 * nothing; but a bot that sends one has misspelt something. The value must fit the schema otherwise.
 */
const unknownProperties = (schema: ZodMiniType, value: unknown, path = ""): string[] => {
  const def = schema._zod.def as Def;
  if (def.getter !== undefined) return unknownProperties(def.getter(), value, path);
  if (def.innerType !== undefined) return unknownProperties(def.innerType, value, path);
  if (def.out !== undefined) return unknownProperties(def.out, value, path);
  if (def.options !== undefined) {
    const fits = branch(def.options, value);
    return fits === undefined ? [] : unknownProperties(fits, value, path);
  }
  if (def.element !== undefined && Array.isArray(value)) {
    const element = def.element;
    return value.flatMap((item, index) => unknownProperties(element, item, `${path}[${index}]`));
  }
  if (def.shape !== undefined && isObject(value)) {
    const shape = def.shape;
    return Object.entries(value).flatMap(([key, inner]) => {
      const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const at = path === "" ? key : `${path}.${key}`;
      if (known === undefined) return noise(key, inner) ? [] : [at];
      return unknownProperties(known, inner, at);
    });
  }
  return [];
};

/** Records as the bot's violations what its body holds beyond the schema. */
export const noteUnknown = (state: State, where: string, schema: ZodMiniType, body: unknown): void => {
  for (const path of unknownProperties(schema, body)) {
    state.violations.push({ by: "bot", where, what: `${path}: unknown property` });
  }
};
