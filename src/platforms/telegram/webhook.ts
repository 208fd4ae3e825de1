import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "../../log.ts";
import { TelegramUnusable } from "./api.ts";
import { loggable } from "./faults.ts";
import { limits } from "./limits.ts";
import { keepableSchema, type Receive } from "./receive.ts";

export interface WebhookOptions {
  readonly host: string;
  readonly port: number;
  /** The path of the public address. */
  readonly path: string;
  readonly secret: string;
  readonly receive: Receive;
  readonly logger: Logger;
}

export interface Webhook {
  /** Answers the port. Rejects with TelegramUnusable when it cannot be taken. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Takes updates over HTTP: 401 without the secret, 200 as soon as the update is in the inbox. Whatever goes wrong before is a
 * 5xx, so that Telegram sends the update again.
 */
export function createWebhook({ host, port, path, secret, receive, logger }: WebhookOptions): Webhook {
  const wanted = digest(secret);
  const server: Server = createServer((request, response) => {
    void answer(request).then((status) => response.writeHead(status).end());
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 20_000;

  async function answer(request: IncomingMessage): Promise<number> {
    try {
      if (request.method !== "POST" || new URL(request.url ?? "", "http://webhook").pathname !== path) return 404;
      const given = request.headers["x-telegram-bot-api-secret-token"];
      if (typeof given !== "string" || !timingSafeEqual(digest(given), wanted)) return 401;
      const body = await bodyOf(request);
      if (body === null) return 413;
      const update = keepableSchema.safeParse(parsed(body));
      if (!update.success) return 400;
      await receive([update.data]);
      return 200;
    } catch (error) {
      logger.error(loggable(error), "an update of the webhook could not be kept");
      return 500;
    }
  }

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", (error: NodeJS.ErrnoException) =>
          reject(
            new TelegramUnusable(`TELEGRAM_WEBHOOK_PORT ${port} cannot be listened on (${error.code ?? "fault"}).`),
          ),
        );
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > limits.webhookBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
