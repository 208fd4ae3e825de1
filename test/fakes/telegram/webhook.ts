import type { Update, WebhookInfo } from "grammy/types";
import type { Clock } from "../../../src/clock.ts";
import type { Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import type { UpdateQueue } from "./update-queue.ts";

/** One attempt to deliver an update, for tests to look at. */
export interface Delivery {
  readonly updateId: number;
  /** The HTTP status, or what went wrong on the way. */
  readonly outcome: number | string;
  readonly body: string;
}

export interface Webhook {
  set(parameters: Parameters): true;
  remove(parameters: Parameters): true;
  info(): WebhookInfo;
  url(): string;
  deliveries(): readonly Delivery[];
  stop(): void;
}

/** Waits between attempts double up to this many seconds. */
const longestWait = 60;

/**
 * Delivers updates one by one (Telegram: in order for each chat and person), again after anything but 2xx, with doubling waits
 * of `second` milliseconds and more. `answer` runs a method call that stands in the body of a 200.
 */
export function createWebhook(
  queue: UpdateQueue,
  clock: Clock,
  second: number,
  answer: (call: unknown) => Promise<unknown>,
): Webhook {
  let target: { url: string; secret: string; connections: number } | undefined;
  let attempts = 0;
  let lastError: { at: number; words: string } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const log: Delivery[] = [];
  const unlisten = queue.onPush(() => void work());

  async function work(): Promise<void> {
    const update = queue.pending()[0];
    if (busy || target === undefined || update === undefined || timer !== undefined) return;
    busy = true;
    const delivery = await deliver(target, update);
    log.push(delivery);
    busy = false;
    if (typeof delivery.outcome === "number" && delivery.outcome >= 200 && delivery.outcome < 300) {
      attempts = 0;
      queue.drop(update.update_id);
      if (delivery.body.trim().startsWith("{")) await answer(JSON.parse(delivery.body)).catch(() => undefined);
      return await work();
    }
    lastError = {
      at: Math.floor(clock.now().getTime() / 1000),
      words: `Wrong response from the webhook: ${delivery.outcome}`,
    };
    const wait = Math.min(2 ** attempts++, longestWait) * second;
    timer = setTimeout(() => {
      timer = undefined;
      void work();
    }, wait);
  }

  return {
    set(parameters) {
      const url = parameters.text("url");
      const secret = parameters.text("secret_token");
      if (url === "") return this.remove(parameters);
      if (!/^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/.test(url)) {
        throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      }
      if (Buffer.byteLength(secret) > 256) throw badRequest("secret token is too long");
      if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
      const connections = parameters.text("max_connections") === "" ? 40 : parameters.integer("max_connections");
      const kinds = parameters.nested("allowed_updates", "allowed updates");
      if (Array.isArray(kinds)) queue.allow(kinds.filter((kind) => typeof kind === "string"));
      if (parameters.flag("drop_pending_updates")) queue.clear();
      target = { url, secret, connections: Math.min(Math.max(connections, 1), 100) };
      attempts = 0;
      void work();
      return true;
    },
    remove(parameters) {
      target = undefined;
      clearTimeout(timer);
      timer = undefined;
      if (parameters.flag("drop_pending_updates")) queue.clear();
      return true;
    },
    info: () => ({
      url: target?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: queue.pending().length,
      ...(target === undefined ? {} : { max_connections: target.connections, ip_address: "127.0.0.1" }),
      ...(lastError === undefined ? {} : { last_error_date: lastError.at, last_error_message: lastError.words }),
      ...(queue.allowed().length === 0
        ? {}
        : { allowed_updates: [...queue.allowed()] as Exclude<keyof Update, "update_id">[] }),
    }),
    url: () => target?.url ?? "",
    deliveries: () => log,
    stop() {
      unlisten();
      target = undefined;
      clearTimeout(timer);
    },
  };
}

async function deliver(target: { url: string; secret: string }, update: Update): Promise<Delivery> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (target.secret !== "") headers["x-telegram-bot-api-secret-token"] = target.secret;
  try {
    const response = await fetch(target.url, {
      method: "POST",
      headers,
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(60_000),
    });
    return { updateId: update.update_id, outcome: response.status, body: await response.text() };
  } catch (error) {
    return { updateId: update.update_id, outcome: error instanceof Error ? error.message : String(error), body: "" };
  }
}
