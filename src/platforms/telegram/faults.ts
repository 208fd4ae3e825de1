import { GrammyError, HttpError } from "grammy";
import type { PostOutcome } from "../platform.ts";
import { NeverLeft } from "./leaving.ts";

// What Telegram's refusals mean. Its words are those of the Bot API server (github.com/tdlib/telegram-bot-api, Client.cpp).

/** What became of a send that did not succeed. */
export type Failure = Exclude<PostOutcome, { kind: "delivered" }>;

const gone: readonly (readonly [words: RegExp, reason: string])[] = [
  [/bot was blocked by the user/i, "The person blocked the bot."],
  [/user is deactivated/i, "The person's account was deleted."],
  [/bot was kicked|bot is not a member/i, "The bot was removed from the chat."],
  [/group chat was deactivated|group chat was deleted|chat was deleted/i, "The group was deleted."],
  [/bots? can't (?:initiate conversation|send messages to bots)/i, "The person never started the bot."],
  [/TOPIC_CLOSED/i, "The topic is closed."],
  [/message thread not found|TOPIC_DELETED/i, "The topic was deleted."],
  [
    /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|need administrator rights|CHAT_ADMIN_REQUIRED|CHAT_SEND_\w+_FORBIDDEN|CHAT_RESTRICTED/i,
    "The bot may not write there.",
  ],
  [/chat not found|PEER_ID_INVALID|user not found/i, "There is no such chat for the bot."],
];

/** Codes of connections that never came about: nothing was sent. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** How long something that never reached Telegram waits before it is tried again, in milliseconds. */
const AGAIN_MS = 30_000;

/** What a failed send means. Pure; never repeats the token, since it uses none of the error's own words. */
export function failureOf(error: unknown, now: Date): Failure {
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  if (wasNotSent(error)) return { kind: "refused", reason: "Telegram could not be reached.", until: later(AGAIN_MS) };
  if (!(error instanceof GrammyError)) return { kind: "unknown", reason: "Telegram gave no answer." };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: "moved", to: String(parameters.migrate_to_chat_id) };
  const waits = retryAfter(error);
  if (waits !== null) return { kind: "refused", reason: "Telegram asks to wait.", until: later(waits) };
  if (code >= 500) return { kind: "unknown", reason: `Telegram had a fault of its own (${code}).` };
  if (code === 401)
    return { kind: "refused", reason: "Telegram does not take the bot's token.", until: later(AGAIN_MS) };
  const known = gone.find(([words]) => words.test(description));
  if (known !== undefined) return { kind: "gone", reason: known[1] };
  if (code === 403) return { kind: "gone", reason: "Telegram forbids the bot to write there." };
  return { kind: "refused", reason: `Telegram refused the message: ${description}`, until: null };
}

/** Whether Telegram, or the way to it, is at fault, and not this program. */
export const isTelegrams = (error: unknown): boolean =>
  error instanceof GrammyError || error instanceof HttpError || error instanceof NeverLeft;

/** Milliseconds that a 429 asks to wait; null for any other error. */
export function retryAfter(error: unknown): number | null {
  if (!(error instanceof GrammyError) || error.error_code !== 429) return null;
  return Math.max(1, error.parameters.retry_after ?? 1) * 1_000;
}

/** Whether it is certain that nothing reached Telegram. */
export function wasNotSent(error: unknown): boolean {
  return error instanceof NeverLeft || (error instanceof HttpError && neverSent.has(codeOf(error.error)));
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

const says = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description);

export const isNotModified = (error: unknown): boolean => says(error, /message is not modified/i);
/** The entities or their offsets are refused: the text alone may be taken. */
export const isBadMarkup = (error: unknown): boolean => says(error, /entit|ENTITY_|ENTITIES_|URL_INVALID/i);
/** There is no message to edit, or it is not one that can be. */
export const cannotEdit = (error: unknown): boolean =>
  says(error, /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|no text in the message/i);
export const isUnauthorized = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || (error.error_code === 404 && error.method === "getMe"));
export const isConflict = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 409;

/** What a log may hold of an error: grammY's network errors carry the address, and the address carries the token. */
export function loggable(error: unknown): object {
  if (error instanceof GrammyError)
    return { method: error.method, code: error.error_code, description: error.description };
  if (error instanceof HttpError) return { message: error.message, code: codeOf(error.error) };
  if (error instanceof Error)
    return { name: error.name, message: withoutTokens(error.message), stack: withoutTokens(error.stack ?? "") };
  return { message: withoutTokens(String(error)) };
}

/** Tokens stand in addresses as "/bot123:abc/". */
export const withoutTokens = (text: string): string => text.replace(/\d{3,}:[\w-]{8,}/g, "[hidden]");
