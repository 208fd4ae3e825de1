import type { Keyv } from "keyv";
import { z } from "zod";
import type { Store } from "../../store/store.ts";
import type { Target } from "../../store/subscriptions.ts";
import { timeZoneNamed } from "./schedule/time-zone.ts";

const settingsSchema = z.object({
  timeZone: z.string().refine((name) => timeZoneNamed(name) !== null),
});

/** What a chat set for all that it asks for. */
export interface ChatSettings {
  /** IANA name; null where nobody has said. */
  timeZone(): Promise<string | null>;
  setTimeZone(timeZone: string): Promise<void>;
}

/** Where the settings of all chats are kept. */
export const keptSettings = (store: Pick<Store, "keyed">): Keyv => store.keyed("chats");

const keyOf = ({ platform, conversation }: Target): string => `settings:${JSON.stringify([platform, conversation])}`;

export function createChatSettings(kept: Keyv, target: Target): ChatSettings {
  const key = keyOf(target);
  return {
    async timeZone() {
      const read = settingsSchema.safeParse(await kept.get(key));
      return read.success ? read.data.timeZone : null;
    },
    async setTimeZone(timeZone) {
      await kept.set(key, { timeZone });
    },
  };
}

/** A chat has another name. What was set under the new one already stays. */
export async function moveChatSettings(kept: Keyv, from: Target, to: Target): Promise<void> {
  const value: unknown = await kept.get(keyOf(from));
  if (value === undefined) return;
  if ((await kept.get(keyOf(to))) === undefined) await kept.set(keyOf(to), value);
  await kept.delete(keyOf(from));
}
