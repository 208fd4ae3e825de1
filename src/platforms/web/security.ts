import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopback } from "../../config.ts";
import { Refused } from "./answer.ts";

const headers: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // For browsers older than frame-ancestors.
  "x-frame-options": "DENY",
};

/** Sets what every answer carries: nothing from elsewhere, nothing inline, no framing. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The host name of a Host header, without the port; null when it is not one. */
export function hostName(header: string | undefined): string | null {
  const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? "");
  return found?.[1]?.toLowerCase() ?? null;
}

/**
 * Refuses a request by a name that is not this machine's: another site's name that was pointed at the loopback address
 * (DNS rebinding) would otherwise talk to the bot as if it were the page.
 */
export function checkHost(request: IncomingMessage, host: string): void {
  const name = hostName(request.headers.host);
  if (name === null || !(isLoopback(name) || name === host.toLowerCase()))
    throw new Refused(421, "This page answers only to the address it was started with.");
}

/** Refuses what another site's page asks for; its links to this page are followed. Changes need this page's Origin. */
export function checkOrigin(request: IncomingMessage): void {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const site = request.headers["sec-fetch-site"];
  const isFollowed = isRead && request.headers["sec-fetch-dest"] === "document";
  if ((site === "cross-site" || site === "same-site") && !isFollowed)
    throw new Refused(403, "Requests from other sites are not taken.");
  if (isRead) return;
  // Compared by host and port: behind a proxy that ends TLS the scheme differs.
  const origin = request.headers.origin ?? "";
  const found = /^https?:\/\/([^/]+)$/i.exec(origin);
  if (found === null || found[1]?.toLowerCase() !== request.headers.host?.toLowerCase())
    throw new Refused(403, "Messages are taken from the chat page only.");
}
