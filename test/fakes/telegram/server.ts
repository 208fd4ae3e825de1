import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readParameters } from "./body.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Methods } from "./methods/method.ts";
import { createParameters, isRecord, type Parameters, type UploadedFile } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { World } from "./world.ts";

export interface TelegramServer {
  readonly root: string;
  readonly requests: readonly LoggedRequest[];
  /** Runs a method call that stands in the answer to a webhook. */
  call(body: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface ServerParts {
  readonly world: World;
  readonly methods: Methods;
  readonly faults: Faults;
  readonly check: (method: string, parameters: Parameters, result: unknown) => void;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Telegram's HTTP side: the token in the path, the method's name, `{ ok, result }` or `{ ok, error_code, description }`. */
export async function startServer(parts: ServerParts): Promise<TelegramServer> {
  const { world, faults } = parts;
  const requests: LoggedRequest[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        send(response, { status: 500, body: failure(500, `Internal Server Error: ${String(error)}`) });
    });
  });
  server.keepAliveTimeout = 5000;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(decodeURIComponent(url.pathname));
    if (file !== null) {
      const link = file[1] === world.token ? world.links.get(file[2] ?? "") : undefined;
      const fault = faults.next("before", "file", createParameters(new Map([["file_path", file[2] ?? ""]]), new Map()));
      if (fault !== undefined)
        return await strike(fault, response, log("file", createParameters(new Map(), new Map())));
      return sendFile(response, link === undefined || link.until < world.seconds() ? undefined : link.file);
    }
    const [, token, name = ""] = /^\/bot([^/]*)\/([^/]*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
    if (token === undefined) return send(response, { status: 404, body: failure(404, "Not Found") });
    const method = name.toLowerCase();
    const parameters = await readParameters(request, url.searchParams).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (parameters instanceof Refusal) return send(response, refused(parameters));
    if (token !== world.token) {
      // A token of another shape is no token at all to Telegram.
      const shaped = /^\d+:[\w-]{30,}$/.test(token);
      return send(
        response,
        shaped ? { status: 401, body: failure(401, "Unauthorized") } : { status: 404, body: failure(404, "Not Found") },
      );
    }
    const entry = log(name, parameters);
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const before = faults.next("before", method, parameters);
    if (before !== undefined && before.kind !== "hold") return await strike(before, response, entry);
    if (before?.kind === "hold") await before.until;
    const answer = await answerOf(method, parameters, gone.signal);
    entry.answer = answer.body;
    const result = isRecord(answer.body) ? answer.body["result"] : undefined;
    const after = faults.next("after", method, parameters, result);
    if (after !== undefined && after.kind !== "hold") return await strike(after, response, entry);
    if (after?.kind === "hold") await after.until;
    entry.outcome = gone.signal.aborted ? "gone" : answer.status;
    const answered = faults.next("answered", method, parameters, result);
    if (answered?.kind === "act") response.on("finish", answered.act);
    send(response, answer);
  }

  function log(method: string, parameters: Parameters): LoggedRequest {
    const names = parameters.names();
    const entry: LoggedRequest = {
      method,
      parameters: Object.fromEntries(
        names.filter((name) => parameters.text(name) !== "").map((name) => [name, parameters.text(name)]),
      ),
      files: names.flatMap((name): UploadedFile[] =>
        parameters.file(name) === undefined ? [] : [parameters.file(name)].filter((file) => file !== undefined),
      ),
      at: world.clock.now(),
      answer: undefined,
      outcome: undefined,
    };
    requests.push(entry);
    return entry;
  }

  async function answerOf(method: string, parameters: Parameters, gone: AbortSignal): Promise<Answer> {
    const run = parts.methods[method];
    if (run === undefined) {
      parts.check(method, parameters, undefined);
      return { status: 404, body: failure(404, "Not Found: method not found") };
    }
    try {
      const result: unknown = await run(parameters, gone);
      parts.check(method, parameters, result);
      return { status: 200, body: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      parts.check(method, parameters, undefined);
      return refused(error);
    }
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    root: `http://127.0.0.1:${portOf(server)}`,
    requests,
    async call(body) {
      if (!isRecord(body)) return undefined;
      const { method, ...rest } = body;
      const values = Object.entries(rest).map(
        ([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)] as const,
      );
      const parameters = createParameters(new Map(values), new Map());
      const entry = log(String(method), parameters);
      const answer = await answerOf(String(method).toLowerCase(), parameters, new AbortController().signal);
      entry.answer = answer.body;
      entry.outcome = answer.status;
      return answer.body;
    },
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const failure = (code: number, description: string, parameters?: unknown): unknown => ({
  ok: false,
  error_code: code,
  description,
  ...(parameters === undefined ? {} : { parameters }),
});
const refused = ({ code, message, parameters }: Refusal): Answer => ({
  status: code,
  body: failure(code, message, parameters),
});

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, file: UploadedFile | undefined): void {
  if (file === undefined) return send(response, { status: 404, body: failure(404, "Not Found") });
  response.writeHead(200, { "content-type": "application/octet-stream", "content-length": file.bytes.length });
  response.end(file.bytes);
}

/** Answers with a fault in place of the truth. */
async function strike(fault: Fault, response: ServerResponse, entry: LoggedRequest): Promise<void> {
  entry.outcome = fault.kind;
  switch (fault.kind) {
    case "answer": {
      const { code, description, retryAfter } = fault;
      entry.outcome = code;
      const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter };
      return send(response, { status: code, body: failure(code, description, parameters) });
    }
    case "html":
      entry.outcome = fault.code;
      response.writeHead(fault.code, { "content-type": "text/html" });
      return void response.end(`<html><head><title>${fault.code}</title></head><body><h1>nginx</h1></body></html>`);
    case "broken json":
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end('{"ok":true,"result":{"message_id":');
    case "act":
      fault.act();
      return void response.socket?.destroy();
    case "drop":
      return void response.socket?.destroy();
    case "hang":
      await once(response, "close");
      return;
    case "hold":
      await fault.until;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake does not listen on a port.");
  return address.port;
}
