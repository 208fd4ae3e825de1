import { isIPv4 } from "node:net";
import { z } from "zod";
import { logLevels } from "./log.ts";

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}

/** All shards in one process, or this process's share: ids that count from 0, of so many. */
export type Shards = "auto" | { readonly ids: readonly number[]; readonly count: number };

function readShards(text: string): Shards {
  const [ids = "", count] = text.split("/");
  return count === undefined ? "auto" : { ids: [...new Set(ids.split(",").map(Number))], count: Number(count) };
}

/** The environment's variables, each with what it may be. `.env.example` names exactly these; a test holds it to that. */
export const environmentSchema = z.object({
  DATA_DIR: z.string().min(1, "must name a folder").default("data"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535; 0 takes any free port")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a number from 0 to 65535; 0 takes any free port")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]{1,255}$/, "must be an address or a host name")
    .default("127.0.0.1"),
  WEB_TOKEN: z
    .string()
    .regex(/^[\w-]{24,256}$/, "must have 24 to 256 letters, digits, - or _")
    .optional(),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w.-]{20,256}$/, "must be a bot's token, as the Developer Portal shows it under Bot")
    .optional(),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{15,20}$/, "must be a server's id, a number of 15 to 20 digits")
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .regex(/^(?:auto|\d{1,5}(?:,\d{1,5})*\/[1-9]\d{0,4})$/, "must be auto, or shards of so many, as 0,1/4")
    .transform(readShards)
    .refine((shards) => shards === "auto" || shards.ids.every((id) => id < shards.count), "must count shards from 0")
    .default("auto"),
  DISCORD_API_ROOT: z.url("must be a web address").optional(),
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d{3,16}:[\w-]{20,100}$/, "must be a bot's token, as @BotFather shows it")
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: "must be a web address without a slash at the end" })
    .regex(/[^/]$/, "must be a web address without a slash at the end")
    .default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, "must have 16 to 256 letters, digits, - or _")
    .optional(),
  TELEGRAM_WEBHOOK_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "must be a number from 1 to 65535")
    .default(8443),
  OPERATORS: z
    .string()
    .regex(
      /^(?:(?:discord|discord-role|telegram):\d{1,20}|web)(?:\s?,\s?(?:(?:discord|discord-role|telegram):\d{1,20}|web))*$/,
      "must be a list of discord:ID, discord-role:ID, telegram:ID or web with commas between them",
    )
    .transform((text) => [...new Set(text.split(",").map((each) => each.trim()))])
    .default([]),
  BRIEFINGS_DIR: z.string().min(1).optional(),
  SAMPLES: z.enum(["yes", "no"], "must be yes or no").default("yes"),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
});

export interface Config {
  readonly dataFolder: string;
  /** Whether an empty store is filled with the sample briefings at the first start. */
  readonly samples: boolean;
  /** The folder whose files the running bot takes; null for none. */
  readonly briefingsFolder: string | null;
  /** Whom the operator lets add sources and briefings in chat, as `discord:1234`; whoever has the shell may anyway. */
  readonly operators: readonly string[];
  readonly logLevel: (typeof logLevels)[number];
  readonly web: { readonly host: string; readonly port: number; readonly token: string | null };
  /** Null when there is no token: then the bot is not on Discord. */
  readonly discord: {
    readonly token: string;
    readonly guild: string | null;
    readonly shards: Shards;
    readonly apiRoot: string | null;
  } | null;
  /** Null when there is no token: then the bot is not on Telegram. `webhook` is null for long polling. */
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string;
    readonly webhook: {
      readonly url: string;
      readonly secret: string;
      readonly host: string;
      readonly port: number;
    } | null;
  } | null;
}

/** The environment has faults; the message lists every one by name and never holds a value that may be secret. */
export class BadConfig extends Error {
  override readonly name = "BadConfig";
}

/** Reads the configuration, or throws one BadConfig that names every fault. An empty variable counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = environmentSchema.safeParse(set);
  const faults = read.success
    ? faultsTogether(read.data)
    : read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!read.success || faults.length > 0)
    throw new BadConfig(
      `The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}: ${faults.join("; ")}.`,
    );
  const { BRIEFINGS_DIR, DATA_DIR, HOST, LOG_LEVEL, OPERATORS, PORT, SAMPLES, WEB_TOKEN } = read.data;
  const { DISCORD_API_ROOT, DISCORD_GUILD, DISCORD_SHARDS, DISCORD_TOKEN } = read.data;
  return {
    dataFolder: DATA_DIR,
    samples: SAMPLES === "yes",
    briefingsFolder: BRIEFINGS_DIR ?? null,
    operators: OPERATORS,
    logLevel: LOG_LEVEL,
    web: { host: HOST, port: PORT, token: WEB_TOKEN ?? null },
    discord:
      DISCORD_TOKEN === undefined
        ? null
        : {
            token: DISCORD_TOKEN,
            guild: DISCORD_GUILD ?? null,
            shards: DISCORD_SHARDS,
            apiRoot: DISCORD_API_ROOT ?? null,
          },
    telegram: telegramOf(read.data),
  };
}

function telegramOf(read: z.output<typeof environmentSchema>): Config["telegram"] {
  const { HOST, TELEGRAM_API_ROOT, TELEGRAM_TOKEN, TELEGRAM_WEBHOOK_PORT } = read;
  const { TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_WEBHOOK_URL: url } = read;
  if (TELEGRAM_TOKEN === undefined) return null;
  const webhook =
    url === undefined || secret === undefined ? null : { url, secret, host: HOST, port: TELEGRAM_WEBHOOK_PORT };
  return { token: TELEGRAM_TOKEN, apiRoot: TELEGRAM_API_ROOT, webhook };
}

function faultsTogether(read: z.output<typeof environmentSchema>): readonly string[] {
  const faults: string[] = [];
  if (!isLoopback(read.HOST) && read.WEB_TOKEN === undefined)
    faults.push(
      "WEB_TOKEN must be set when HOST is not a loopback address, or anyone who reaches the port could use the page",
    );
  if (read.TELEGRAM_WEBHOOK_URL !== undefined && read.TELEGRAM_WEBHOOK_SECRET === undefined)
    faults.push(
      "TELEGRAM_WEBHOOK_SECRET must be set with TELEGRAM_WEBHOOK_URL, or anyone who knows the address could speak for Telegram",
    );
  return faults;
}
