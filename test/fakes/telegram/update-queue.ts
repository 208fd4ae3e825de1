import type { Update } from "grammy/types";
import type { Clock } from "../../../src/clock.ts";

export type UpdateKind = Exclude<keyof Update, "update_id">;
/** Left out unless a bot asks for them by name. */
const quiet: readonly string[] = ["chat_member", "message_reaction", "message_reaction_count"];
const keptFor = 24 * 60 * 60 * 1000;

/** What waits for the bot. An update is kept until a higher offset confirms it, 24 hours at most. */
export interface UpdateQueue {
  /** The update, or undefined if the bot did not ask for this kind. */
  push(content: Omit<Update, "update_id">): Update | undefined;
  /** Confirms what comes before `offset`, then gives the first `limit`; a negative offset keeps only the last ones. */
  take(offset: number, limit: number): readonly Update[];
  pending(): readonly Update[];
  drop(updateId: number): void;
  clear(): void;
  /** Counts for updates from now on, as Telegram says. An empty list is the default: all but three kinds. */
  allow(kinds: readonly string[]): void;
  allowed(): readonly string[];
  /** Gives updates once more with the next request, whatever its offset. */
  again(updates: readonly Update[]): void;
  onPush(listener: () => void): () => void;
}

export function createUpdateQueue(clock: Clock, firstId: number): UpdateQueue {
  let next = firstId;
  let waiting: { update: Update; at: number }[] = [];
  let kinds: readonly string[] = [];
  let repeated: readonly Update[] = [];
  const listeners = new Set<() => void>();
  const fresh = (): void => {
    const now = clock.now().getTime();
    waiting = waiting.filter(({ at }) => now - at < keptFor);
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    push(content) {
      const [kind = ""] = Object.keys(content);
      if (kinds.length === 0 ? quiet.includes(kind) : !kinds.includes(kind)) return undefined;
      const update = { update_id: next++, ...content };
      waiting.push({ update, at: clock.now().getTime() });
      tell();
      return update;
    },
    take(offset, limit) {
      fresh();
      if (offset < 0) waiting = waiting.slice(offset);
      // An offset beyond the next number is not valid; Telegram then starts at the head and forgets nothing.
      else if (offset <= next) waiting = waiting.filter(({ update }) => update.update_id >= offset);
      const first = repeated;
      repeated = [];
      return [...first, ...waiting.map(({ update }) => update)].slice(0, limit);
    },
    pending() {
      fresh();
      return waiting.map(({ update }) => update);
    },
    drop(updateId) {
      waiting = waiting.filter(({ update }) => update.update_id !== updateId);
    },
    clear() {
      waiting = [];
    },
    allow(given) {
      kinds = given;
    },
    allowed: () => kinds,
    again(updates) {
      repeated = [...repeated, ...updates];
      tell();
    },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
