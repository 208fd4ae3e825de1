import type { Telegram } from "./telegram.ts";

/** What Telegram answers, as it stands on the wire. */
export interface RawAnswer {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly result?: unknown;
}

/** Asks by plain HTTP, without a library that would check or change anything. */
export async function ask(telegram: Telegram, method: string, parameters: object = {}): Promise<RawAnswer> {
  const response = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as RawAnswer;
}

/** The refusal in Telegram's words, or "" if there is none. */
export const refusalOf = async (telegram: Telegram, method: string, parameters: object = {}): Promise<string> =>
  (await ask(telegram, method, parameters)).description ?? "";
