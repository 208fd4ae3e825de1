import type { BotCommand, Chat, Message, User } from "grammy/types";
import type { Clock } from "../../../src/clock.ts";
import type { UploadedFile } from "./parameters.ts";

/** What a bot may be in a chat. In a private chat `kicked` means that the person blocked the bot. */
export type BotStanding = "member" | "administrator" | "restricted" | "left" | "kicked";

export interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
  deleted: boolean;
}

/** A message as Telegram keeps it; `message` is how the bot sees it. */
export interface Stored {
  message: Message;
  readonly byBot: boolean;
  deleted: boolean;
  edits: number;
  silent: boolean;
  /** Whether a page is shown below a text with a link. */
  preview: boolean;
}

export interface ChatState {
  chat: Chat;
  readonly members: Map<number, User>;
  readonly admins: Set<number>;
  bot: BotStanding;
  forum: boolean;
  deleted: boolean;
  migratedTo: ChatState | undefined;
  readonly topics: Map<number, Topic>;
  readonly messages: Map<number, Stored>;
  /** Times of the bot's messages in milliseconds, for rate limits. */
  readonly sent: number[];
}

export interface StoredFile extends UploadedFile {
  readonly id: string;
  readonly uniqueId: string;
}

export interface Asked {
  readonly at: number;
  readonly by: User;
  answered: boolean;
}

/** Everything the fake knows. Methods change it, people change it; nothing else does. */
export interface World {
  readonly clock: Clock;
  readonly bot: User & { username: string };
  readonly token: string;
  readonly users: Map<number, User>;
  readonly deactivated: Set<number>;
  readonly chats: Map<number, ChatState>;
  readonly files: Map<string, StoredFile>;
  /** Addresses that getFile gave, by the path in them; each is good until that second. */
  readonly links: Map<string, { readonly file: StoredFile; readonly until: number }>;
  readonly commands: Map<string, readonly BotCommand[]>;
  /** Seconds since 1970, as Telegram dates things. */
  seconds(): number;
  /** Message ids are one row for all private chats and basic groups, and one row for each supergroup and channel. */
  nextMessageId(state: ChatState): number;
  nextId(): number;
  keepFile(file: UploadedFile): StoredFile;
}

export function createWorld(clock: Clock, token: string, username: string): World {
  let id = 1000;
  let shared = 0;
  const own = new WeakMap<ChatState, number>();
  const files = new Map<string, StoredFile>();
  return {
    clock,
    token,
    bot: { id: Number(token.split(":", 1)[0]), is_bot: true, first_name: "Briefings", username },
    users: new Map(),
    deactivated: new Set(),
    chats: new Map(),
    files,
    links: new Map(),
    commands: new Map(),
    seconds: () => Math.floor(clock.now().getTime() / 1000),
    nextMessageId(state) {
      if (state.chat.type === "private" || state.chat.type === "group") return ++shared;
      const next = (own.get(state) ?? 0) + 1;
      own.set(state, next);
      return next;
    },
    nextId: () => ++id,
    keepFile(file) {
      const number = ++id;
      const kept = { ...file, id: `AgACAgIAAxk${number}`, uniqueId: `AQAD${number}` };
      files.set(kept.id, kept);
      return kept;
    },
  };
}

export function emptyChat(chat: Chat, bot: BotStanding, forum = false): ChatState {
  return {
    chat,
    members: new Map(),
    admins: new Set(),
    bot,
    forum,
    deleted: false,
    migratedTo: undefined,
    topics: new Map(),
    messages: new Map(),
    sent: [],
  };
}
