import type { Reply } from "../chat/reply.ts";
import { echo, syntax, usage, words } from "../chat/say.ts";
import type { CommandContext } from "../chat/command.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import type { Target } from "../../store/subscriptions.ts";
import { createChatSettings } from "./chat-settings.ts";
import { idOf } from "./offers.ts";
import { findZone, type FoundZone } from "./schedule/find-zone.ts";
import { parseSchedule, scheduleExamples } from "./schedule/parse-schedule.ts";
import { readQuiet } from "./schedule/quiet-hours.ts";
import { timeZoneNamed } from "./schedule/time-zone.ts";
import { settingsSchema, subscriptionSchema, topicSchema, type Settings, type Subscription } from "./subscription.ts";
import { readTopic, type SaidTopic } from "./topic/read-topic.ts";

/** A person's words for a subscription. What is left out stays as it was, or gets its default. */
export interface SaidSubscription extends SaidTopic {
  readonly when?: string | undefined;
  readonly zone?: string | undefined;
  readonly quiet?: string | undefined;
  readonly longest?: number | undefined;
  readonly missed?: Settings["catchUp"]["policy"] | undefined;
  readonly oldest?: number | undefined;
  readonly empty?: Settings["nothingNew"] | undefined;
  readonly unsure?: Settings["unsure"] | undefined;
}

export interface Proposal {
  readonly ok: true;
  readonly offer: Subscription;
  /** How the zone was found, where a person named one; null where it is the chat's, or nobody's. */
  readonly zone: FoundZone | null;
  /** Whether the chat has said in which zone it is. */
  readonly zoneIsKnown: boolean;
  readonly others: readonly ResolvedPlace[];
}

type Parts = Pick<CommandContext, "briefings" | "gazetteer" | "chats" | "subscriptions" | "now">;

/** The subscription that a person's words mean: a new one, or a change of `before`. Nothing is stored. */
export async function propose(
  said: SaidSubscription,
  who: { readonly target: Target; readonly by: string; readonly isWatch: boolean },
  before: Subscription | null,
  parts: Parts,
): Promise<Proposal | { readonly ok: false; readonly reply: Reply }> {
  const refuse = (reply: Reply) => ({ ok: false, reply }) as const;
  const { when, rest: zoneInWords } = zoneApart(said.when ?? before?.schedule ?? "");
  const read = parseSchedule(when);
  if (!read.ok) return refuse(notUnderstood(when, read.why));
  // A chat that has another name now has its subscriptions, and what it once set no more: the newest one's zone is its own.
  const known =
    (await createChatSettings(parts.chats, who.target).timeZone()) ??
    (await parts.subscriptions.list(who.target)).findLast(({ timeZone: zone }) => zone !== "UTC")?.timeZone ??
    null;
  const named = said.zone ?? zoneInWords;
  const zone = named === undefined ? null : findZone(named, parts.gazetteer);
  if (named !== undefined && zone === null)
    return refuse(
      usage(
        words("I know no time zone or city called "),
        echo(named),
        words("; a zone is written as "),
        syntax("Europe/Berlin"),
        words("."),
      ),
    );
  const topic = await readTopic(said, before?.topic ?? topicSchema.parse({}), parts);
  if (!topic.ok) return topic;
  const quiet = said.quiet === undefined ? (before?.quiet ?? null) : readQuiet(said.quiet);
  if (quiet === "wrong")
    return refuse(
      usage(
        words("Quiet hours are two times of day, as "),
        syntax("22:00-07:00"),
        words("; not "),
        echo(said.quiet ?? ""),
        words("."),
      ),
    );
  const settings = settingsSchema.parse({});
  const catchUp = before?.catchUp ?? settings.catchUp;
  const schedule = read.schedule.text;
  const timeZone = zone?.timeZone ?? before?.timeZone ?? known ?? "UTC";
  const isSame = before !== null && before.schedule === schedule && before.timeZone === timeZone;
  const offer: Subscription = {
    ...settings,
    ...(before ?? { createdBy: who.by, createdAt: parts.now, paused: null }),
    id:
      before?.id ??
      idOf(
        who.target.platform,
        who.target.conversation,
        who.by,
        parts.now.toISOString(),
        JSON.stringify([said, schedule]),
      ),
    target: who.target,
    kind:
      who.isWatch && topic.topic.places.length > 0
        ? "watch"
        : read.schedule.times === null
          ? "each-briefing"
          : "digest",
    schedule,
    timeZone,
    topic: topic.topic,
    quiet,
    longest: said.longest ?? before?.longest ?? settings.longest,
    catchUp: { policy: said.missed ?? catchUp.policy, hours: said.oldest ?? catchUp.hours },
    unsure: said.unsure ?? before?.unsure ?? settings.unsure,
    nothingNew: said.empty ?? before?.nothingNew ?? settings.nothingNew,
    since: isSame ? before.since : parts.now,
    revision: (before?.revision ?? 0) + 1,
  };
  return {
    ok: true,
    offer: subscriptionSchema.parse(offer),
    zone,
    zoneIsKnown: known !== null || zone !== null || before !== null,
    others: topic.others,
  };
}

/** "08:00 Europe/Kyiv" names its zone at the end; only what is written as IANA does counts. */
function zoneApart(when: string): { readonly when: string; readonly rest?: string } {
  const found = /^(.*\S)\s+(?:in\s+)?([A-Za-z]+\/[A-Za-z_+\-/0-9]+|UTC)$/.exec(when.trim());
  const [, words, zone] = found ?? [];
  if (words === undefined || zone === undefined || timeZoneNamed(zone) === null) return { when };
  return { when: words, rest: zone };
}

/** Why the words are no schedule, and what would be. */
export function notUnderstood(typed: string, why: string): Reply {
  const examples = scheduleExamples.flatMap((example, i) => [words(i === 0 ? "" : ", "), syntax(example)]);
  const said = typed.trim() === "" ? [words("Say when: ")] : [echo(typed), words(": "), words(`${why} Examples: `)];
  return usage(...said, ...examples, words("."));
}
