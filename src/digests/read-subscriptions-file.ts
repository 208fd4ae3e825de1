import { z } from "zod";
import type { SubscriptionStore, Target } from "../../store/subscriptions.ts";
import { SUBSCRIPTIONS_FILE } from "../chat/subscriptions-file.ts";
import { idOf } from "./offers.ts";
import { keptOf, subscriptionSchema, type Subscription } from "./subscription.ts";

/** A record as the store keeps it: the settings apart. Dates are ISO 8601. */
const recordSchema = z.preprocess((record) => {
  const read = z.looseObject({ settings: z.looseObject({}) }).safeParse(record);
  if (!read.success) return record;
  const { settings, ...rest } = read.data;
  return { ...rest, ...settings };
}, subscriptionSchema);

const fileSchema = z.object({
  format: z.literal(SUBSCRIPTIONS_FILE.format, { error: "is no file of subscriptions" }),
  version: z.literal(SUBSCRIPTIONS_FILE.version, { error: "is of a version that this program does not know" }),
  subscriptions: z.array(recordSchema).max(10_000),
});

/** The file cannot be taken; the message says where it is wrong. Nothing was stored. */
export class BadSubscriptions extends Error {
  override readonly name = "BadSubscriptions";
}

/** The subscriptions of a file, or a BadSubscriptions. */
export function readSubscriptionsFile(text: string): readonly Subscription[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new BadSubscriptions("The file is no JSON; nothing was imported.");
  }
  const read = fileSchema.safeParse(json);
  if (read.success) return read.data.subscriptions;
  const faults = read.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`);
  throw new BadSubscriptions(`The file cannot be taken, and nothing was imported: ${faults.join("; ")}.`);
}

/** What became of one subscription of a file. */
export interface Imported {
  readonly id: string;
  /** `present`: this chat has it already, and it is left as it is. */
  readonly outcome: "added" | "present";
}

/**
 * Adds what the chat does not have. A subscription keeps its id, or gets one that follows from it and the chat where another
 * chat has that id: so importing again adds nothing. Nothing due before now is owed.
 */
export async function importSubscriptions(
  from: readonly Subscription[],
  target: Target,
  who: { readonly by: string; readonly now: Date },
  store: SubscriptionStore,
): Promise<readonly Imported[]> {
  const imported: Imported[] = [];
  for (const each of from) {
    const holder = (await store.get(each.id))?.target;
    const isElsewhere =
      holder !== undefined && (holder.platform !== target.platform || holder.conversation !== target.conversation);
    const id = isElsewhere ? idOf(each.id, target.platform, target.conversation) : each.id;
    const subscription: Subscription = { ...each, id, target, since: who.now, revision: 1 };
    const note = { by: who.by, at: who.now, what: `imported: ${each.schedule} (${each.timeZone})` };
    const isAdded = await store.save(keptOf(subscription), note);
    imported.push({ id, outcome: isAdded ? "added" : "present" });
  }
  return imported;
}
