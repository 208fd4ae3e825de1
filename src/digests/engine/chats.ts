import type { Keyv } from "keyv";
import type { ReachStore } from "../../../store/reach.ts";
import type { Store } from "../../../store/store.ts";
import type { Target } from "../../../store/subscriptions.ts";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import type { ChatNews, ChatPlatform } from "../../platforms/platform.ts";
import type { Teller } from "./teller.ts";
import { moveChatSettings } from "../chat-settings.ts";

const MINUTE = 60_000;
/** Minutes until a lost chat is looked at again, wider each time; the last repeats. */
const PROBES = [5, 15, 60, 240, 720, 1_440] as const;
/** Lost chats that are looked at in one tick. */
const AT_ONCE = 20;
/** Who did it, in the audit. */
const BOT = "the bot";

export interface ChatsParts {
  readonly store: Pick<Store, "subscriptions" | "deliveries" | "moveChat" | "partsOf"> & { readonly reach: ReachStore };
  /** Where chats keep their settings. */
  readonly settings: Keyv;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** Hears of chats that went away, each once. */
  readonly teller: Pick<Teller, "tell">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What becomes of a chat that goes away, has another name, or comes back. Nothing here deletes. */
export interface Chats {
  lost(target: Target, reason: string): Promise<void>;
  back(target: Target): Promise<void>;
  moved(from: Target, to: string): Promise<void>;
  /** A message arrived there: whatever was thought of it, it is back. */
  reached(target: Target): Promise<void>;
  /** Looks at lost chats whose time has come. */
  probe(): Promise<void>;
  /** What a platform tells of its chats. */
  news(platform: string): ChatNews;
}

export function createChats({ store, settings, platforms, teller, clock, logger }: ChatsParts): Chats {
  const { reach, deliveries, subscriptions } = store;
  const after = (now: Date, probes: number): Date =>
    new Date(now.getTime() + (PROBES[Math.min(probes, PROBES.length - 1)] ?? 5) * MINUTE);

  async function pause(target: Target, reason: string, now: Date): Promise<void> {
    for (const each of await subscriptions.list(target)) {
      if (each.paused !== null) continue;
      const paused = { by: "chat", reason, at: now } as const;
      const note = { by: BOT, at: now, what: `Paused: ${reason}` };
      await subscriptions.save({ ...each, paused, revision: each.revision + 1 }, note);
    }
  }

  async function resume(target: Target, now: Date): Promise<void> {
    for (const each of await subscriptions.list(target)) {
      if (each.paused?.by !== "chat") continue;
      const note = { by: BOT, at: now, what: "Resumed: the chat can be reached again." };
      await subscriptions.save({ ...each, paused: null, revision: each.revision + 1 }, note);
    }
    await deliveries.hold(target, now, null, now);
  }

  /** Whether it was there before. */
  async function lose(target: Target, reason: string): Promise<boolean> {
    const now = clock.now();
    const before = await reach.of(target);
    const probes = before?.probes ?? 0;
    // Told twice of the same loss, by the update and by the send: the first look stays when it was to be.
    const probeAt = before !== null && before.probeAt > now ? before.probeAt : after(now, probes);
    await reach.lose({ target, reason, since: before?.since ?? now, probeAt, probes });
    await deliveries.hold(target, new Date(now.getTime() + 366 * 86_400_000), reason, now);
    await pause(target, reason, now);
    logger.warn({ target, reason, probeAt }, "a chat cannot be reached; its subscriptions are paused");
    return before === null;
  }

  /** The bot was shut out of a whole chat. A part that was lost before for a reason of its own keeps that. */
  async function lostWhole(chat: Target, reason: string): Promise<void> {
    const before = (await reach.of(chat))?.reason;
    const gone: Target[] = [];
    for (const part of await store.partsOf(chat)) {
      const own = (await reach.of(part))?.reason;
      if (own !== undefined && own !== before && own !== reason) continue;
      if (await lose(part, reason)) gone.push(part);
    }
    if (await lose(chat, reason)) gone.unshift(chat);
    if (gone.length > 0) teller.tell(gone, reason);
  }

  /** It was let in again: so are the parts that were lost with the chat. A closed topic is looked at by itself. */
  async function wholeBack(chat: Target): Promise<void> {
    const reason = (await reach.of(chat))?.reason;
    for (const part of await store.partsOf(chat)) {
      const own = (await reach.of(part))?.reason;
      if (own !== undefined && (reason === undefined || own === reason)) await chats.back(part);
    }
    await chats.back(chat);
  }

  const chats: Chats = {
    async lost(target, reason) {
      if (await lose(target, reason)) teller.tell([target], reason);
    },
    async back(target) {
      await reach.regain(target);
      await resume(target, clock.now());
    },
    async moved(from, to) {
      const target = { platform: from.platform, conversation: to };
      const note = { by: BOT, at: clock.now(), what: "The chat has another name." };
      for (const each of [from, ...(await store.partsOf(from))])
        await moveChatSettings(settings, each, {
          ...target,
          conversation: to + each.conversation.slice(from.conversation.length),
        });
      const subscriptionsMoved = await store.moveChat(from, target, note);
      logger.info({ from, to: target, subscriptions: subscriptionsMoved }, "a chat has another name");
    },
    async reached(target) {
      if ((await reach.of(target)) !== null) await chats.back(target);
    },
    async probe() {
      const now = clock.now();
      for (const lost of await reach.due(now, AT_ONCE)) {
        const platform = platforms.get(lost.target.platform);
        const reaches = platform === undefined ? false : await platform.reaches(lost.target.conversation);
        if (reaches === true) {
          await chats.back(lost.target);
          continue;
        }
        const probes = lost.probes + 1;
        await reach.lose({ ...lost, probes, probeAt: after(now, probes) });
        // Only a message can tell: the next one is sent, and what becomes of it says whether the chat is back.
        if (reaches === null) await resume(lost.target, now);
      }
    },
    news: (platform) => ({
      moved: (from, to) => chats.moved({ platform, conversation: from }, to),
      gone: (conversation, reason) => lostWhole({ platform, conversation }, reason),
      back: (conversation) => wholeBack({ platform, conversation }),
    }),
  };
  return chats;
}
