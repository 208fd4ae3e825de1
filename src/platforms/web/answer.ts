import type { ServerResponse } from "node:http";
import type { WireFault } from "./wire.ts";

/** A request that is refused; the message is one sentence for the person, `status` for the machine. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, sentence: string, retryAfterSeconds: number | null = null) {
    super(sentence);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Sends one whole body. Nothing is kept by caches unless the headers say so. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "cache-control": "no-store",
    "content-type": type,
    "content-length": String(typeof body === "string" ? Buffer.byteLength(body) : body.byteLength),
    ...headers,
  });
  // The answer to HEAD has the headers of GET; node leaves the body out.
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}

/** Tells why a request is refused: JSON to the page's script, a plain sentence to anybody else. */
export function sendRefusal(response: ServerResponse, refused: Refused, asJson: boolean): void {
  if (refused.retryAfterSeconds !== null) response.setHeader("retry-after", String(refused.retryAfterSeconds));
  const fault: WireFault = { error: refused.message };
  if (asJson) sendJson(response, refused.status, fault);
  else send(response, refused.status, "text/plain; charset=utf-8", `${refused.message}\n`);
}
