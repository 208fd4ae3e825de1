import type { IncomingMessage, ServerResponse } from "node:http";
import { Refused } from "./answer.ts";
import { limits } from "./limits.ts";

/** Reads the body as UTF-8 text, at most `limits.bodyBytes`; Refused 413 when it is larger. */
export async function readText(request: IncomingMessage, response: ServerResponse): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    // The rest is read and thrown away: a client that is still sending does not hear the answer otherwise.
    if (bytes <= limits.bodyBytes) chunks.push(chunk);
    else if (bytes > limits.drainedBytes) break;
  }
  if (bytes > limits.bodyBytes) {
    response.setHeader("connection", "close");
    throw new Refused(413, tooLong);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What a person hears whose message is too long. */
export const tooLong = `That message is too long: at most ${limits.messageCharacters.toLocaleString("en-US")} characters fit.`;

/** The body as JSON; Refused 415 for another type and 400 for what is not JSON. */
export async function readJson(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refused(415, "Send the message as application/json.");
  const text = await readText(request, response);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused(400, "The request is not valid JSON.");
  }
}
