import {
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  IntentsBitField,
  Partials,
  PermissionFlagsBits,
  Routes,
} from "discord.js";
import type { Keyv } from "keyv";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Clock } from "../../clock.ts";
import type { Shards } from "../../config.ts";
import type { Logger } from "../../log.ts";
import type { ChatNews, ChatPlatform } from "../platform.ts";
import type { Answerable } from "./answering.ts";
import { createCallbacks } from "./callbacks.ts";
import type { Channels } from "../../sources/channels/create-channels.ts";
import { createHanded } from "./files.ts";
import { createFollower, placeOf } from "./follow-channels.ts";
import { followNews, mayPost } from "./follow-news.ts";
import { createInteractions } from "./interactions.ts";
import { guardedStrategy, guardQueuedPackets, loginFault, watchLife } from "./life.ts";
import { limits } from "./limits.ts";
import { createLine } from "./line.ts";
import { createMentions } from "./mentions.ts";
import { seesContent } from "./message-content.ts";
import { plainMessage, restBodyOf } from "./message.ts";
import { createPace } from "./pace.ts";
import { createPosting } from "./posting.ts";
import { registerCommands } from "./registration.ts";
import { renderReply } from "./render.ts";
import { systemTimers, wait, type Timers } from "./timers.ts";
import { isWanted } from "./wanted.ts";

export interface DiscordSettings {
  readonly token: string;
  /** The one server to register commands in, while developing; null: all servers. */
  readonly guild: string | null;
  readonly shards: Shards;
  /** Where Discord's API is; null: discord.com. */
  readonly apiRoot: string | null;
}

export interface DiscordPlatformParts extends DiscordSettings {
  readonly dispatcher: Dispatcher;
  /** Where the hash of the registered commands is kept. */
  readonly kept: Keyv;
  /** Channels that are sources; without it none are followed. */
  readonly channels?: Channels;
  readonly news: ChatNews;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The bot is dead on Discord and cannot come back by itself; the reason is a sentence for the operator. */
  failed(reason: string): void;
  readonly timers?: Timers;
}

const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** How long to wait for the servers after login; discord.js itself gives up on a missing one after 15 s. */
const READY_MS = 30_000;
/** How long stopping waits for answers that are under way. */
const FINISH_MS = 4_000;

/** A client as this bot uses it; `doctor` makes one, too. `overhears` is told of every event of the gateway. */
export function createClient(
  settings: DiscordSettings,
  logger: Logger,
  timers: Timers,
  overhears: (event: unknown) => void = () => {},
): Client {
  const { shards, apiRoot } = settings;
  const wants = (event: unknown): boolean => {
    overhears(event);
    return isWanted(event, client.user?.id ?? null);
  };
  const client: Client = new Client({
    // Commands need Guilds alone. Mentions and DMs come with the other two, which are not privileged; Discord shows the bot
    // the words of messages that mention it, and of DMs, without the intent for message content.
    intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === "auto" ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    ws: { buildStrategy: guardedStrategy({ logger, timers, wants }) },
    rest: {
      // discord.js would send again within milliseconds, also what has no nonce; what may be repeated, we space ourselves.
      retries: 0,
      timeout: 10_000,
      invalidRequestWarningInterval: 500,
      // Discord's 50 a second do not bind interactions' endpoints (Receiving and Responding, "Followup Messages"), yet
      // discord.js counts edits of answers to them. Posts are spaced by `pace`; a global 429 is waited out all the same.
      globalRequestsPerSecond: limits.requestsPerSecond,
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > limits.patienceMs,
      ...(apiRoot === null ? {} : { api: apiRoot }),
    },
  });
  guardQueuedPackets(client, logger);
  return client;
}

/** The bot on Discord. `start` rejects with DiscordUnusable, one sentence, when it cannot log in. */
export function createDiscordPlatform(parts: DiscordPlatformParts): ChatPlatform {
  const { dispatcher, kept, news, clock, logger, failed, token, guild } = parts;
  const timers = parts.timers ?? systemTimers;
  const client = createClient(parts, logger, timers, (event) => follower?.hear(event));
  const pace = createPace(clock, timers);
  const posting = createPosting({ client, clock, timers, pace, kept });
  const underWay = new Set<Promise<void>>();
  let disposing = false;
  const lastClose = watchLife(client, {
    logger,
    clock,
    pace,
    failed: (reason) => {
      if (!disposing) failed(reason);
    },
  });

  const expiredAt = new Map<string, number>();
  /** Where the bot is a member and may write, a person learns why no answer came; elsewhere nothing can be said. */
  async function sayExpired(interaction: Answerable): Promise<void> {
    const direct = interaction.guildId === null && interaction.channel?.isDMBased() === true;
    const maySend = interaction.appPermissions.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
    if (!direct && !(interaction.inCachedGuild() && maySend)) return;
    // One line tells all who asked there: a line for each would spend the requests that their next answers need.
    const [now, last] = [clock.now().getTime(), expiredAt.get(interaction.channelId) ?? 0];
    if (now - last < limits.sayExpiredEveryMs) return;
    if (expiredAt.size > 1_000) expiredAt.clear();
    expiredAt.set(interaction.channelId, now);
    const { body } = restBodyOf(plainMessage("An answer came too late for Discord to show it. Please ask again."));
    try {
      await client.rest.post(Routes.channelMessages(interaction.channelId), { body });
    } catch (error) {
      logger.info({ error, platform: "discord" }, "that an answer came too late could not be said");
    }
  }

  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const now = (): number => performance.now();
  const line = createLine({ timers, now, places: limits.answersInWork, holdMs: limits.answerHoldMs });
  const callbacks = createCallbacks(client.rest);
  const handed = createHanded(clock, parts.apiRoot);
  const interact = createInteractions({
    dispatcher,
    logger,
    timers,
    line,
    callbacks,
    handed,
    kept,
    busy: pace.busy,
    sayExpired,
  });
  const hear = createMentions({ dispatcher, logger, timers, line, busy: pace.busy });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!disposing) track(interact(interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!disposing) track(hear(message));
  });
  followNews(client, news, logger);
  const { channels } = parts;
  const follower =
    channels === undefined
      ? null
      : createFollower({
          rest: client.rest,
          channels,
          clock,
          timers,
          logger,
          handed,
          self: () => client.user?.id ?? null,
          placeOf: (id) => placeOf(client, id),
          // Who has all shards is told of every channel that it can see; the others are noted as out of sight.
          isElsewhere: (id) => parts.shards !== "auto" && !client.channels.cache.has(id),
          isDirect: (id) => client.channels.cache.get(id)?.isDMBased() === true,
        });

  /** The words of messages are asked for only where a channel is a source, and where the portal allows it: else no login would succeed. */
  async function askForContent(): Promise<void> {
    if (channels === undefined || (await channels.of("discord")).length === 0) return;
    if (!(await seesContent(client.rest.setToken(token)))) return;
    client.options.intents = new IntentsBitField([...intents, GatewayIntentBits.MessageContent]).freeze();
  }

  return {
    name: "discord",
    // Forum posts have no nonce; those that may have arrived are remembered by `posting` itself.
    remembersKeysFor: limits.nonceMs / 1_000,
    async start() {
      const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
      try {
        await askForContent();
        await client.login(token);
      } catch (error) {
        await client.destroy();
        throw loginFault(error, lastClose());
      }
      await Promise.race([ready, wait(timers, READY_MS)]);
      if (!client.isReady()) throw loginFault(new Error("not ready"), lastClose());
      if (await registerCommands(client, dispatcher.commands, guild, kept))
        logger.info({ platform: "discord", commands: dispatcher.commands.length }, "commands registered");
      follower?.start();
      return `@${client.user.username} in ${client.guilds.cache.size} servers`;
    },
    compose: (reply) => renderReply(reply, null).map((body) => ({ platform: "discord", body })),
    post: (conversation, parcel, key) => posting.post(conversation, parcel.body, key),
    edit: (conversation, messageId, parcel) => posting.edit(conversation, messageId, parcel.body),
    async privately(person) {
      try {
        return (await client.users.createDM(person)).id;
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        return null;
      }
    },
    async reaches(conversation) {
      try {
        const channel = client.channels.cache.get(conversation) ?? (await client.channels.fetch(conversation));
        // Discord shows it, but its server is another process's shard, which alone is told what the bot may do there.
        if (channel === null) return null;
        if (channel.isDMBased()) return true;
        if (channel.isThread() && channel.locked === true) return false;
        return mayPost(channel);
      } catch (error) {
        return error instanceof DiscordAPIError && error.status < 500 && error.status !== 429 ? false : null;
      }
    },
    async dispose() {
      disposing = true;
      await Promise.race([Promise.allSettled([...underWay, follower?.stop()]), wait(timers, FINISH_MS)]);
      await client.destroy();
    },
  };
}
