import type { ZodMiniType } from "zod/mini";
import type { State } from "../state/state.ts";
import type { Gateway } from "../gateway/gateway.ts";
import type { UploadedFile } from "./body.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route's handler gets. */
export interface Call<B> {
  readonly state: State;
  readonly gateway: Pick<Gateway, "tell">;
  readonly params: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: B;
  readonly files: readonly UploadedFile[];
  /** "http://127.0.0.1:1234", where attachments and the gateway are. */
  readonly base: string;
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** One route of Discord's API with the schemas of what it takes and gives. */
export interface Route {
  readonly method: Method;
  /** As Discord's documentation writes it: "/channels/{channel}/messages". */
  readonly path: string;
  /** Whether the bot's token is asked for; interaction endpoints carry theirs in the path. */
  readonly auth: boolean;
  readonly takes: ZodMiniType | null;
  readonly gives: ZodMiniType | null;
  readonly handle: (call: Call<unknown>) => Answered;
}

interface Shape<B> {
  readonly takes?: ZodMiniType<B>;
  /** Of every item, where a list is answered. */
  readonly gives?: ZodMiniType;
  readonly auth?: boolean;
}

export const route = <B = undefined>(
  method: Method,
  path: string,
  shape: Shape<B>,
  handle: (call: Call<B>) => Answered,
): Route => ({
  method,
  path,
  auth: shape.auth ?? true,
  takes: shape.takes ?? null,
  gives: shape.gives ?? null,
  // The server hands on what `takes` let through, so the body is a B.
  handle: handle as (call: Call<unknown>) => Answered,
});

export const ok = (body: unknown): Answered => ({ status: 200, body });
export const created = (body: unknown): Answered => ({ status: 201, body });
export const nothing: Answered = { status: 204 };

export interface Matched {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

const paramsOf = (pattern: string, path: string): Map<string, string> | undefined => {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === "") return undefined;
    if (name !== undefined) params.set(name, decodeURIComponent(value));
  }
  return params;
};

/** The route of a request. "path" where only the method is wrong. Words in a path go before placeholders. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): Matched | "path" | undefined => {
  let pathKnown = false;
  for (const candidate of routes) {
    const params = paramsOf(candidate.path, path);
    if (params === undefined) continue;
    pathKnown = true;
    if (candidate.method === method) return { route: candidate, params };
  }
  return pathKnown ? "path" : undefined;
};
