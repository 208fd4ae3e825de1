import { SimpleShardingStrategy, WebSocketShardEvents, type WebSocketManager } from "@discordjs/ws";
import { DiscordAPIError, Events, RESTEvents, type Client } from "discord.js";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import type { Pace } from "./pace.ts";
import { wait, type Timers } from "./timers.ts";

/** Close codes after which discord.js stays down for good (Gateway, "Close Event Codes"), in words for the operator. */
const finalCodes: ReadonlyMap<number, string> = new Map([
  [4004, "Discord does not accept DISCORD_TOKEN any more; make a new one in the Developer Portal under Bot."],
  [4010, "Discord does not take the shards that DISCORD_SHARDS names."],
  [4011, "Discord wants this bot to run in more shards; set DISCORD_SHARDS=auto."],
  [4012, "Discord no longer speaks the version of its gateway that this bot uses; update the bot."],
  [4013, "Discord does not know the intents that this bot asks for; update the bot."],
  [
    4014,
    "Discord does not allow this bot the intents it asks for; see Privileged Gateway Intents in the Developer Portal.",
  ],
]);

/** The bot cannot run on Discord; the message is a sentence for the operator. */
export class DiscordUnusable extends Error {
  override readonly name = "DiscordUnusable";
}

/** What a failed login means. Never holds the token. */
export function loginFault(error: unknown, lastClose: number | null): DiscordUnusable {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const status = error instanceof DiscordAPIError ? error.status : null;
  const words = error instanceof Error ? error.message : "";
  const refused = finalCodes.get(lastClose ?? 0);
  if (code === "TokenInvalid" || status === 401 || lastClose === 4004)
    return new DiscordUnusable(
      "Discord does not accept DISCORD_TOKEN. Copy it again in the Developer Portal under Bot.",
    );
  if (refused !== undefined) return new DiscordUnusable(refused);
  if (/intents/i.test(words)) return new DiscordUnusable(finalCodes.get(4014));
  return new DiscordUnusable(`Discord could not be reached${code === "" ? "" : ` (${code})`}; is this machine online?`);
}

/** The longest wait between two tries to reconnect. */
const LONGEST_MS = 60_000;
/** The first try is discord.js's own, after 0.5 s; each further one waits twice as long as the one before. */
export const backOff = (failures: number, shard: number): number =>
  failures <= 1 ? 0 : Math.min(LONGEST_MS, 1_000 * 2 ** (failures - 2)) + (shard % 16) * 250;

export interface LifeParts {
  readonly logger: Logger;
  readonly timers: Timers;
  /** Whether an event is handed to discord.js. */
  wants(event: unknown): boolean;
}

/**
 * Stands between the gateway and discord.js: an event that discord.js cannot read is logged and left out instead of ending
 * the process, and reconnects, which discord.js tries every half second for ever, wait longer each time.
 */
export function guardedStrategy({ logger, timers, wants }: LifeParts) {
  return (manager: WebSocketManager): SimpleShardingStrategy => {
    const { options } = manager;
    const emit: unknown = manager.emit;
    const failures = new Map<number, number>();
    const connecting = new Set<number>();
    // Every listener of discord.js is called from here, so here is where its faults can be told from ours.
    Reflect.set(manager, "emit", (event: unknown, ...parts: unknown[]): unknown => {
      if (event === WebSocketShardEvents.Dispatch && !parts.every((part) => wants(dataOf(part)))) return true;
      try {
        return typeof emit === "function" && Reflect.apply(emit, manager, [event, ...parts]);
      } catch (error) {
        if (event !== WebSocketShardEvents.Dispatch) throw error;
        logger.error({ error, platform: "discord" }, "an event of Discord's could not be read and is left out");
        return true;
      }
    });
    manager.on(WebSocketShardEvents.Closed, ({ shardId }) => {
      failures.set(shardId, (failures.get(shardId) ?? 0) + 1);
      connecting.add(shardId);
    });
    manager.on(WebSocketShardEvents.Ready, ({ shardId }) => void failures.delete(shardId));
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => void failures.delete(shardId));
    const retrieve = options.retrieveSessionInfo.bind(options);
    // discord.js asks for the session right before it connects; at other times the answer comes at once.
    options.retrieveSessionInfo = async (shardId) => {
      if (connecting.delete(shardId)) {
        const ms = backOff(failures.get(shardId) ?? 0, shardId);
        if (ms > 0) {
          logger.warn({ platform: "discord", shard: shardId, ms }, "Discord's gateway is away; waiting to reconnect");
          await wait(timers, ms);
        }
      }
      return await retrieve(shardId);
    };
    return new SimpleShardingStrategy(manager);
  };
}

const dataOf = (part: unknown): unknown =>
  typeof part === "object" && part !== null && "data" in part ? part.data : null;

/** Packets that wait for all servers are handled later and elsewhere; a broken one among them must not end the process. */
export function guardQueuedPackets(client: Client, logger: Logger): void {
  const handle: unknown = Reflect.get(client.ws, "handlePacket");
  if (typeof handle !== "function") return;
  Reflect.set(client.ws, "handlePacket", (...packet: unknown[]): unknown => {
    try {
      return Reflect.apply(handle, client.ws, packet) as unknown;
    } catch (error) {
      logger.error({ error, platform: "discord" }, "an event of Discord's could not be read and is left out");
      return false;
    }
  });
}

/** Of 10,000 refused requests in 10 minutes, after which Discord bans the address (Rate Limits, "Invalid Request Limit"). */
const CAREFUL_FROM = 2_000;

export interface WatchParts {
  readonly logger: Logger;
  readonly clock: Clock;
  readonly pace: Pace;
  /** The bot is dead on Discord and cannot come back by itself. */
  failed(reason: string): void;
}

/** Tells when the bot is dead for good, and slows down when Discord refuses too much. Answers the last close code. */
export function watchLife(client: Client, { logger, clock, pace, failed }: WatchParts): () => number | null {
  let lastClose: number | null = null;
  let told = false;
  const fail = (reason: string): void => {
    if (told) return;
    told = true;
    logger.error({ platform: "discord" }, reason);
    failed(reason);
  };
  client.on(Events.ShardDisconnect, ({ code }) => {
    lastClose = code;
    // Before the bot is ready, login() rejects with the same.
    if (client.isReady()) fail(finalCodes.get(code) ?? `Discord closed the connection for good (${code}).`);
  });
  client.on(Events.Invalidated, () => fail("Discord ended the bot's session for good."));
  client.on(Events.Error, (error) => logger.warn({ error, platform: "discord" }, "discord.js reports a fault"));
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ error, shard, platform: "discord" }, "the line to Discord's gateway has a fault"),
  );
  client.on(Events.ShardReconnecting, (shard) => logger.info({ shard, platform: "discord" }, "reconnecting"));
  client.on(Events.ShardResume, (shard) => logger.info({ shard, platform: "discord" }, "connected again"));
  client.rest.on(RESTEvents.Response, (request, response) => {
    // Interactions and webhooks have tokens of their own, and a 401 there says nothing of the bot's.
    if (response.status === 401 && !/^\/(?:interactions|webhooks)\//.test(request.path) && client.isReady())
      fail(finalCodes.get(4004) ?? "");
  });
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    if (count < CAREFUL_FROM) return logger.warn({ count, platform: "discord" }, "Discord refuses many requests");
    const until = new Date(clock.now().getTime() + remainingTime);
    pace.pause(until);
    logger.warn(
      { count, until, platform: "discord" },
      "Discord refuses many requests; posts wait, or it would ban the bot",
    );
  });
  return () => lastClose;
}
