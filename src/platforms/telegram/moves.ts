import type { Keyv } from "keyv";
import type { ChatNews } from "../platform.ts";
import type { Target } from "./conversation.ts";

/**
 * Groups that became supergroups have another id; whoever still has the old one is led on. A group gets topics only by that, so
 * what names one of an old group is odd; it keeps the topic, and Telegram says whether there is one.
 */
export interface Moves {
  moved(from: string, to: string): Promise<void>;
  follow(target: Target): Promise<Target>;
}

export function createMoves(kept: Keyv, news: ChatNews): Moves {
  const known = new Map<number, number>();
  return {
    async moved(from, to) {
      await kept.set(`moved ${from}`, to);
      known.set(Number(from), Number(to));
      await news.moved(from, to);
    },
    async follow(target) {
      // Only plain groups move; ids of supergroups and channels begin with -100.
      if (target.chat >= 0 || target.chat <= -1_000_000_000_000) return target;
      let to = known.get(target.chat);
      if (to === undefined) {
        const stored: unknown = await kept.get(`moved ${target.chat}`);
        if (typeof stored !== "string") return target;
        to = Number(stored);
        known.set(target.chat, to);
      }
      return { chat: to, thread: target.thread };
    },
  };
}
