import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { RESTJSONErrorCodes as Code } from "discord-api-types/v10";
import * as z from "zod/mini";
import type { Gateway } from "../gateway/gateway.ts";
import { asPublished } from "../rules/as-published.ts";
import { checkForm, faultsOf } from "../rules/check-form.ts";
import { errorForm } from "../rules/error-form.ts";
import { noteUnknown } from "../rules/unknown-properties.ts";
import { isGood } from "../state/attachments.ts";
import type { State } from "../state/state.ts";
import { type Body, readBody, type UploadedFile } from "./body.ts";
import { type Faults, perform, sendBan, sendRateLimit } from "./faults.ts";
import type { RateLimits } from "./rate-limits.ts";
import { Refusal, refuse } from "./refusal.ts";
import { type Answered, type Matched, matchRoute, type Route } from "./route.ts";

/** One request of the bot, as it came and as it was answered. */
export interface Logged {
  readonly method: string;
  /** As the documentation writes it: "/channels/{channel}/messages"; the bare path where no route fits. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly at: number;
  /** What was answered; undefined: nothing, or by a fault. */
  readonly answer: unknown;
  /** 0: no answer was given. */
  readonly status: number;
  /** Discord's code of a refusal; else null. */
  readonly code: number | null;
}

interface Surroundings {
  readonly state: State;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly requests: Logged[];
  readonly gateway: () => Pick<Gateway, "tell">;
  readonly base: () => string;
}

const prefix = /^\/api\/v10(?=\/)/;

const authorize = (state: State, request: IncomingMessage, matched: Matched): void => {
  if (!matched.route.auth) return;
  if (!state.tokenValid || request.headers.authorization !== `Bot ${state.token}`) throw refuse.unauthorized();
};

const note = (state: State, by: "bot" | "fake", where: string, what: readonly string[]): void => {
  for (const each of what) state.violations.push({ by, where, what: each });
};

const spoken = (faults: ReturnType<typeof faultsOf>): string[] =>
  faults.map((fault) => `${fault.path.join(".")}: ${fault.message}`);

/** What an answer must look like: its route's schema, or a list of it. */
const checkAnswer = (state: State, { route }: Matched, { body }: Answered): void => {
  if (route.gives === null || body === undefined || !state.checks) return;
  const schema = Array.isArray(body) ? z.array(route.gives) : route.gives;
  note(state, "fake", `${route.method} ${route.path}`, spoken(faultsOf(schema, asPublished(body))));
};

/** The CDN's side: a file of a message that is there, or of a command, by an address that Discord signed and that has not ended. */
const serveFile = (state: State, url: URL, response: ServerResponse): void => {
  if (state.cdn.fails > 0) {
    state.cdn.fails -= 1;
    return void response.writeHead(503).end();
  }
  const id = url.pathname.split("/")[3] ?? "";
  const found = [...state.messages.values()].find(({ files, deleted }) => files.has(id) && !deleted);
  const type = found?.api.attachments.find((each) => each.id === id)?.content_type;
  const bytes = found?.files.get(id) ?? state.cdn.files.get(id)?.bytes;
  if (bytes === undefined || !isGood(url, state.clock.now().getTime()))
    response.writeHead(404, { "content-type": "text/plain" }).end("This content is no longer available.");
  else {
    const contentType = type ?? state.cdn.files.get(id)?.contentType ?? "application/octet-stream";
    response.writeHead(200, { "content-type": contentType, "content-length": bytes.length }).end(bytes);
  }
};

const answer = (around: Surroundings, matched: Matched, body: Body, query: URLSearchParams): Answered => {
  const { state } = around;
  const { route } = matched;
  const takes = state.checks ? route.takes : null;
  const checked = takes === null ? body.json : checkForm(takes, body.json);
  if (takes !== null) noteUnknown(state, `${route.method} ${route.path}`, takes, body.json);
  return route.handle({
    state,
    gateway: around.gateway(),
    params: (name) => matched.params.get(name) ?? "",
    query,
    body: checked,
    files: body.files,
    base: around.base(),
  });
};

const send = (response: ServerResponse, { status, body }: Answered): void => {
  // An empty body must not claim to be JSON: discord.js would fail on it.
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};

/** A refusal that no state of the world excuses: the bot said something that is never right. */
const malformed = ({ status, code }: Refusal): boolean =>
  status === 405 ||
  (status === 404 && code === 0) ||
  [Code.InvalidFormBodyOrContentType, Code.CannotSendAnEmptyMessage, Code.RequestBodyContainsInvalidJSON].includes(
    code,
  );

const refusalOf = (error: unknown, where: string, state: State): Refusal => {
  if (error instanceof Refusal) return error;
  note(state, "fake", where, [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  return new Refusal(500, 0, "500: Internal Server Error");
};

const handle = async (around: Surroundings, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { state, faults, limits } = around;
  const url = new URL(request.url ?? "/", "http://fake");
  const method = request.method ?? "GET";
  if (/^\/(?:ephemeral-)?attachments\//.test(url.pathname)) return serveFile(state, url, response);
  const path = url.pathname.replace(prefix, "");
  const matched = path === url.pathname ? undefined : matchRoute(around.routes, method, path);
  const where = matched === undefined || matched === "path" ? path : matched.route.path;
  let body: Body = { json: undefined, files: [] };
  const log = (status: number, code: number | null, answer?: unknown): void => {
    const at = state.clock.now().getTime();
    around.requests.push({ method, route: where, path, body: body.json, files: body.files, at, answer, status, code });
    if (status === 401 || status === 403) limits.countInvalid();
    state.changed();
  };
  const fail = (fault: ReturnType<Faults["next"]>): boolean => {
    if (fault === undefined) return false;
    const shared = fault.kind === "rate-limit" && fault.scope === "shared";
    const status = perform(fault, response);
    if (status === 429 && !shared) limits.countInvalid();
    log(status, null);
    return true;
  };
  try {
    body = await readBody(request);
    if (fail(faults.next(method, where, "before"))) return;
    if (limits.banned) {
      sendBan(response);
      return log(429, null);
    }
    if (matched === undefined) throw refuse.noRoute();
    if (matched === "path") throw refuse.badMethod();
    authorize(state, request, matched);
    const limit = limits.take({ method, route: where, path, auth: matched.route.auth });
    for (const [name, value] of Object.entries(limit.headers)) response.setHeader(name, value);
    if (limit.wait > 0) {
      sendRateLimit(response, Number(limit.wait.toFixed(3)), limit.scope);
      limits.countInvalid();
      return log(429, null);
    }
    const answered = answer(around, matched, body, url.searchParams);
    checkAnswer(state, matched, answered);
    if (fail(faults.next(method, where, "after"))) return;
    log(answered.status, null, answered.body);
    send(response, answered);
  } catch (error) {
    const refusal = refusalOf(error, `${method} ${where}`, state);
    if (malformed(refusal)) {
      note(state, "bot", `${method} ${where}`, [
        `${refusal.code} ${refusal.message} ${JSON.stringify(refusal.faults)}`,
      ]);
    }
    note(state, "fake", `${method} ${where}`, spoken(faultsOf(errorForm, refusal.body)));
    log(refusal.status, refusal.code, refusal.body);
    send(response, { status: refusal.status, body: refusal.body });
  }
};

export const createRestServer = (around: Surroundings): Server =>
  createServer((request, response) => {
    handle(around, request, response).catch((error: unknown) => {
      note(around.state, "fake", "server", [String(error)]);
      response.destroy();
    });
  });
