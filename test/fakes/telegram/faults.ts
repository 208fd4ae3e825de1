import type { Parameters } from "./parameters.ts";

/** What may go wrong with a request. */
export type Fault =
  | { readonly kind: "answer"; readonly code: number; readonly description: string; readonly retryAfter?: number }
  /** A proxy's page instead of JSON. */
  | { readonly kind: "html"; readonly code: number }
  /** Headers and half of the JSON. */
  | { readonly kind: "broken json" }
  /** The connection closes without an answer. */
  | { readonly kind: "drop" }
  /** No answer until the caller gives up or the fake stops. */
  | { readonly kind: "hang" }
  /** Something of the test's own happens, such as the end of the bot's process; then the connection closes. */
  | { readonly kind: "act"; readonly act: () => void }
  /** The answer comes when the test says so. */
  | { readonly kind: "hold"; readonly until: Promise<unknown> };

export interface FaultRule {
  /** A method, or every method. */
  readonly method?: string;
  /** Only requests with this `chat_id`. */
  readonly chat?: number | { readonly id: number };
  /** How often; 1 unless said otherwise. */
  readonly times?: number;
  /**
   * Before the effect nothing happens but the fault; after it the message is sent and the answer is lost; once `answered` the
   * answer is on its way, too.
   */
  readonly when?: FaultTime;
  /** Only requests of which this is true; `result` is what Telegram will answer, undefined before the effect. */
  readonly matching?: (parameters: Parameters, result: unknown) => boolean;
}

export type FaultTime = "before" | "after" | "answered";

export interface Faults {
  on(rule: FaultRule, fault: Fault): void;
  clear(): void;
  /** The fault of this time for a request, which uses up one of its times. */
  next(when: FaultTime, method: string, parameters: Parameters, result?: unknown): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: { rule: FaultRule; fault: Fault; left: number }[] = [];
  return {
    on(rule, fault) {
      rules.push({ rule, fault, left: rule.times ?? 1 });
    },
    clear() {
      rules = [];
    },
    next(when, method, parameters, result) {
      const chatId = parameters.text("chat_id");
      const found = rules.find(
        ({ rule, left }) =>
          left > 0 &&
          (rule.when ?? "before") === when &&
          (rule.method === undefined || rule.method.toLowerCase() === method) &&
          (rule.chat === undefined || String(typeof rule.chat === "number" ? rule.chat : rule.chat.id) === chatId) &&
          (rule.matching === undefined || rule.matching(parameters, result)),
      );
      if (found === undefined) return undefined;
      found.left--;
      return found.fault;
    },
  };
}

/** 429 with a wait in seconds, the fault that is wanted most. */
export const flood = (seconds: number): Fault => ({
  kind: "answer",
  code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  retryAfter: seconds,
});
export const serverError: Fault = { kind: "answer", code: 500, description: "Internal Server Error" };
export const badGateway: Fault = { kind: "html", code: 502 };
