import pino from "pino";

/** Structured log: fields first, then a sentence. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;

/** Keys whose values never reach a log, wherever they stand in the fields. */
const secret = /token|secret|password|authorization|cookie|database_?url/i;
/** A Telegram bot token, a Discord bot token, credentials in a URL, a page token in a query. */
const secretText =
  /(?<!\d)\d{6,12}:[\w-]{30,50}|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,45}|(?<=:\/\/[^/\s:@]{0,64}:)[^@\s/]{1,256}(?=@)|(?<=[?&]token=)[^&\s]{1,256}/g;

/** JSON lines on standard error, so that standard output stays for answers. `destination` is for tests. */
export function createLogger(
  level: (typeof logLevels)[number],
  destination: { write(line: string): void } = process.stderr,
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: (fields) => redact(fields) as Record<string, unknown> },
    },
    { write: (line: string) => destination.write(line) },
  );
}

/** A copy without secrets; errors become their name, message, code and stack. Bounded in depth and length. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.slice(0, 8_192).replace(secretText, "[hidden]");
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value;
  if (depth > 5) return "…";
  if (value instanceof Error) {
    const { name, message, stack, cause } = value;
    const code = "code" in value ? value.code : undefined;
    return redact({ name, message, code, stack, ...(cause === undefined ? {} : { cause }) }, depth + 1);
  }
  if (Array.isArray(value)) return value.slice(0, 100).map((each) => redact(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, secret.test(key) ? "[hidden]" : redact(each, depth + 1)]),
  );
}
