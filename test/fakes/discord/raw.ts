import type { Discord } from "./start-discord.ts";

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A request without any library, for what discord.js would never send. The path is after "/api/v10". */
export const raw = async (
  discord: Discord,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> => {
  const form = body instanceof FormData;
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      ...(body === undefined || form ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: form || typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
};

/** Registers commands without a library. */
export const register = (discord: Discord, commands: readonly object[]): Promise<RawAnswer> =>
  raw(discord, "PUT", `/applications/${discord.applicationId}/commands`, commands);
