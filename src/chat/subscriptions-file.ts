import type { Subscription } from "../../store/subscriptions.ts";

/** Tells a file of subscriptions from any other JSON, and its form from later ones. */
export const SUBSCRIPTIONS_FILE = { format: "briefing-bot subscriptions", version: 1 } as const;

/** Subscriptions as a file to keep, to read, and to import again. */
export const subscriptionsFile = (subscriptions: readonly Subscription[]): string =>
  `${JSON.stringify({ ...SUBSCRIPTIONS_FILE, subscriptions }, null, 2)}\n`;
