import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Logger } from "../../log.ts";
import { Refused, sendRefusal } from "./answer.ts";
import { limits } from "./limits.ts";
import { checkHost, checkOrigin, setSecurityHeaders } from "./security.ts";
import { conversationOf } from "./sessions.ts";

/** Writes what happened; fields first, then a sentence. */
export type PageLogger = Pick<Logger, "info" | "warn" | "error">;

/** Another program listens there, or this one may not; the message is a sentence that says how to choose another port. */
export class PortInUse extends Error {
  override readonly name = "PortInUse";
}

/** The address is not one of this machine's, or cannot be listened on for another reason that the message gives. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** The server around the routes: checks, limits, faults as answers, and an orderly end. */
export interface Listener {
  /** Answers the port. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no more connections, waits for the requests under way, closes what is left. */
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** `allowedHost` is the one name besides loopback that requests may use; null where a token guards instead. */
export function createListener(answer: Answer, allowedHost: string | null, logger: PageLogger): Listener {
  const underWay = new Map<string, number>();
  const pending = new Map<Promise<void>, IncomingMessage>();
  let closing = false;

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSecurityHeaders(response);
    response.on("error", () => response.destroy());
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const caller = conversationOf(request) ?? request.socket.remoteAddress ?? "";
    const count = (underWay.get(caller) ?? 0) + 1;
    underWay.set(caller, count);
    try {
      if (closing) throw new Refused(503, "The bot is stopping; try again in a moment.", 5);
      if (allowedHost !== null) checkHost(request, allowedHost);
      checkOrigin(request);
      if (count > limits.requestsUnderWay)
        throw new Refused(429, "You are faster than the bot; wait for its answers first.", 1);
      const target = request.url ?? "/";
      if (!target.startsWith("/") || !URL.canParse(target, "http://page"))
        throw new Refused(400, "The address is not valid.");
      await answer(request, response, new URL(target, "http://page"));
    } catch (error) {
      fail(request, response, path, error, logger);
    } finally {
      if (underWay.get(caller) === 1) underWay.delete(caller);
      else underWay.set(caller, (underWay.get(caller) ?? 1) - 1);
    }
  };

  const server = createServer(
    {
      headersTimeout: limits.headersSeconds * 1000,
      requestTimeout: limits.requestSeconds * 1000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      if (closing) response.setHeader("connection", "close");
      const taken = take(request, response).finally(() => pending.delete(taken));
      pending.set(taken, request);
    },
  );
  server.maxConnections = limits.connections;

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
        server.listen({ host, port }, () => {
          server.removeAllListeners("error");
          // A connection that could not be taken is no reason to end for everybody.
          server.on("error", (error) => logger.error({ error }, "The chat page could not take a connection."));
          const bound = server.address();
          resolve(typeof bound === "object" && bound !== null ? bound.port : port);
        });
      }),
    async close() {
      if (closing) return;
      closing = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // A request that is still arriving was not taken; its sender hears that it failed and may repeat it.
      const cut = setTimeout(() => {
        for (const request of pending.values()) if (!request.complete) request.destroy();
      }, limits.arrivalAtStopSeconds * 1000);
      while (pending.size > 0) await Promise.allSettled(pending.keys());
      clearTimeout(cut);
      server.closeIdleConnections();
      // What is still open now sends slowly or never asked anything.
      server.closeAllConnections();
      await closed;
    },
  };
}

function fail(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  error: unknown,
  logger: PageLogger,
): void {
  const asJson = path.startsWith("/api/");
  if (request.destroyed && !request.complete) return void response.destroy();
  // The path only: a query may carry the access token.
  if (!(error instanceof Refused)) logger.error({ error, path }, "A request to the chat page failed.");
  if (response.headersSent) return void response.destroy();
  const refused =
    error instanceof Refused
      ? error
      : new Refused(503, "The bot could not take this just now; nothing was lost, try again.", 2);
  if (!request.complete) response.setHeader("connection", "close");
  sendRefusal(response, refused, asJson);
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const remedy = `choose another, for example PORT=${port < 65_000 ? Math.max(port + 1, 3001) : 3001}.`;
  switch (error.code) {
    case "EADDRINUSE":
      return new PortInUse(`Port ${port} on ${host} is in use by another program; ${remedy}`, { cause: error });
    case "EACCES":
      return new PortInUse(`Port ${port} on ${host} needs rights that the bot does not have; ${remedy}`, {
        cause: error,
      });
    default:
      return new CannotListen(
        `The chat page cannot listen on ${host}, port ${port} (${error.code ?? error.message}); HOST must be an address of this machine.`,
        { cause: error },
      );
  }
}
