import { createReadStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { BadDump } from "./bad-dump.ts";
import { textsInZip } from "./zip-texts.ts";

/** A row is a few kilobytes; a line longer than this is none. */
const LONGEST_LINE = 256 * 1024;
/** Dumps pack to about a fifth. What unpacks to so many times its size is no text of places. */
const MOST_TIMES = 60;
const ALWAYS_ALLOWED = 64 * 1024 * 1024;

/** A line with its number in the file; null for one that is too long to be a row. */
export interface DumpLine {
  readonly number: number;
  readonly text: string | null;
}

/** The lines of a GeoNames dump, plain, in gzip or in zip. Throws BadDump, whose message is a sentence. */
export async function* linesOfDump(path: string): AsyncIterable<DumpLine> {
  const packed = sizeOf(path);
  const opened = await opening(path);
  const texts: AsyncIterable<Readable> =
    opened === "zip" ? textsInZip(path) : one(opened === "gzip" ? unzipped(path) : createReadStream(path));
  const most = opened === "plain" ? Number.POSITIVE_INFINITY : Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES);
  try {
    for await (const text of texts) yield* linesOf(text, path, most);
  } catch (thrown) {
    if (thrown instanceof BadDump) throw thrown;
    throw new BadDump(path, `cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)})`);
  }
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new BadDump(path, "does not exist");
  if (found.isDirectory()) throw new BadDump(path, "is a folder; name the files in it");
  if (!found.isFile()) throw new BadDump(path, "is no file");
  if (found.size === 0) throw new BadDump(path, "is empty");
  return found.size;
}

/** What the first bytes say the file is. */
async function opening(path: string): Promise<"plain" | "gzip" | "zip"> {
  try {
    const file = await open(path);
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return "gzip";
    return buffer.toString("latin1") === "PK\u0003\u0004" ? "zip" : "plain";
  } catch (thrown) {
    throw new BadDump(path, `cannot be opened (${thrown instanceof Error ? thrown.message : String(thrown)})`);
  }
}

function unzipped(path: string): Readable {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  file.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => file.destroy());
  return file.pipe(gunzip);
}

async function* one(stream: Readable): AsyncIterable<Readable> {
  yield stream;
}

/** Splits at line ends; holds one line and one chunk at a time. */
async function* linesOf(text: Readable, path: string, most: number): AsyncIterable<DumpLine> {
  const decoder = new TextDecoder();
  let [rest, number, bytes, tooLong] = ["", 0, 0, false];
  const next = (line: string): DumpLine => {
    number++;
    const whole = tooLong || line.length > LONGEST_LINE ? null : line.replace(/\r$/, "");
    tooLong = false;
    return { number, text: whole };
  };
  for await (const chunk of text) {
    const piece: Uint8Array = chunk;
    bytes += piece.length;
    if (bytes > most) throw new BadDump(path, `unpacks to more than ${MOST_TIMES} times its size; no dump does`);
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield next(line);
    if (rest.length > LONGEST_LINE) [rest, tooLong] = ["", true];
  }
  rest += decoder.decode();
  if (rest !== "" || tooLong) yield next(rest);
}
