import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieOf, setCookie } from "./cookies.ts";

const cookieName = "briefing_conversation";

/** The conversation that the request belongs to, null when it has none yet. */
export function conversationOf(request: IncomingMessage): string | null {
  const secret = cookieOf(request, cookieName);
  return secret !== null && /^[A-Za-z0-9_-]{22}$/.test(secret) ? nameOf(secret) : null;
}

/** The conversation of the request, a new one if need be; its cookie is set or kept alive. Call before the head is sent. */
export function beginConversation(request: IncomingMessage, response: ServerResponse): string {
  const sent = cookieOf(request, cookieName);
  const secret = sent !== null && /^[A-Za-z0-9_-]{22}$/.test(sent) ? sent : randomBytes(16).toString("base64url");
  setCookie(request, response, cookieName, secret, "Strict");
  return nameOf(secret);
}

// The store, logs and subscriptions know a conversation by this name, and none of them can be used to enter it.
function nameOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url").slice(0, 22);
}
