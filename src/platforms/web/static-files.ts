import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { send } from "./answer.ts";

const files = [
  { path: "/", name: "index.html", type: "text/html; charset=utf-8" },
  { path: "/page.js", name: "page.js", type: "text/javascript; charset=utf-8" },
  { path: "/page.css", name: "page.css", type: "text/css; charset=utf-8" },
  { path: "/icon.svg", name: "icon.svg", type: "image/svg+xml" },
] as const;

/** The four files of the page, in memory. */
export interface StaticFiles {
  /** True when the path is one of them and was answered, with an ETag that later visits are checked by. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): boolean;
}

/** Reads the built page; throws a sentence when it has not been built. */
export async function readStaticFiles(folder: URL | string): Promise<StaticFiles> {
  const base = typeof folder === "string" ? folder : fileURLToPath(folder);
  const served = new Map<string, { type: string; bytes: Buffer; etag: string }>();
  for (const file of files) {
    const bytes = await readFile(join(base, file.name)).catch((cause: unknown) => {
      throw new Error(`The chat page lacks ${file.name} in ${base}; build it with "npm run build".`, { cause });
    });
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 20)}"`;
    served.set(file.path, { type: file.type, bytes, etag });
  }
  return {
    serve(path, request, response) {
      const file = served.get(path);
      if (file === undefined) return false;
      const headers = { "cache-control": "no-cache", etag: file.etag };
      const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
      if (known?.includes(file.etag) === true) response.writeHead(304, headers).end();
      else send(response, 200, file.type, file.bytes, headers);
      return true;
    },
  };
}
