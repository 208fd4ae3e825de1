import { GatewayDispatchEvents, type Client, type REST } from "discord.js";
import { z } from "zod";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import { channelOf } from "../../sources/channels/channel-address.ts";
import type { Channels } from "../../sources/channels/create-channels.ts";
import type { Source } from "../../../store/sources.ts";
import { createChannelPages, PAGE } from "./channel-pages.ts";
import { isBlank, isPost, postOf, rawMessageSchema, type PostParts, type RawMessage } from "./channel-posts.ts";
import { seesContent } from "./message-content.ts";
import { wait, type Timers } from "./timers.ts";

export interface FollowParts {
  readonly rest: REST;
  readonly channels: Channels;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** The bot's snowflake, null before it is known. */
  self(): string | null;
  /** The channel as Discord has told of it. */
  placeOf(channel: string): PostParts["channel"];
  /** Whether it is somebody's chat with the bot. */
  isDirect(channel: string): boolean;
  /** Whether it is another process's, whose shard has its server. */
  isElsewhere(channel: string): boolean;
  readonly handed: PostParts["handed"];
}

/** Takes the posts of channels that are sources. */
export interface Follower {
  /** Hears every event of the gateway. Never throws. */
  hear(event: unknown): void;
  start(): void;
  stop(): Promise<void>;
}

/** Which channels are sources is looked up, and what came behind the newest post is asked for, this often. */
const LOOK_MS = 60_000;
/** A channel that is quiet is noted as well this often. */
const NOTED_MS = 600_000;
const NO_WORDS =
  "Discord shows the bot no words there: switch Message Content Intent on in the Developer Portal, under Bot, and start the bot again.";

const eventSchema = z.object({ t: z.string(), d: z.unknown() });
const placeSchema = z.object({ id: z.string(), channel_id: z.string() });

/** A server's channel, as discord.js has it. */
export function placeOf(client: Client, id: string): PostParts["channel"] {
  const channel = client.channels.cache.get(id);
  return channel === undefined || channel.isDMBased() ? null : { name: channel.name, guild: channel.guildId };
}

/**
 * Posts come by the gateway; what was missed, as while the bot was away, is fetched behind the newest one that was taken. A
 * post that cannot be taken for now holds up those behind it, so that none is lost.
 */
export function createFollower(parts: FollowParts): Follower {
  const { rest, channels, clock, timers, logger } = parts;
  const followed = new Map<string, Source>();
  const queues = new Map<string, Promise<void>>();
  /** Channels of which not everything up to now is taken. */
  const behind = new Set<string>();
  /** Channels in which messages may have been changed that were taken before. */
  const edited = new Set<string>();
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  let looping: Promise<void> = Promise.resolve();

  const pages = createChannelPages(rest, clock, logger);

  const shape = (message: RawMessage) =>
    postOf(message, { self: "", handed: parts.handed, channel: parts.placeOf(message.channel_id) });

  /** One after the other in each channel. */
  function inTurn(channel: string, work: () => Promise<void>): void {
    const before = queues.get(channel) ?? Promise.resolve();
    const run = (async () => {
      await before;
      if (stopping.signal.aborted) return;
      try {
        await work();
      } catch (error) {
        behind.add(channel);
        logger.error({ error, platform: "discord", channel }, "a channel could not be followed; it is looked at again");
      }
    })();
    queues.set(channel, run);
    void run.finally(() => {
      if (queues.get(channel) === run) queues.delete(channel);
    });
  }

  /** Null when Discord does not give them, which is noted. */
  async function pageOf(
    channel: string,
    source: Source,
    at: { readonly after?: string; readonly before?: string },
  ): Promise<readonly RawMessage[] | null> {
    const page = await pages.page(channel, at);
    if (typeof page !== "string") return page;
    await channels.fares(source, page);
    return null;
  }

  /** Whether it is done with this message, so that the next one may be looked at. */
  async function takeOne(source: Source, message: RawMessage): Promise<boolean> {
    if (!isPost(message, parts.self() ?? "")) return true;
    if (isBlank(message)) {
      // A sticker alone looks the same.
      if (await seesContent(rest)) return true;
      await channels.fares(source, NO_WORDS);
      return false;
    }
    return (await channels.take(source, shape(message))) === "taken";
  }

  async function catchUp(channel: string): Promise<void> {
    const source = followed.get(channel);
    if (source === undefined) return;
    behind.add(channel);
    let seen = (await channels.seen(source)) ?? "";
    if (seen === "") {
      const page = await pageOf(channel, source, {});
      if (page === null) return;
      const first = page.slice(Math.max(0, page.length - source.firstItems));
      for (const message of source.firstItems === 0 ? [] : first) if (!(await takeOne(source, message))) return;
      seen = page.at(-1)?.id ?? "0";
      await channels.see(source, seen);
    } else if (edited.has(channel)) {
      // Of the last that were taken: what is older is not looked at again.
      const last = await pageOf(channel, source, { before: String(BigInt(seen) + 1n) });
      if (last === null) return;
      const changed = last.filter(({ edited_timestamp: at }) => typeof at === "string");
      for (const message of changed) if (!(await takeOne(source, message))) return;
    }
    edited.delete(channel);
    for (let full = true; full && !stopping.signal.aborted;) {
      const page = await pageOf(channel, source, { after: seen });
      if (page === null) return;
      for (const message of page) {
        if (!(await takeOne(source, message))) return;
        seen = message.id;
        await channels.see(source, seen);
      }
      full = page.length === PAGE;
    }
    behind.delete(channel);
    await noteQuiet(source);
  }

  async function noteQuiet({ url }: Source): Promise<void> {
    const source = (await channels.of("discord")).find((each) => each.url === url);
    if (source === undefined) return;
    const { lastSuccess, failingSince } = source;
    const age = lastSuccess === null ? NOTED_MS : clock.now().getTime() - lastSuccess.getTime();
    if (failingSince !== null || age >= NOTED_MS) await channels.fares(source, null);
  }

  /** A message that was just written, or changed. */
  async function heard(channel: string, id: string, data: unknown, isNew: boolean): Promise<void> {
    const source = followed.get(channel);
    if (source === undefined) return;
    const read = rawMessageSchema.safeParse(data);
    if (isNew) {
      // What stands before it comes first.
      if (behind.has(channel) || !read.success || isBlank(read.data)) return await catchUp(channel);
      if (await takeOne(source, read.data)) await channels.see(source, read.data.id);
      else behind.add(channel);
      return;
    }
    // Discord may tell of a change in part, as when it has made an embed of a link.
    const whole = read.success && !isBlank(read.data) ? read.data : await pages.message(channel, id);
    if (whole !== null && (await takeOne(source, whole))) return;
    edited.add(channel);
    behind.add(channel);
  }

  async function look(edits: boolean): Promise<void> {
    try {
      const now = new Map((await channels.of("discord")).map((source) => [channelOf(source)?.name ?? "", source]));
      for (const channel of followed.keys()) if (!now.has(channel)) followed.delete(channel);
      for (const [channel, source] of now) {
        if (parts.isElsewhere(channel)) continue;
        if (parts.isDirect(channel)) {
          await channels.fares(source, "It is a private chat and no channel; hand briefings over there.");
          continue;
        }
        const isNew = !followed.has(channel);
        followed.set(channel, source);
        if (edits || isNew) edited.add(channel);
        inTurn(channel, () => catchUp(channel));
      }
    } catch (error) {
      logger.error({ error, platform: "discord" }, "channels that are sources could not be looked up");
    }
  }

  return {
    hear(event) {
      // Most bots follow no channel, and are told of every message all the same.
      if (followed.size === 0 || stopping.signal.aborted) return;
      const read = eventSchema.safeParse(event);
      if (!read.success) return;
      const { t, d } = read.data;
      // A new session does not tell what happened before it.
      if (t === GatewayDispatchEvents.Ready) {
        for (const channel of followed.keys()) behind.add(channel);
        void look(true);
      }
      const isNew = t === GatewayDispatchEvents.MessageCreate;
      if (!isNew && t !== GatewayDispatchEvents.MessageUpdate) return;
      const { data: place } = placeSchema.safeParse(d);
      if (place === undefined || !followed.has(place.channel_id)) return;
      inTurn(place.channel_id, () => heard(place.channel_id, place.id, d, isNew));
    },
    start() {
      looping = (async () => {
        for (let edits = true; !stopping.signal.aborted; edits = false) {
          await look(edits);
          await Promise.race([wait(timers, LOOK_MS), stopped]);
        }
      })();
    },
    async stop() {
      stopping.abort();
      await looping;
      await Promise.all(queues.values());
    },
  };
}
