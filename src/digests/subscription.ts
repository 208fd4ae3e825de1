import { z } from "zod";
import type { Subscription as Kept } from "../../store/subscriptions.ts";
import { parseSchedule } from "./schedule/parse-schedule.ts";
import { timeZoneNamed } from "./schedule/time-zone.ts";

/**
 * What a subscription tells of. A briefing or figure must fit each part that is set; within a part any one will do. All
 * parts empty is everything.
 */
export const topicSchema = z.strictObject({
  /** Keys of places; what lies in them belongs. `name` is how the place was shown when it was chosen. */
  places: z
    .array(z.strictObject({ key: z.string().min(1).max(200), name: z.string().min(1).max(200) }))
    .max(20)
    .default([]),
  /** Of the briefings themselves: codes without region (BCP 47). One whose language is not known is of none of them. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .default([]),
  /** Exact names of issuers. */
  issuers: z.array(z.string().min(1).max(300)).max(20).default([]),
  /** Kinds of figure: words on what is counted or what happened to it ("killed", "aid"). */
  counted: z.array(z.string().min(1).max(60)).max(20).default([]),
  /** Words that must all stand in the passage; as in /search. */
  words: z.string().min(1).max(200).nullable().default(null),
  /** Figures of a smaller value are left out; of a range the upper end counts. */
  least: z.number().min(0).max(1e12).nullable().default(null),
});
export type Topic = z.infer<typeof topicSchema>;

const minuteOfDay = z.int().min(0).max(1_439);

/** How it is told. Each has a default, so that an older record reads as a newer one. */
export const settingsSchema = z.strictObject({
  /** What the digest's own words are in, BCP 47; quotes stay in the briefing's. */
  language: z.string().min(2).max(12).default("en"),
  /** Minutes of the day in the subscription's zone, `to` excluded, over midnight where `from` is later: what is due then is held until `to`. */
  quiet: z.strictObject({ from: minuteOfDay, to: minuteOfDay }).nullable().default(null),
  /** The most figures in one digest; the rest is "and N more". */
  longest: z.int().min(1).max(100).default(20),
  /**
   * What happens with slots that were missed. `latest`: one digest for all of them; `all`: one each; `skip`: none. Those
   * older than `hours` are never caught up with.
   */
  catchUp: z
    .strictObject({ policy: z.enum(["latest", "all", "skip"]), hours: z.int().min(1).max(720) })
    .default({ policy: "latest", hours: 24 }),
  /** What a digest does that has nothing new. */
  nothingNew: z.enum(["say", "silent"]).default("silent"),
  /**
   * Where a platform cannot tell a message that it has taken from a new one, and a send gets no answer: `ask` leaves it
   * unknown until a person looks; `edit` posts a short line first and edits the digest into it, which may be repeated.
   */
  unsure: z.enum(["ask", "edit"]).default("ask"),
});
export type Settings = z.infer<typeof settingsSchema>;

/** `digest` runs at times. `each-briefing` and `watch` run when briefings come; a `watch` was made for a place. */
export const subscriptionKinds = ["digest", "watch", "each-briefing"] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

/** Five letters and digits that are not mistaken for each other. */
export const subscriptionId = z.string().regex(/^[a-hjkmnp-z2-9]{5}$/, "is no id of a subscription");

const moment = z.coerce.date();

export const subscriptionSchema = z.strictObject({
  id: subscriptionId,
  target: z.strictObject({ platform: z.string().min(1).max(40), conversation: z.string().min(1).max(200) }),
  kind: z.enum(subscriptionKinds),
  /** As `parseSchedule` keeps it: "daily 08:00", "on each new briefing". */
  schedule: z
    .string()
    .max(200)
    .refine((text) => parseSchedule(text).ok, "is no schedule"),
  /** IANA name. */
  timeZone: z.string().refine((name) => timeZoneNamed(name) !== null, "is no time zone"),
  topic: topicSchema,
  ...settingsSchema.shape,
  createdBy: z.string().max(200),
  createdAt: moment,
  /** Since when this schedule is in effect: nothing due before is owed. A person's change or resume moves it. */
  since: moment,
  /** Why nothing is sent; by a `person`, who alone resumes it, or because of the `chat`, which may come back. */
  paused: z.strictObject({ by: z.enum(["person", "chat"]), reason: z.string().max(500), at: moment }).nullable(),
  /** Counts changes from 1; whoever saves on an older one is told so. */
  revision: z.int().min(1),
});
/** What a chat asked to be told, and when and how. */
export type Subscription = z.infer<typeof subscriptionSchema>;

/** As the store keeps it. */
export function keptOf(subscription: Subscription): Kept {
  const { language, quiet, longest, catchUp, nothingNew, unsure, ...kept } = subscription;
  return { ...kept, settings: { language, quiet, longest, catchUp, nothingNew, unsure } };
}

/** Out of the store; null for a record that this program cannot read, as one of a zone that is no more. */
export function subscriptionOf({ settings, ...kept }: Kept): Subscription | null {
  const read = subscriptionSchema.safeParse({ ...kept, ...settings });
  return read.success ? read.data : null;
}
