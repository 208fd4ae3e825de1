import type { Delivery, Run } from "../../../store/deliveries.ts";
import type { Store } from "../../../store/store.ts";
import type { Block, Inline, Reply } from "../../chat/reply.ts";
import { answered, button, count, heading, moment, setting, text, words } from "../../chat/say.ts";
import { nextRuns } from "../schedule/due-slots.ts";
import { heldUntil } from "../schedule/quiet-hours.ts";
import type { Subscription } from "../subscription.ts";
import { sayable } from "./sayable.ts";

/** Parts of one digest that are looked at. */
const PARTS = 60;
/** Changes that are told. */
const CHANGES = 3;

type Stores = Pick<Store, "deliveries" | "subscriptions" | "reach">;

/** For the last and the next slot: which stage it is in and what stopped it, in words for whoever owns the chat. */
export async function tellWhy(
  subscription: Subscription,
  { deliveries, subscriptions, reach }: Stores,
  now: Date,
): Promise<Reply> {
  const { id, schedule, timeZone, target } = subscription;
  const [[last], parts, lost, changes] = await Promise.all([
    deliveries.runs(id, 1),
    deliveries.of(id, PARTS),
    reach.of(target),
    subscriptions.changes(id, CHANGES),
  ]);
  const ofLast = parts.filter(({ run }) => run === last?.id).toReversed();
  const unknown = parts.filter(({ state }) => state === "unknown");
  return answered(
    heading(setting({ of: "id", id }), words(": "), setting({ of: "schedule", text: schedule })),
    {
      kind: "fields",
      fields: [
        {
          name: "Last",
          value:
            last === undefined
              ? [words("nothing was due since it was made")]
              : lastLine(last, ofLast, subscription, now),
        },
        { name: "Next", value: nextLine(subscription, ofLast, now) },
        ...(lost === null
          ? []
          : [
              {
                name: "Chat",
                value: [
                  words(`cannot be reached (${sayable(lost.reason)}) since `),
                  moment(lost.since, timeZone),
                  words("; it is tried again "),
                  moment(lost.probeAt, timeZone),
                ],
              },
            ]),
        ...inDoubt(parts),
        ...changes.map(({ what, at, by }, i) => ({
          name: i === 0 ? "Changed" : "Before that",
          value: [words(`${sayable(what)}, by `), ...who(by), words(", "), moment(at, timeZone)],
        })),
      ],
    },
    ...unknown.slice(0, 2).flatMap((each) => unknownBlocks(each, timeZone)),
  );
}

/** The platform's own id of a person, where it is one: what the page calls a person by is a secret of theirs. */
const who = (by: string): readonly Inline[] =>
  by === "the bot"
    ? [words("the bot")]
    : [
        words("a person"),
        ...(/^\d{1,20}$/.test(by) ? [words(" with the id "), setting({ of: "person", id: by })] : []),
      ];

/** How many messages nobody knows of, and how many lines may stand beside those that were edited in. */
function inDoubt(parts: readonly Delivery[]) {
  const unknown = parts.filter(({ state }) => state === "unknown").length;
  const strays = parts.reduce((sum, each) => sum + each.strays, 0);
  if (unknown + strays === 0) return [];
  const value = [
    words("of the last "),
    count(parts.length, "message"),
    ...(unknown === 0 ? [] : [words(", it is not known whether "), count(unknown, "message"), words(" arrived")]),
    ...(strays === 0 ? [] : [words(", and "), count(strays, "line"), words(" to open one may stand there besides")]),
  ];
  return [{ name: "In doubt", value }];
}

const late: Inline = words(", which stands for earlier ones that were missed, too");

function lastLine(
  run: Run,
  parts: readonly Delivery[],
  { timeZone, kind }: Subscription,
  now: Date,
): readonly Inline[] {
  const due = [
    words(kind === "digest" ? "due " : "from "),
    moment(run.dueAt, timeZone),
    ...(run.missed > 0 ? [late] : []),
  ];
  if (run.outcome === "silent") return [...due, words(": nothing new, so nothing was sent")];
  if (run.outcome === "skipped") return [...due, words(`: not sent. ${sayable(run.note ?? "")}`)];
  const stopped = parts.find(({ state }) => state !== "sent");
  if (stopped === undefined) {
    const at = parts.at(-1)?.changedAt ?? run.plannedAt;
    return [
      ...due,
      words(parts.length > 1 ? ": sent in several messages, the last " : ": sent "),
      moment(at, timeZone),
    ];
  }
  const begun = parts[0]?.state === "sent" ? ": sent in part, then " : ": ";
  return [...due, words(begun), ...stageOf(stopped, timeZone, now)];
}

function stageOf({ state, reason, readyAt }: Delivery, timeZone: string, now: Date): readonly Inline[] {
  const why = reason === null ? "" : ` (${sayable(reason)})`;
  switch (state) {
    case "planned":
      return readyAt > now
        ? [words(`waiting${why} until `), moment(readyAt, timeZone)]
        : [words(`ready, and waiting for its turn${why}`)];
    case "claimed":
    case "sending":
      return [words("being sent now")];
    case "unknown":
      return [words(`it is not known whether it arrived${why}`)];
    case "refused":
      return [words(`refused by the platform${why}; the next digest tells its news`)];
    case "expired":
      return [words(`not sent in time${why}; the next digest tells its news`)];
    case "sent":
      return [words("sent")];
  }
}

function nextLine(subscription: Subscription, last: readonly Delivery[], now: Date): readonly Inline[] {
  const { paused, timeZone, kind } = subscription;
  if (paused !== null)
    return [
      words(paused.by === "person" ? "none: a person paused it " : "none until the chat can be reached; paused "),
      moment(paused.at, timeZone),
    ];
  const isOpen = last.some(({ state }) => state === "planned" || state === "claimed" || state === "sending");
  const after = isOpen ? [words("; not before the last one is over")] : [];
  if (kind !== "digest") {
    const held = heldUntil(subscription, now);
    if (held !== null) return [words("quiet hours: what comes is held until "), moment(held, timeZone)];
    return [words("within a minute of the next briefing that belongs to it"), ...after];
  }
  const [next] = nextRuns(subscription, now, 1);
  if (next === undefined) return [words("never, by its schedule")];
  const held = heldUntil(subscription, next);
  return [
    moment(next, timeZone),
    ...(held === null ? [] : [words(", held by quiet hours until "), moment(held, timeZone)]),
    ...after,
  ];
}

/** What a person can do about a message of which nobody knows. */
function unknownBlocks({ id, subscription, dueAt }: Delivery, timeZone: string): readonly Block[] {
  const to = (label: string, settle: string) =>
    button([words(label)], { command: "why", input: { subscription, settle: `${settle} ${id}` } });
  return [
    text(
      words("Look in the chat whether the message due "),
      moment(dueAt, timeZone),
      words(" is there. The platform did not say, and sending it again unasked could double it."),
    ),
    { kind: "actions", buttons: [to("It is there", "arrived"), to("Send it again", "again")] },
  ];
}
