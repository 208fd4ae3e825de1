import type { ServerResponse } from "node:http";

/** What goes wrong with an answer. */
export type Fault =
  | { readonly kind: "rate-limit"; readonly retryAfter: number; readonly scope?: "user" | "shared" | "global" }
  /** 5xx; as Discord's edge says it, with a page instead of JSON. */
  | { readonly kind: "status"; readonly status: number; readonly page?: boolean }
  /** No answer ever comes. */
  | { readonly kind: "hang" }
  /** The line is cut. */
  | { readonly kind: "drop" }
  | { readonly kind: "broken-json" }
  /** Discord's own no, with any code. */
  | { readonly kind: "refuse"; readonly status: number; readonly code: number; readonly message: string };

export interface FaultRule {
  /** As the documentation writes it: "/channels/{channel}/messages"; nothing: every route. */
  readonly route?: string;
  readonly method?: string;
  /** How often; once where nothing is said. */
  readonly times?: number;
  /** "after": the request takes effect, and only the answer is lost. */
  readonly when?: "before" | "after";
}

export interface Faults {
  on(rule: FaultRule, fault: Fault): void;
  /** Forgets all rules. */
  clear(): void;
  /** Takes the next fault for a request, and counts it down. */
  next(method: string, route: string, when: "before" | "after"): Fault | undefined;
}

export const createFaults = (): Faults => {
  const rules: { readonly rule: FaultRule; readonly fault: Fault; left: number }[] = [];
  return {
    on: (rule, fault) => void rules.push({ rule, fault, left: rule.times ?? 1 }),
    clear: () => void rules.splice(0),
    next: (method, route, when) => {
      const found = rules.find(
        ({ rule, left }) =>
          left > 0 &&
          (rule.when ?? "before") === when &&
          (rule.route ?? route) === route &&
          (rule.method ?? method) === method,
      );
      if (found !== undefined) found.left -= 1;
      return found?.fault;
    },
  };
};

const json = { "content-type": "application/json" };

/** The answer of a 429. https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
export const sendRateLimit = (
  response: ServerResponse,
  retryAfter: number,
  scope: "user" | "shared" | "global",
): void => {
  response.writeHead(429, {
    ...json,
    via: "1.1 fake",
    "retry-after": String(Math.ceil(retryAfter)),
    "x-ratelimit-scope": scope,
    "x-ratelimit-reset-after": String(retryAfter),
    ...(scope === "global" ? { "x-ratelimit-global": "true" } : {}),
  });
  const message = scope === "shared" ? "The resource is being rate limited." : "You are being rate limited.";
  response.end(JSON.stringify({ message, retry_after: retryAfter, global: scope === "global", code: 0 }));
};

/** What Cloudflare says to a bot that it has shut out: no JSON, no `via`. */
export const sendBan = (response: ServerResponse): void => {
  response.writeHead(429, { "content-type": "text/html", "retry-after": "3600" });
  response.end("<html><head><title>Access denied</title></head><body>error code: 1015</body></html>");
};

/** Does to an answer what the fault says; the status that was sent, 0 where none was. */
export const perform = (fault: Fault, response: ServerResponse): number => {
  switch (fault.kind) {
    case "rate-limit":
      sendRateLimit(response, fault.retryAfter, fault.scope ?? "user");
      return 429;
    case "status":
      response.writeHead(fault.status, fault.page === true ? { "content-type": "text/html" } : json);
      response.end(
        fault.page === true
          ? "<html><head><title>Bad Gateway</title></head></html>"
          : JSON.stringify({ message: `${fault.status}: Internal Server Error`, code: 0 }),
      );
      return fault.status;
    case "hang":
      return 0;
    case "drop":
      response.socket?.destroy();
      return 0;
    case "broken-json":
      response.writeHead(200, json).end('{"id": "12');
      return 200;
    case "refuse":
      response.writeHead(fault.status, json);
      response.end(JSON.stringify({ message: fault.message, code: fault.code }));
      return fault.status;
  }
};
