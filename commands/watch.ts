import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { place } from "./inputs.ts";
import { offerSubscription } from "./offer-subscription.ts";
import { counted, least, quiet, zone } from "./subscription-inputs.ts";

export const watch = defineCommand({
  name: "watch",
  description: "Have each new briefing that mentions a place told here within a minute",
  input: z.object({
    place: place("The place to watch, with what lies in it; several between semicolons"),
    counted,
    least,
    quiet,
    zone,
  }),
  audience: "channel",
  examples: ["/watch Al-Bab", "/watch Homs quiet:22:00-07:00"],
  run: (input, context) => offerSubscription("watch", { when: "on each new briefing", ...input }, context),
});
