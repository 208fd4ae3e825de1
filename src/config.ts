import { isIPv4 } from "node:net";
import { z } from "zod";
import { logLevels } from "./log.ts";

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
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
  SAMPLES: z.enum(["yes", "no"], "must be yes or no").default("yes"),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
});

export interface Config {
  readonly dataFolder: string;
  /** Whether an empty store is filled with the sample briefings at the first start. */
  readonly samples: boolean;
  readonly logLevel: (typeof logLevels)[number];
  readonly web: { readonly host: string; readonly port: number; readonly token: string | null };
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
  const { DATA_DIR, HOST, LOG_LEVEL, PORT, SAMPLES, WEB_TOKEN } = read.data;
  return {
    dataFolder: DATA_DIR,
    samples: SAMPLES === "yes",
    logLevel: LOG_LEVEL,
    web: { host: HOST, port: PORT, token: WEB_TOKEN ?? null },
  };
}

function faultsTogether({ HOST, WEB_TOKEN }: z.output<typeof environmentSchema>): readonly string[] {
  return isLoopback(HOST) || WEB_TOKEN !== undefined
    ? []
    : ["WEB_TOKEN must be set when HOST is not a loopback address, or anyone who reaches the port could use the page"];
}
