import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { PostOutcome } from "../platform.ts";

/** Codes of discord-api-docs, "JSON Error Codes", that mean: nothing can be posted there now. The words say why. */
const goneCodes: ReadonlyMap<number | string, string> = new Map([
  [10_003, "The channel is not there any more."],
  [10_004, "The server is not there for the bot any more."],
  [50_001, "The bot cannot see this channel."],
  [50_007, "This person takes no messages from the bot."],
  [50_008, "Nothing can be posted in this kind of channel."],
  [50_013, "The bot may not post here: it needs View Channel, Send Messages and Attach Files."],
  [50_278, "This person shares no server with the bot any more."],
  [160_005, "The thread is locked."],
]);

/** Codes that mean: this message is never taken there. The words say why. */
const refusedCodes: ReadonlyMap<number | string, string> = new Map([
  [40_067, "This forum takes no post without a tag."],
  [200_000, "This server's AutoMod does not let the message through."],
]);

export const THREAD_ARCHIVED = 50_083;
const UNKNOWN_MESSAGE = 10_008;

/** What went wrong with an answer to an interaction. */
export type AnswerFault = "expired" | "answered" | "passing" | "other";

export function answerFaultOf(error: unknown): AnswerFault {
  if (error instanceof DiscordAPIError) {
    // Unknown interaction, unknown webhook, invalid webhook token: the time to answer is over.
    if (error.code === 10_062 || error.code === 10_015 || error.code === 50_027) return "expired";
    if (error.code === 40_060) return "answered";
    return error.status >= 500 ? "passing" : "other";
  }
  return isPassing(error) ? "passing" : "other";
}

/** Faults after which the same request may succeed: Discord's own, the line's, an answer that is no JSON. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError || error instanceof RateLimitError) return false;
  return error instanceof Error;
}

/** Whether the request certainly never reached Discord. */
export function neverSent(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "ENETUNREACH"].includes(code);
}

/** What a fault says of a post. `now` is when it came back. */
export function outcomeOf(error: unknown, now: Date): PostOutcome {
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  if (error instanceof RateLimitError)
    return { kind: "refused", reason: "Discord asks to wait.", until: later(Math.max(error.retryAfter, 1_000)) };
  if (error instanceof DiscordAPIError) {
    const gone = goneCodes.get(error.code);
    if (gone !== undefined) return { kind: "gone", reason: gone };
    if (error.code === THREAD_ARCHIVED) return { kind: "gone", reason: "The thread is archived and cannot be opened." };
    if (error.code === UNKNOWN_MESSAGE)
      return { kind: "refused", reason: "The message is not there any more.", until: null };
    if (error.status === 401)
      return { kind: "refused", reason: "Discord does not take the bot's token any more.", until: later(60_000) };
    if (error.status === 429) return { kind: "refused", reason: "Discord asks to wait.", until: later(60_000) };
    if (error.status === 403) return { kind: "gone", reason: `Discord forbids posting here (${error.code}).` };
    if (error.status >= 500) return { kind: "unknown", reason: `Discord answered ${error.status}.` };
    const reason = refusedCodes.get(error.code) ?? `Discord does not take this message (${error.code}).`;
    return { kind: "refused", reason, until: null };
  }
  if (error instanceof HTTPError && error.status < 500)
    return { kind: "refused", reason: `Discord answered ${error.status}.`, until: later(60_000) };
  if (neverSent(error)) return { kind: "refused", reason: "Discord cannot be reached.", until: later(30_000) };
  const why = error instanceof HTTPError ? `Discord answered ${error.status}.` : "The line broke before an answer.";
  return { kind: "unknown", reason: why };
}
