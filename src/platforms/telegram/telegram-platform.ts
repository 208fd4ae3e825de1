import type { Keyv } from "keyv";
import type { Inbox, InboxEntry } from "../../../store/inbox.ts";
import type { Clock } from "../../clock.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Channels } from "../../sources/channels/create-channels.ts";
import type { Logger } from "../../log.ts";
import type { ChatNews, ChatPlatform, PostOutcome } from "../platform.ts";
import { createAnswering } from "./answering.ts";
import { createApi, TelegramUnusable } from "./api.ts";
import { createOpenAsks } from "./asks.ts";
import { conversationOf, targetOf } from "./conversation.ts";
import { deliver, edit } from "./deliver.ts";
import { failureOf, loggable } from "./faults.ts";
import { createFiles } from "./files.ts";
import { createFirstCalls } from "./first-calls.ts";
import { createHandler } from "./handle-update.ts";
import { createFollower } from "./follow-channels.ts";
import { limits } from "./limits.ts";
import { noting } from "./leaving.ts";
import { createMoves } from "./moves.ts";
import { Closed, createOutgoingQueue } from "./outgoing-queue.ts";
import { createNoPacing, createPacing } from "./pacing.ts";
import { parcelSchema } from "./parcel.ts";
import { poll } from "./poll.ts";
import { updateKinds } from "./read-update.ts";
import { createReceiver } from "./receive.ts";
import { register } from "./registration.ts";
import { renderReply } from "./render.ts";
import { createRights } from "./rights.ts";
import { realTiming, type Timing } from "./timing.ts";
import { createWebhook, type Webhook } from "./webhook.ts";
import { createWorker } from "./worker.ts";

export interface TelegramSettings {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end. */
  readonly apiRoot: string;
  /** Null for long polling. `url` is what Telegram is told; the bot listens on `host` and `port`, behind whatever serves it. */
  readonly webhook: {
    readonly url: string;
    readonly secret: string;
    readonly host: string;
    readonly port: number;
  } | null;
}

export interface TelegramPlatformParts extends TelegramSettings {
  readonly dispatcher: Dispatcher;
  readonly inbox: Inbox;
  /** Channels that are sources; without it none are followed. */
  readonly channels?: Channels;
  /** Menus that were told, chats that moved, what people were asked for. */
  readonly kept: Keyv;
  readonly news: ChatNews;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The bot can go on no more; called once, with a sentence for the operator. */
  readonly failed: (error: Error) => void;
  /** For tests and measurements. */
  readonly timing?: Timing;
  readonly paced?: boolean;
  readonly callSeconds?: number;
}

/** How long one call may take before it counts as unanswered, in seconds. */
const CALL_SECONDS = 20;
/** A post of which something could not be had is tried again after so long. */
const AGAIN_MS = 60_000;
/** A poll that is held may end this much later than it was asked for, in seconds. */
const POLL_GRACE = 10;
/** Ids of finished updates are remembered for a week; Telegram repeats them for a day at most. */
const REMEMBERED_MS = 7 * 86_400_000;

/** Telegram over its Bot API. `start` rejects with TelegramUnusable when the token is not taken. */
export function createTelegramPlatform(parts: TelegramPlatformParts): ChatPlatform {
  const { dispatcher, inbox, kept, news, clock, logger, token, apiRoot } = parts;
  const timing = parts.timing ?? realTiming(clock);
  let isRunning = false;
  /** Once; what goes wrong while starting rejects `start`. */
  function fail(error: Error): void {
    if (isRunning) parts.failed(error);
    isRunning = false;
  }
  const refused = (): void =>
    fail(new TelegramUnusable("Telegram no longer takes TELEGRAM_TOKEN; ask @BotFather for another."));
  const api = createApi({ token, root: apiRoot, seconds: parts.callSeconds ?? CALL_SECONDS, refused });
  const polling = createApi({ token, root: apiRoot, seconds: limits.pollSeconds + POLL_GRACE, refused });
  const stopping = new AbortController();
  const queue = createOutgoingQueue(parts.paced === false ? createNoPacing() : createPacing(), timing);
  const moves = createMoves(kept, news);
  const note = (fault: unknown): void =>
    logger.warn(loggable(fault), "Telegram refused the marks of a message; it was sent as plain text");
  let webhook: Webhook | null = null;
  let worker: ReturnType<typeof createWorker> | null = null;
  let receiving: Promise<void> = Promise.resolve();

  const host = new URL(apiRoot).host;
  const first = createFirstCalls({ host, timing, logger, stopping: stopping.signal });

  /** Posts or edits through the queue; outcomes instead of errors. */
  async function outcome(chat: number, run: () => Promise<string>): Promise<PostOutcome> {
    try {
      return { kind: "delivered", messageId: await queue.send(chat, "unasked", run) };
    } catch (error) {
      if (error instanceof Closed) return { kind: "refused", reason: "The bot is stopping.", until: timing.now() };
      const failure = failureOf(error, timing.now());
      if (failure.kind === "moved") await moves.moved(String(chat), failure.to);
      return failure;
    }
  }

  const notOurs: PostOutcome = { kind: "refused", reason: "The message is not one for Telegram.", until: null };
  const noChat: PostOutcome = { kind: "refused", reason: "That is no name of a Telegram chat.", until: null };

  return {
    name: "telegram",
    remembersKeysFor: 0,
    async start() {
      const me = await first(() => api.raw.getMe());
      const source = `telegram:${me.id}`;
      await register(api, me.id, dispatcher.commands, kept).catch((error: unknown) =>
        logger.warn(loggable(error), "the commands could not be registered; the next start tries again"),
      );
      await inbox.forget(source, new Date(timing.now().getTime() - REMEMBERED_MS));
      const shared = { api, moves, news, timing, logger };
      const answering = createAnswering({ ...shared, source, inbox, queue, stopping: stopping.signal });
      const { channels } = parts;
      const handed = createFiles({ api, token, apiRoot, clock });
      const later: InboxEntry[] = [];
      /** The first that waits sets the time for those that come meanwhile. */
      async function tryAgain(entry: InboxEntry): Promise<void> {
        later.push(entry);
        if (later.length > 1) return;
        await timing.wait(AGAIN_MS, stopping.signal);
        if (!stopping.signal.aborted) worker?.push(later.splice(0));
      }
      const handle = createHandler({
        ...shared,
        me,
        dispatcher,
        answering,
        asks: createOpenAsks(kept, dispatcher.commands),
        handed,
        follower: channels === undefined ? null : createFollower({ channels, me, handed, timing }),
        again: (entry) => void tryAgain(entry),
        manages: createRights(api),
        finish: (update) => inbox.finish(source, update),
      });
      isRunning = true;
      worker = createWorker(handle, logger);
      worker.push(await inbox.open(source));
      const receive = createReceiver(inbox, source, worker, timing);
      if (parts.webhook === null) {
        await first(() => api.raw.deleteWebhook({}));
        receiving = poll({ api: polling, receive, worker, timing, logger, stopping: stopping.signal }).catch(fail);
      } else {
        const { url, secret, host, port } = parts.webhook;
        webhook = createWebhook({ host, port, path: new URL(url).pathname, secret, receive, logger });
        await webhook.listen();
        await first(() => api.raw.setWebhook({ url, secret_token: secret, allowed_updates: updateKinds }));
      }
      return `https://t.me/${me.username}`;
    },
    compose(reply) {
      return renderReply(reply).map((body) => ({ platform: "telegram", body }));
    },
    tellsLeaving: true,
    async post(conversation, parcel, _key, leaves = () => {}) {
      const target = targetOf(conversation);
      const message = parcelSchema.safeParse(parcel.body);
      if (target === null) return noChat;
      if (!message.success) return notOurs;
      const now = await moves.follow(target);
      if (now.chat !== target.chat) return { kind: "moved", to: conversationOf(now) };
      const posted = await outcome(target.chat, async () =>
        String(
          await noting(leaves, () =>
            deliver(api, message.data, { target, asker: null, replyTo: null, asks: null }, note),
          ),
        ),
      );
      return posted.kind === "moved" ? { ...posted, to: conversationOf(await moves.follow(target)) } : posted;
    },
    async edit(conversation, messageId, parcel) {
      const target = targetOf(conversation);
      const message = parcelSchema.safeParse(parcel.body);
      if (target === null || !/^\d{1,16}$/.test(messageId)) return noChat;
      if (!message.success || message.data.kind !== "text") return notOurs;
      const { data } = message;
      const now = await moves.follow(target);
      if (now.chat !== target.chat) return { kind: "moved", to: String(now.chat) };
      const done = await outcome(target.chat, async () => {
        const edited = await edit(api, Number(messageId), data, { target, asker: null }, note);
        return edited ? messageId : "";
      });
      if (done.kind !== "delivered" || done.messageId !== "") return done;
      return { kind: "refused", reason: "The message is not there to be edited.", until: null };
    },
    // A private chat is named as its person; whoever never started the bot is known when it is posted to.
    privately: async (person) => (/^\d{1,16}$/.test(person) ? person : null),
    becomes: ({ body }) => parcelSchema.safeParse(body).data?.kind === "text",
    async reaches(conversation) {
      const target = targetOf(conversation);
      if (target === null) return false;
      const thread = target.thread === null ? {} : { message_thread_id: target.thread };
      try {
        await api.raw.sendChatAction({ chat_id: target.chat, action: "typing", ...thread });
        // Telegram does not say whether a topic is open to the bot.
        return target.thread === null ? true : null;
      } catch (error) {
        const { kind } = failureOf(error, timing.now());
        return kind === "gone" || kind === "moved" ? false : null;
      }
    },
    async dispose() {
      isRunning = false;
      stopping.abort();
      await webhook?.close();
      await Promise.all([receiving, queue.close()]);
      await worker?.close();
    },
  };
}
