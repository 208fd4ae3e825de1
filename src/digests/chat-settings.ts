import type { Keyv } from "keyv";
import { z } from "zod";
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

export function createChatSettings(kept: Keyv, { platform, conversation }: Target): ChatSettings {
  const key = `settings:${JSON.stringify([platform, conversation])}`;
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
