import { ChannelType, DiscordAPIError, Routes, type Client } from "discord.js";
import { z } from "zod";
import type { Keyv } from "keyv";
import type { Clock } from "../../clock.ts";
import type { PostOutcome } from "../platform.ts";
import { isPassing, neverSent, outcomeOf, THREAD_ARCHIVED } from "./faults.ts";
import { cutTo, limits } from "./limits.ts";
import { messageSchema, restBodyOf, type DiscordMessage } from "./message.ts";
import { nonceOf } from "./nonce.ts";
import type { Pace } from "./pace.ts";
import { wait, type Timers } from "./timers.ts";

export interface PostingParts {
  readonly client: Client;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly pace: Pace;
  /** Where forum posts that may have arrived are remembered. */
  readonly kept: Keyv;
}

const AGAIN_MS = [1_000, 4_000, 15_000];
const FORUM_MARK_MS = 30 * 86_400_000;
const sentSchema = z.object({ id: z.string() });
const threadSchema = z.object({ id: z.string(), message: z.object({ id: z.string() }) });
const channelSchema = z.object({ type: z.number() });
const isForum = (type: number): boolean => type === ChannelType.GuildForum || type === ChannelType.GuildMedia;

/** Posts and edits without being asked. Every fault is an outcome; nothing is sent twice of its own accord. */
export function createPosting({ client, clock, timers, pace, kept }: PostingParts) {
  /** The messages of forum posts are named "thread/message": they lie in a channel of their own. */
  async function post(conversation: string, body: unknown, key: string): Promise<PostOutcome> {
    const read = readMessage(body);
    if (read === null) return foreign;
    const until = pace.pausedUntil();
    if (until !== null) return { kind: "refused", reason: "Too many requests were refused; posts wait.", until };
    await pace.turn();
    try {
      const type = await typeOf(conversation);
      if (isForum(type)) return await postInForum(conversation, read, key);
      const { body: json, files } = restBodyOf(read);
      const send = () =>
        client.rest.post(Routes.channelMessages(conversation), {
          body: { ...json, nonce: nonceOf(key), enforce_nonce: true },
          files,
        });
      return delivered(await repeated(() => opened(conversation, send)));
    } catch (error) {
      return outcomeOf(error, clock.now());
    }
  }

  /**
   * A forum post has no nonce (Start Thread in Forum or Media Channel): one that was sent without an answer is unknown, also
   * after a restart, and is never sent again under its key.
   */
  async function postInForum(forum: string, message: DiscordMessage, key: string): Promise<PostOutcome> {
    const mark = `forum:${nonceOf(key)}`;
    const before: unknown = await kept.get(mark);
    if (before === "sent") return { kind: "unknown", reason: "The forum post was sent before, without an answer." };
    if (typeof before === "string") return { kind: "delivered", messageId: before };
    await kept.set(mark, "sent", FORUM_MARK_MS);
    const { body, files } = restBodyOf(message);
    try {
      const thread = { name: titleOf(message), message: body };
      const sent = threadSchema.parse(await client.rest.post(Routes.threads(forum), { body: thread, files }));
      const messageId = `${sent.id}/${sent.message.id}`;
      await kept.set(mark, messageId, FORUM_MARK_MS);
      return { kind: "delivered", messageId };
    } catch (error) {
      const outcome = outcomeOf(error, clock.now());
      if (outcome.kind !== "unknown") await kept.delete(mark);
      return outcome;
    }
  }

  async function edit(conversation: string, messageId: string, body: unknown): Promise<PostOutcome> {
    const read = readMessage(body);
    const [, channel = conversation, message = ""] = /^(?:(\d+)\/)?(\d+)$/.exec(messageId) ?? [];
    if (read === null || message === "") return foreign;
    const until = pace.pausedUntil();
    if (until !== null) return { kind: "refused", reason: "Too many requests were refused; posts wait.", until };
    await pace.turn();
    const { body: json, files } = restBodyOf(read);
    const send = () => client.rest.patch(Routes.channelMessage(channel, message), { body: json, files });
    try {
      await repeated(() => opened(channel, send));
      return { kind: "delivered", messageId };
    } catch (error) {
      return outcomeOf(error, clock.now());
    }
  }

  async function typeOf(conversation: string): Promise<number> {
    const known = client.channels.cache.get(conversation);
    if (known !== undefined) return known.type;
    return channelSchema.parse(await repeated(() => client.rest.get(Routes.channel(conversation)))).type;
  }

  /** An archived thread is opened once, as a person's message opens it. */
  async function opened(channel: string, send: () => Promise<unknown>): Promise<unknown> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== THREAD_ARCHIVED) throw error;
      await client.rest.patch(Routes.channel(channel), { body: { archived: false } });
      return await send();
    }
  }

  /** For requests that may be repeated without harm: with a nonce, edits, reads. All tries fall in the nonce's time. */
  async function repeated(send: () => Promise<unknown>): Promise<unknown> {
    let reached = false;
    for (let tries = 0; ; tries += 1) {
      try {
        return await send();
      } catch (error) {
        reached ||= !neverSent(error);
        const again = AGAIN_MS[tries];
        if (!isPassing(error) && !isServerFault(error)) throw error;
        // An earlier try may have arrived, whatever the last one says.
        if (again === undefined)
          throw reached && neverSent(error) ? new Error("The line broke before an answer.") : error;
        await wait(timers, again);
      }
    }
  }

  return { post, edit };
}

const isServerFault = (error: unknown): boolean => error instanceof DiscordAPIError && error.status >= 500;

const foreign: PostOutcome = { kind: "refused", reason: "The message is not one of Discord's.", until: null };

function readMessage(body: unknown): DiscordMessage | null {
  const read = messageSchema.safeParse(body);
  return read.success ? read.data : null;
}

const delivered = (sent: unknown): PostOutcome => ({ kind: "delivered", messageId: sentSchema.parse(sent).id });

/** A forum post's title: the first line of its text without marks. */
function titleOf({ parts }: DiscordMessage): string {
  const text = parts.flatMap((part) => (part.kind === "text" ? [part.text] : [])).join("\n");
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  const bare = line
    .replace(/^(?:#+|-#|>|-) /, "")
    .replace(/\]\(<[^>]*>\)/g, "")
    .replace(/\\([!-/:-@[-`{-~])|\*\*|[`[]/g, "$1")
    .trim();
  return cutTo(bare === "" ? "Briefings" : bare, limits.threadNameCharacters);
}
