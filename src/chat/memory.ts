import type { Keyv } from "keyv";
import { z } from "zod";

/** How long a conversation's thread is followed: what was asked longer ago is not meant by "and in Palmyra?". */
const KEPT_MS = 600_000;
/** Places that are remembered, the latest first. */
const MOST_PLACES = 8;

const topicSchema = z.object({
  at: z.number(),
  places: z.array(z.string()),
  asked: z.unknown(),
});

/** What one person and the bot spoke of in one conversation. */
export interface Topic {
  /** Keys of places, the latest first. */
  readonly places: readonly string[];
  /** The last question, as the room that understands questions keeps it; null when there was none. */
  readonly asked: unknown;
}

export interface Memory {
  /** Empty when nothing was said within ten minutes. */
  recall(): Promise<Topic>;
  /** Puts these places before the others, and the question in the place of the last. */
  note(said: { readonly places?: readonly string[]; readonly asked?: unknown }): Promise<void>;
}

/** The memory of one person in one conversation, of ten minutes. Times come from `now`, not from the store's own clock. */
export function createMemory(kept: Keyv, who: readonly string[], now: Date): Memory {
  const key = JSON.stringify(who);
  async function recall(): Promise<Topic> {
    const read = topicSchema.safeParse(await kept.get(key));
    const age = read.success ? now.getTime() - read.data.at : Number.POSITIVE_INFINITY;
    if (!read.success || age < 0 || age > KEPT_MS) return { places: [], asked: null };
    return { places: read.data.places, asked: read.data.asked ?? null };
  }
  return {
    recall,
    async note({ places = [], asked }) {
      const before = await recall();
      const known = [...new Set([...places, ...before.places])].slice(0, MOST_PLACES);
      const topic = { at: now.getTime(), places: known, asked: asked === undefined ? before.asked : asked };
      await kept.set(key, topic, KEPT_MS);
    },
  };
}
