import type { Chat, Message, Update, User } from "grammy/types";
import { systemClock, type Clock } from "../../../src/clock.ts";
import { createCallbacks } from "./callbacks.ts";
import { createEvents, type Events } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createInlineQueries } from "./inline-queries.ts";
import { methodsOf } from "./methods/index.ts";
import type { Scene, Settings } from "./methods/method.ts";
import { createPerson, type ChatHandle, type Person } from "./person.ts";
import { createPolling } from "./polling.ts";
import type { LoggedRequest, Violation } from "./request-log.ts";
import { seenMessages, type Seen } from "./seen.ts";
import { wireCheck } from "./schemas/check.ts";
import { startServer } from "./server.ts";
import { createUpdateQueue } from "./update-queue.ts";
import { createWebhook, type Delivery } from "./webhook.ts";
import { createWorld, emptyChat, type ChatState, type StoredFile, type World } from "./world.ts";

export interface TelegramOptions {
  /** For dates and for what grows too old; waits of requests are real time. */
  readonly clock?: Clock;
  readonly username?: string;
  /** How many milliseconds one of Telegram's seconds lasts where a request waits: long polls, late 409s, webhook retries. */
  readonly second?: number;
  readonly settings?: Partial<Settings>;
  /** Whether everything on the wire is held to the reference (see `violations`); it is, unless a measure of speed needs it off. */
  readonly check?: boolean;
}

export interface GroupOptions {
  readonly title: string;
  readonly members?: readonly Person[];
  readonly admins?: readonly Person[];
  /** The bot is a member unless this says more. */
  readonly botIsAdmin?: boolean;
  readonly username?: string;
}

/** A Bot API server with people, chats and faults, in this process, on a port of its own. */
export interface Telegram extends Events {
  /** For TELEGRAM_API_ROOT. */
  readonly root: string;
  readonly token: string;
  readonly bot: World["bot"];
  readonly settings: Settings;
  readonly faults: Faults;
  readonly requests: readonly LoggedRequest[];
  readonly violations: readonly Violation[];
  /** Empties `violations`, after a test that asks for something wrong on purpose. */
  forgive(): void;
  readonly deliveries: () => readonly Delivery[];
  /** Updates that no offset has confirmed yet. */
  readonly pending: () => readonly Update[];
  addUser(given: { readonly name: string; readonly username?: string; readonly language?: string }): Person;
  privateChat(person: Person): ChatHandle;
  addGroup(options: GroupOptions): ChatHandle;
  addSupergroup(options: GroupOptions & { readonly forum?: boolean }): ChatHandle;
  addChannel(options: GroupOptions): ChatHandle;
  addTopic(forum: ChatHandle, name: string): ChatHandle;
  /** What people see in a chat now, oldest first. */
  messages(chat: ChatHandle): readonly Seen[];
  file(id: string): StoredFile | undefined;
  /** Commands as they are offered, by "scope/language", e.g. "default/" or "all_private_chats/de". */
  commands(): ReadonlyMap<string, readonly { command: string; description: string }[]>;
  stop(): Promise<void>;
}

export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const { clock = systemClock, username = "briefings_bot", second = 1000 } = options;
  const world = createWorld(clock, "7700000001:AAH-fake_token-of-a-test-server_0001", username);
  const settings: Settings = { readAllGroupMessages: false, inlineMode: true, rates: false, ...options.settings };
  const queue = createUpdateQueue(clock, 500_000_001);
  const faults = createFaults();
  const violations: Violation[] = [];
  const webhook = createWebhook(queue, clock, second, (call) => server.call(call));
  const polling = createPolling(queue, () => webhook.url() !== "", second);
  const callbacks = createCallbacks(world);
  const inline = createInlineQueries(world);
  const scene: Scene = { world, queue, polling, webhook, callbacks, inline, settings };
  const methods = methodsOf(scene);
  const wire = options.check === false ? undefined : await wireCheck();
  const server = await startServer({
    world,
    methods,
    faults,
    check(name, parameters, result) {
      if (wire === undefined) return;
      const method = wire.methodName(name) ?? name;
      violations.push(...wire.request(method, parameters));
      // Updates are checked when they come up.
      if (result !== undefined && method !== "getUpdates") violations.push(...wire.answer(method, result));
    },
  });
  queue.onPush(() => {
    const last = queue.pending().at(-1);
    if (wire !== undefined && last !== undefined) violations.push(...wire.update(last));
  });
  const stateOf = (id: number): ChatState => {
    const state = world.chats.get(id);
    if (state === undefined) throw new Error(`There is no chat ${id}.`);
    return state;
  };

  function addChat(chat: Chat, group: GroupOptions, forum = false): ChatHandle {
    const state = emptyChat(chat, group.botIsAdmin === true ? "administrator" : "member", forum);
    for (const { id, user } of [...(group.members ?? []), ...(group.admins ?? [])]) state.members.set(id, user);
    for (const { id } of group.admins ?? []) state.admins.add(id);
    // A chat's first message says that it was made; in a forum the general topic has its number.
    if (chat.type === "supergroup" || chat.type === "channel") world.nextMessageId(state);
    if (forum) state.topics.set(1, { id: 1, name: "General", closed: false, deleted: false });
    world.chats.set(chat.id, state);
    return { id: chat.id };
  }
  const named = (group: GroupOptions): { title: string; username?: string } => ({
    title: group.title,
    ...(group.username === undefined ? {} : { username: group.username }),
  });

  return {
    ...createEvents(scene, stateOf),
    root: server.root,
    token: world.token,
    bot: world.bot,
    settings,
    faults,
    requests: server.requests,
    violations,
    forgive: () => void violations.splice(0),
    deliveries: () => webhook.deliveries(),
    pending: () => queue.pending(),
    addUser({ name, username: nick, language = "en" }) {
      const user: User = {
        id: 100_000 + world.nextId(),
        is_bot: false,
        first_name: name,
        language_code: language,
        ...(nick === undefined ? {} : { username: nick }),
      };
      world.users.set(user.id, user);
      return createPerson(scene, user, stateOf);
    },
    privateChat({ id, user }) {
      if (!world.chats.has(id)) {
        const state = emptyChat({ id, type: "private", first_name: user.first_name }, "member");
        state.members.set(id, user);
        world.chats.set(id, state);
      }
      return { id };
    },
    addGroup: (group) => addChat({ id: -world.nextId(), type: "group", title: group.title }, group),
    addSupergroup: ({ forum = false, ...group }) =>
      addChat(
        {
          id: -1_000_000_000_000 - world.nextId(),
          type: "supergroup",
          ...named(group),
          ...(forum ? { is_forum: true as const } : {}),
        },
        group,
        forum,
      ),
    addChannel: (channel) =>
      addChat({ id: -1_000_000_000_000 - world.nextId(), type: "channel", ...named(channel) }, channel),
    addTopic(forum, name) {
      const state = stateOf(forum.id);
      const id = world.nextMessageId(state);
      state.topics.set(id, { id, name, closed: false, deleted: false });
      return { id: forum.id, topic: id };
    },
    messages: (chat) => seenMessages(world, stateOf(chat.id), chat.topic),
    file: (id) => world.files.get(id),
    commands: () => world.commands,
    async stop() {
      webhook.stop();
      await server.stop();
    },
  };
}

export type { Message };
