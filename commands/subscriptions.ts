import { z } from "zod";
import type { CommandContext } from "../src/chat/command.ts";
import { defineCommand } from "../src/chat/command.ts";
import type { Block, Reply } from "../src/chat/reply.ts";
import { answered, button, count, heading, nothing, setting, syntax, text, usage, words } from "../src/chat/say.ts";
import { describe, pausedLine, topicLine } from "../src/digests/describe.ts";
import { keptOf, subscriptionOf, type Subscription } from "../src/digests/subscription.ts";
import { manage, noSuch, ownSubscription, refusal } from "./offer-subscription.ts";

const actions = ["list", "show", "pause", "resume", "change", "run", "preview", "delete", "export"] as const;
type Action = (typeof actions)[number];

/** As many as one list shows with their buttons. */
const LISTED = 10;

export const subscriptions = defineCommand({
  name: "subscriptions",
  description: "What this chat is subscribed to: pause, resume, change, run, preview, delete, export",
  input: z.object({
    action: z
      .string()
      .max(40)
      .describe("list, show, pause, resume, change, run, preview, delete or export, and an id")
      .optional(),
    id: z.string().min(1).max(10).describe("The subscription's id").optional(),
  }),
  audience: "channel",
  examples: ["/subscriptions", "/subscriptions pause", "/subscriptions export"],
  async run(input, context) {
    const words = (input.action ?? "list").toLowerCase().split(/\s+/);
    const action = actions.find((each) => words.includes(each));
    const id = input.id ?? words.find((word) => word !== action);
    if (action === "export") return await exported(context);
    if (action === "list" || (action === undefined && id === undefined)) return await list(context);
    const wanted = action ?? "show";
    const present = await context.subscriptions.list(targetOf(context));
    const only = id === undefined && present.length === 1 ? present[0]?.id : id;
    if (only === undefined) return await list(context);
    const subscription = await ownSubscription(only, context);
    return subscription === undefined ? noSuch(only) : await act(wanted, subscription, context);
  },
});

const targetOf = ({ asker }: CommandContext) => ({ platform: asker.platform, conversation: asker.conversation });

async function list(context: CommandContext): Promise<Reply> {
  const kept = await context.subscriptions.list(targetOf(context));
  if (kept.length === 0)
    return nothing(
      text(
        words("This chat is subscribed to nothing. For example: "),
        syntax("/subscribe daily 08:00 place:Homs zone:Damascus"),
      ),
    );
  const issuers = await context.briefings.issuers();
  const from = Number(/^from:(\d{1,3})$/.exec(context.cursor ?? "")?.[1] ?? 0);
  const blocks = kept.slice(from, from + LISTED).flatMap((each): readonly Block[] => {
    const subscription = subscriptionOf(each);
    if (subscription === null)
      return [text(words("One of the subscriptions cannot be read by this version of the bot; it is kept as it is."))];
    const { id, timeZone, schedule, paused } = subscription;
    return [
      text(
        setting({ of: "id", id }),
        words(": "),
        setting({ of: "schedule", text: schedule }),
        words(" ("),
        setting({ of: "zone", name: timeZone }),
        words("); "),
        ...topicLine(subscription, { issuers, stored: subscription }),
        ...(paused === null ? [] : [words("; paused "), ...pausedLine(paused, timeZone)]),
      ),
      ...manage(subscription),
    ];
  });
  const page = (label: string, start: number) =>
    start < 0 || start >= kept.length
      ? null
      : button([words(label)], { command: "subscriptions", input: {}, cursor: `from:${start}` });
  const [previous, next] = [page("Back", from - LISTED), page("More", from + LISTED)];
  return answered(
    heading(words("This chat has "), count(kept.length, "subscription")),
    ...blocks,
    ...(previous === null && next === null ? [] : [{ kind: "page", previous, next } as const]),
  );
}

async function act(action: Action, subscription: Subscription, context: CommandContext): Promise<Reply> {
  const { now, briefings } = context;
  const shown = async (title: string, each: Subscription): Promise<Reply> =>
    answered(
      heading(words(title), words(": "), setting({ of: "id", id: each.id })),
      describe(each, { now, issuers: await briefings.issuers(), stored: each }),
      ...manage(each),
    );
  if (action === "show") return await shown("Subscription", subscription);
  const refused = await refusal(context);
  if (refused !== null) return refused;
  if (action === "change") return change(subscription);
  if (action === "preview") return (await context.digests?.preview(keptOf(subscription), now)) ?? noEngine;
  if (action === "run") return await runNow(subscription, context);
  if (action === "delete") return await remove(subscription, context);
  const isPause = action === "pause";
  if (isPause === (subscription.paused !== null))
    return await shown(isPause ? "It is paused already" : "It is running", subscription);
  const changed: Subscription = {
    ...subscription,
    paused: isPause ? { by: "person", reason: "somebody who manages this chat paused it", at: now } : null,
    // What was due while it was paused by a person is not owed.
    since: isPause || subscription.paused?.by === "chat" ? subscription.since : now,
    revision: subscription.revision + 1,
  };
  return (await save(changed, isPause ? "paused" : "resumed", context))
    ? await shown(isPause ? "Paused" : "Resumed", changed)
    : meanwhile;
}

const save = (
  changed: Subscription,
  what: string,
  { subscriptions: store, asker, now }: CommandContext,
): Promise<boolean> => store.save(keptOf(changed), { by: asker.caller, at: now, what });

const meanwhile = usage(
  words("Somebody changed or deleted it in the meantime; see "),
  syntax("/subscriptions"),
  words("."),
);
const noEngine = usage(words("Digests are made by the running bot, not here."));

/** Schedules at a press, and how anything else is changed. */
function change({ id, schedule }: Subscription): Reply {
  const offers = ["daily 08:00", "weekdays 18:30", "every 6 hours", "on each new briefing"].filter(
    (each) => each !== schedule,
  );
  return answered(
    text(
      words("Write what is to be different with "),
      syntax("/subscribe id:"),
      setting({ of: "id", id }),
      words(", for example "),
      syntax("weekdays 18:30 place:Homs quiet:22:00-07:00"),
      words("; what you leave out stays, and none empties an option. Or choose when:"),
    ),
    {
      kind: "actions",
      buttons: offers.map((when) => button([syntax(when)], { command: "subscribe", input: { when, id } })),
    },
  );
}

async function runNow(subscription: Subscription, { digests, now }: CommandContext): Promise<Reply> {
  if (digests === null) return noEngine;
  const said = {
    planned: "It is on its way.",
    nothing: "There is nothing new since the last one, and this subscription stays silent then.",
    already: "One was sent within this minute.",
  }[await digests.runNow(keptOf(subscription), now)];
  return answered(text(words(said)));
}

/** Asks first; a second press deletes. */
async function remove(subscription: Subscription, context: CommandContext): Promise<Reply> {
  const { id } = subscription;
  if (context.cursor !== "sure")
    return answered(text(words("Delete "), setting({ of: "id", id }), words(" for good? Pausing keeps it.")), {
      kind: "actions",
      buttons: [
        button([words("Yes, delete it")], {
          command: "subscriptions",
          input: { action: "delete", id },
          cursor: "sure",
        }),
        button([words("Keep it")], { command: "subscriptions", input: { action: "show", id } }),
      ],
    });
  const note = {
    by: context.asker.caller,
    at: context.now,
    what: `deleted: ${subscription.schedule} (${subscription.timeZone})`,
  };
  return (await context.subscriptions.remove(id, note)) ? answered(text(words("Deleted."))) : noSuch(id);
}

async function exported(context: CommandContext): Promise<Reply> {
  const refused = await refusal(context);
  if (refused !== null) return refused;
  const kept = await context.subscriptions.list(targetOf(context));
  if (kept.length === 0) return nothing(text(words("This chat is subscribed to nothing.")));
  return answered(text(words("All that this chat is subscribed to; the bot's operator can import it again.")), {
    kind: "export",
    name: "subscriptions.json",
    subscriptions: kept,
  });
}
