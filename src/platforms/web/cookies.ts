import type { IncomingMessage, ServerResponse } from "node:http";
import { limits } from "./limits.ts";

/** The value of a cookie, null when it was not sent. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** Sets a cookie that scripts cannot read. `Secure` is added where a proxy says that the person uses https. */
export function setCookie(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  value: string,
  sameSite: "Strict" | "Lax",
): void {
  const secure = request.headers["x-forwarded-proto"] === "https" ? "; Secure" : "";
  response.appendHeader(
    "set-cookie",
    `${name}=${value}; Path=/; Max-Age=${limits.cookieSeconds}; HttpOnly; SameSite=${sameSite}${secure}`,
  );
}
