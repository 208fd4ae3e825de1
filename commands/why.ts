import { z } from "zod";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import type { Reply } from "../src/chat/reply.ts";
import { answered, syntax, text, usage, words } from "../src/chat/say.ts";
import { keptOf, subscriptionOf } from "../src/digests/subscription.ts";
import { noSuch, ownSubscription, refusal } from "./offer-subscription.ts";

/** Subscriptions of one chat that are told of at once. */
const MOST = 5;

export const why = defineCommand({
  name: "why",
  description: "Why a digest came or did not come: the last and the next one, and what stopped it",
  input: z.object({
    subscription: z.string().min(1).max(10).describe("The subscription's id; without one, all of this chat").optional(),
    settle: z
      .string()
      .regex(/^(?:arrived|again) \d{1,15}$/)
      .describe("Only for the buttons: what became of a message of which nobody knows")
      .optional(),
  }),
  audience: "channel",
  examples: ["/why"],
  async run({ subscription: id, settle }, context) {
    const { digests, now, subscriptions, asker } = context;
    if (digests === null) return usage(words("Digests are sent by the running bot, not here."));
    if (id === undefined) {
      const kept = (await subscriptions.list({ platform: asker.platform, conversation: asker.conversation })).slice(
        0,
        MOST,
      );
      const told = await Promise.all(
        kept.flatMap((each) => (subscriptionOf(each) === null ? [] : [digests.why(each, now)])),
      );
      if (told.length === 0)
        return usage(words("This chat is subscribed to nothing. "), syntax("/subscribe"), words(" changes that."));
      return answered(...told.flatMap(({ blocks }) => blocks));
    }
    const subscription = await ownSubscription(id, context);
    if (subscription === undefined) return noSuch(id);
    if (settle !== undefined) return await settled(settle, id, context);
    return await digests.why(keptOf(subscription), now);
  },
});

async function settled(settle: string, id: string, context: CommandContext): Promise<Reply> {
  const refused = await refusal(context);
  if (refused !== null) return refused;
  const [what, delivery] = settle.split(" ");
  const isAgain = what === "again";
  const done = await context.digests?.settle(id, Number(delivery), isAgain ? "again" : "arrived", context.now);
  if (done !== true) return usage(words("That is settled already, or its message is not kept any more."));
  return answered(text(words(isAgain ? "It is sent again." : "Noted: it arrived.")));
}
