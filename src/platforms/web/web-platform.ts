import type { Clock } from "../../clock.ts";
import { isLoopback } from "../../config.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { MessageLog } from "../../../store/messages.ts";
import type { ChatPlatform } from "../platform.ts";
import { createAccess } from "./access.ts";
import { createConversations } from "./conversations.ts";
import { limits } from "./limits.ts";
import { createListener, type PageLogger } from "./listener.ts";
import { renderReply } from "./render.ts";
import { answerRequest } from "./routes.ts";
import { readStaticFiles } from "./static-files.ts";
import { createStreams } from "./stream.ts";
import { viewSchema } from "./view.ts";

export interface WebPlatformParts {
  readonly dispatcher: Dispatcher;
  readonly log: MessageLog;
  readonly briefings: BriefingStore;
  readonly clock: Clock;
  readonly logger: PageLogger;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Who knows it may come in; null only on a loopback host. */
  readonly token: string | null;
  /** Where the built page lies: index.html, page.js, page.css, icon.svg. */
  readonly pageFolder: URL | string;
}

/** The chat page. `address` is null until it has started. */
export interface WebPlatform extends ChatPlatform {
  readonly address: string | null;
}

/** Serves the chat page over HTTP. `start` rejects with one sentence when the port is taken or the host needs a token. */
export function createWebPlatform(parts: WebPlatformParts): WebPlatform {
  const { dispatcher, log, briefings, clock, logger, host, token } = parts;
  const streams = createStreams(log);
  const conversations = createConversations(dispatcher, log, clock, streams.publish);
  let listener: ReturnType<typeof createListener> | null = null;
  let address: string | null = null;

  return {
    name: "web",
    remembersKeysFor: limits.keysRememberedSeconds,
    get address() {
      return address;
    },
    async start() {
      if (token === null && !isLoopback(host))
        throw new Error(`The chat page on ${host} can be reached by others and needs an access token; none is set.`);
      const files = await readStaticFiles(parts.pageFolder);
      const access = createAccess(token, clock);
      const routes = { access, files, dispatcher, briefings, conversations, streams };
      listener = createListener(
        (request, response, url) => answerRequest({ ...routes, request, response, url }),
        token === null ? host : null,
        logger,
      );
      const port = await listener.listen(host, parts.port);
      address = `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
      return address;
    },
    compose(reply) {
      return [{ platform: "web", body: renderReply(reply) }];
    },
    async post(conversation, parcel, key) {
      const view = viewSchema.safeParse(parcel.body);
      if (!view.success) return { kind: "refused", reason: "The message is not one of the page's.", until: null };
      try {
        const message = await conversations.post(conversation, view.data, key);
        return message === null
          ? { kind: "gone", reason: "There is no such conversation on the chat page." }
          : { kind: "delivered", messageId: String(message.id) };
      } catch (error) {
        logger.error({ error, platform: "web" }, "A message could not be kept.");
        return { kind: "refused", reason: "The message could not be stored.", until: null };
      }
    },
    async edit() {
      return { kind: "refused", reason: "The page keeps every message as it was said.", until: null };
    },
    async reaches(conversation) {
      return await conversations.exists(conversation);
    },
    async dispose() {
      streams.end();
      await listener?.close();
      address = null;
    },
  };
}
