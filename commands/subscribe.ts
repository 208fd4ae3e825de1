import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { notUnderstood } from "../src/digests/propose.ts";
import { offerSubscription, refusal } from "./offer-subscription.ts";
import {
  about,
  counted,
  empty,
  issuers,
  language,
  least,
  longest,
  missed,
  oldest,
  places,
  quiet,
  unsure,
  when,
  zone,
} from "./subscription-inputs.ts";

export const subscribe = defineCommand({
  name: "subscribe",
  description: "Have digests sent to this chat, at times or on each new briefing",
  input: z.object({
    when,
    place: places,
    issuer: issuers,
    language,
    counted,
    about,
    least,
    zone,
    quiet,
    longest,
    missed,
    oldest,
    empty,
    unsure,
    id: z.string().min(1).max(10).describe("Change this subscription instead of adding one").optional(),
  }),
  audience: "channel",
  examples: [
    "/subscribe daily 08:00 place:Homs zone:Damascus",
    "/subscribe every morning at 8 quiet:22:00-07:00",
    "/subscribe weekdays 18:30",
    "/subscribe weekly mon 09:00 counted:killed",
    "/subscribe monthly 1 09:00",
    "/subscribe on each new briefing",
    "/subscribe cron 30 7 * * mon-fri",
  ],
  async run(input, context) {
    if (input.when === undefined && input.id === undefined && context.cursor === null)
      return (await refusal(context)) ?? notUnderstood("", "");
    return await offerSubscription("subscribe", input, context);
  },
});
