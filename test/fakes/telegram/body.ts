import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { createParameters, isRecord, type Parameters, type UploadedFile } from "./parameters.ts";
import { badRequest } from "./refusal.ts";

/** Uploads may have 50 MB; what is larger is refused by Telegram before it reads it. */
const largest = 50 * 1024 * 1024 + 1024 * 1024;

/** Reads a request in any of the forms that Telegram takes: query, form, multipart, JSON. */
export async function readParameters(request: IncomingMessage, query: URLSearchParams): Promise<Parameters> {
  const values = new Map<string, string>(query);
  const files = new Map<string, UploadedFile>();
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) await readMultipart(request, values, files);
  else {
    const body = await readAll(request);
    if (type.startsWith("application/json") && body !== "") readJson(body, values);
    else if (type.startsWith("application/x-www-form-urlencoded")) {
      for (const [name, value] of new URLSearchParams(body)) values.set(name, value);
    }
  }
  return createParameters(values, files);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    if (chunk instanceof Buffer) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readJson(body: string, values: Map<string, string>): void {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw badRequest("Can't parse JSON object");
  }
  if (!isRecord(parsed)) throw badRequest("Can't parse JSON object");
  for (const [name, value] of Object.entries(parsed)) {
    values.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
}

async function readMultipart(
  request: IncomingMessage,
  values: Map<string, string>,
  files: Map<string, UploadedFile>,
): Promise<void> {
  const form = busboy({ headers: request.headers, limits: { fileSize: largest }, defParamCharset: "utf8" });
  form.on("field", (name, value) => values.set(name, value));
  form.on("file", (name, stream, { filename, mimeType }) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => files.set(name, { name: filename ?? "file", type: mimeType, bytes: Buffer.concat(chunks) }));
  });
  request.pipe(form);
  await once(form, "close");
}
