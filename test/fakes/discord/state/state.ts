import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ChannelType,
  InteractionType,
  UserFlags,
} from "discord-api-types/v10";
import { randomBytes } from "node:crypto";
import { createSessionStarts, type SessionStarts } from "../gateway/session-starts.ts";
import type { Clock } from "./clock.ts";

export interface Person {
  readonly api: APIUser;
  /** What the person may do in a guild. */
  permissions: bigint;
  /** Whether the bot may write to them. */
  takesDms: boolean;
  /** Whether they installed the application to their own account. */
  installed: boolean;
  locale: string;
  /** Roles that they were given, by id, in whatever guild. */
  readonly roles: Set<string>;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** What the bot's role may do. */
  botPermissions: bigint;
  readonly members: Set<string>;
  /** Roles beside everybody's and the bot's. */
  readonly roles: { readonly id: string; readonly name: string }[];
  /** Whether the bot is a member. */
  joined: boolean;
  /** Whether the guild is up, as Discord sees it. */
  available: boolean;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId: string | null;
  readonly parentId: string | null;
  readonly name: string;
  /** What the bot may do here; null: what its role may do in the guild. */
  botPermissions: bigint | null;
  readonly recipientId: string | null;
  readonly ownerId: string | null;
  readonly requiresTag: boolean;
  archived: boolean;
  locked: boolean;
  lastMessageId: string | null;
  messageCount: number;
}

export interface Message {
  api: APIMessage;
  /** An ephemeral message is seen by this person alone. */
  readonly visibleTo: string | null;
  readonly interactionId: string | null;
  /** The bytes of each attachment, by its id. */
  readonly files: Map<string, Buffer>;
  deleted: boolean;
}

export type Answer = "message" | "deferred" | "update" | "deferred-update" | "modal" | "choices";

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly createdAt: number;
  readonly name: string;
  /** The message whose component was used. */
  readonly sourceMessageId: string | null;
  /** By a person who installed the application, in a place where the bot isn't: 5 follow-ups. */
  readonly userInstalled: boolean;
  answer: Answer | null;
  answeredAt: number | null;
  ephemeral: boolean;
  /** The message that "@original" names. */
  originalId: string | null;
  /** All messages that came of it, in order. */
  readonly messageIds: string[];
  followUps: number;
  /** Whether "@original" was edited after a deferred update. */
  updated: boolean;
  choices: readonly APIApplicationCommandOptionChoice[] | null;
  modal: APIModalInteractionResponseCallbackData | null;
}

/** A person, role or everyone who was notified by a message of the bot. */
export interface Ping {
  readonly messageId: string;
  readonly whom: string;
}

export interface Violation {
  /** Who broke the rules: the bot with a request, or the fake itself with an answer or an event. */
  readonly by: "bot" | "fake";
  readonly where: string;
  readonly what: string;
}

/** Where attachments are fetched, and the files of commands, which are in no message. */
export interface Cdn {
  /** "http://127.0.0.1:1234". */
  base: string;
  /** The next requests for files that are answered with 503. */
  fails: number;
  readonly files: Map<string, { readonly bytes: Buffer; readonly contentType: string }>;
}

export interface State {
  readonly clock: Clock;
  readonly cdn: Cdn;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: Person;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly interactions: Map<string, Interaction>;
  /** Commands by guild; under "" those of everywhere. */
  readonly commands: Map<string, APIApplicationCommand[]>;
  readonly pings: Ping[];
  readonly violations: Violation[];
  /** Whether requests, answers and events are held to their schemas. */
  readonly checks: boolean;
  /** Whether the token is still good. */
  tokenValid: boolean;
  /** The privileged intents that the developer switched on. */
  readonly privilegedIntents: number;
  readonly starts: SessionStarts;
  /** How many shards GET /gateway/bot advises. */
  readonly shards: number;
  /** How many of them may identify at once. */
  readonly maxConcurrency: number;
  /** Messages that began a forum post: no nonce holds there. */
  readonly forumStarters: Set<string>;
  readonly nextId: () => string;
  /** Wakes those who wait for something. */
  readonly changed: () => void;
  readonly onChange: (listener: () => void) => () => void;
}

/** 2015-01-01, where snowflakes begin. https://docs.discord.com/developers/reference#snowflakes */
const discordEpoch = 1_420_070_400_000;

const createIds = (clock: Clock): (() => string) => {
  let last = 0n;
  return () => {
    const wanted = BigInt(clock.now().getTime() - discordEpoch) << 22n;
    last = wanted > last ? wanted : last + 1n;
    return last.toString();
  };
};

/** When an id was made, in milliseconds. */
export const timeOfId = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch;

export const createUser = (id: string, name: string, bot: boolean): APIUser => ({
  id,
  username: name.toLowerCase().replace(/[^a-z0-9_.]/g, "_"),
  global_name: bot ? null : name,
  discriminator: bot ? "0042" : "0",
  avatar: null,
  bot,
  public_flags: 0 as UserFlags,
  flags: 0 as UserFlags,
  primary_guild: null,
});

export const createState = ({
  clock,
  privilegedIntents,
  shards,
  maxConcurrency,
  sessionStarts,
  checks,
}: {
  readonly clock: Clock;
  readonly privilegedIntents: number;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly sessionStarts: number;
  readonly checks: boolean;
}): State => {
  const nextId = createIds(clock);
  const applicationId = nextId();
  const listeners = new Set<() => void>();
  const bot: Person = {
    api: createUser(applicationId, "Briefing bot", true),
    permissions: 0n,
    takesDms: true,
    installed: false,
    locale: "en-US",
    roles: new Set(),
  };
  return {
    clock,
    cdn: { base: "", fails: 0, files: new Map() },
    token: `${Buffer.from(applicationId).toString("base64url")}.fake00.${randomBytes(20).toString("base64url")}`,
    applicationId,
    bot,
    people: new Map([[applicationId, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    pings: [],
    violations: [],
    checks,
    tokenValid: true,
    privilegedIntents,
    starts: createSessionStarts(clock, sessionStarts),
    shards,
    maxConcurrency,
    forumStarters: new Set(),
    nextId,
    changed: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
