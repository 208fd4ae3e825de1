import type { ResponseParameters } from "grammy/types";

/** A request that Telegram answers with `ok: false`, in its own words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = "Refusal";
    this.code = code;
    this.parameters = parameters;
  }
}

/**
 * 400 in the words of a fault inside Telegram: its Bot API server puts "Bad Request: " before them and makes the first letter
 * small, unless the second one is a capital or `_` (so `TOPIC_CLOSED` stays as it is).
 */
export function badRequest(words: string, parameters?: ResponseParameters): Refusal {
  const shown = /^.[A-Z_]/.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
  return new Refusal(400, `Bad Request: ${shown}`, parameters);
}

export const forbidden = (words: string): Refusal => new Refusal(403, `Forbidden: ${words}`);

/** 429 with the wait in seconds, in the text and in the parameters. */
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
