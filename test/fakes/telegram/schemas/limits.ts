import { isRecord } from "../parameters.ts";

/**
 * Limits that the reference names in words, put into schemas: lengths in characters or bytes, counts of items, ranges. Lengths
 * "after entities parsing" are left out: the fake counts those itself, after parsing.
 */
export function withLimits(schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, limited(schema)]));
}

function limited(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(limited);
  if (!isRecord(schema)) return schema;
  const inner = withLimits(schema);
  const { description: words, ...rest } = inner;
  // A property may be called "description", too; then it is a schema, and stays.
  return typeof words === "string" ? { ...rest, ...limitsIn(words, typeOf(inner)) } : inner;
}

/** The type of a schema, or the one that all parts of a union have. */
function typeOf({ type, anyOf }: Readonly<Record<string, unknown>>): unknown {
  if (type !== undefined || !Array.isArray(anyOf)) return type;
  const types = new Set(anyOf.map((part: unknown) => (isRecord(part) ? part["type"] : undefined)));
  return types.size === 1 ? [...types][0] : undefined;
}

export function limitsIn(words: string, type: unknown): Record<string, number> {
  const limits: Record<string, number> = {};
  if (type === "string") {
    const [, from, to, unit] = /(\d+)-(\d+) (characters|bytes)(?! after entit)/.exec(words) ?? [];
    if (from !== undefined && to !== undefined) {
      limits["minLength"] = Number(from);
      limits[unit === "bytes" ? "maxBytes" : "maxLength"] = Number(to);
    }
    const most = /(?:up to|can't exceed|no more than) (\d+) (bytes|characters)(?! after entit)/i.exec(words);
    if (most !== null) limits[most[2] === "bytes" ? "maxBytes" : "maxLength"] = Number(most[1]);
  }
  if (type === "array") {
    const [, from, to] = /must include (\d+)-(\d+) items/.exec(words) ?? [];
    if (from !== undefined && to !== undefined) Object.assign(limits, { minItems: Number(from), maxItems: Number(to) });
    const most = /(?:at most|no more than|up to) (\d+) (?:\w+ )*(?:items|results|commands|custom emoji)/i.exec(
      words,
    )?.[1];
    if (most !== undefined) limits["maxItems"] = Number(most);
  }
  if (type === "number") {
    const [, from, to] = /(?:values between|must be between) (\d+)(?:-| and )(\d+)(?!, or)/i.exec(words) ?? [];
    if (from !== undefined && to !== undefined) Object.assign(limits, { minimum: Number(from), maximum: Number(to) });
  }
  return limits;
}
