import busboy from "busboy";
import type { IncomingMessage } from "node:http";
import { invalidForm, refuse } from "./refusal.ts";

export interface UploadedFile {
  /** The name of the form's part: "files[0]". */
  readonly part: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Body {
  /** Undefined where there was none. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

const allBytes = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.badJson();
  }
};

const readForm = async (request: IncomingMessage): Promise<Body> => {
  const files: Promise<UploadedFile>[] = [];
  const fields = new Map<string, string>();
  const form = busboy({ headers: request.headers, limits: { fieldSize: 10_000_000 } });
  form.on("file", (part, stream, info) => {
    files.push(
      allBytes(stream).then((bytes) => ({ part, name: info.filename ?? "", contentType: info.mimeType, bytes })),
    );
  });
  form.on("field", (name, value) => fields.set(name, value));
  await new Promise<void>((resolve, reject) => {
    form.on("close", resolve).on("error", reject);
    request.pipe(form);
  });
  const payload = fields.get("payload_json");
  return {
    json: payload === undefined ? Object.fromEntries(fields) : parsed(payload),
    files: await Promise.all(files),
  };
};

/** The body of a request, as JSON or as a form with files. Throws Discord's refusals for what is neither. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(request);
  const text = (await allBytes(request)).toString("utf8");
  if (text === "") return { json: undefined, files: [] };
  if (!type.startsWith("application/json")) {
    const message = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.";
    throw invalidForm([{ path: [], code: "CONTENT_TYPE_INVALID", message }]);
  }
  return { json: parsed(text), files: [] };
};
