import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { NotFetched } from "./not-fetched.ts";

const unpackers = new Map([
  ["gzip", () => createGunzip()],
  ["x-gzip", () => createGunzip()],
  ["deflate", () => createInflate()],
  ["br", () => createBrotliDecompress()],
]);

function unpacked(answer: IncomingMessage): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return answer;
  const create = unpackers.get(encoding);
  if (create === undefined) throw new NotFetched("It answers in a compression that is not read.", { mayPass: false });
  // The errors of both reach whoever reads the unpacked end.
  return pipeline(answer, create(), () => undefined);
}

/**
 * The answer's bytes, unpacked; `cut`: the first of them, where a larger answer is refused otherwise. Counts what comes out,
 * so that a small answer which unpacks to a large one is cut off, too.
 */
export async function readBody(answer: IncomingMessage, maxBytes: number, cut = false): Promise<Uint8Array> {
  const tooLarge = (): NotFetched =>
    new NotFetched(`It is larger than ${Math.floor(maxBytes / 1024)} KB, the most that is taken.`, { mayPass: false });
  if (!cut && Number(answer.headers["content-length"] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(answer) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxBytes && !cut) throw tooLarge();
    chunks.push(chunk);
    if (length > maxBytes) return Buffer.concat(chunks, maxBytes);
  }
  if (!answer.complete) throw new NotFetched("The answer broke off before its end.", { mayPass: true });
  return Buffer.concat(chunks, length);
}
