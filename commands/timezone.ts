import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, echo, moment, place, setting, syntax, text, usage, words } from "../src/chat/say.ts";
import { createChatSettings } from "../src/digests/chat-settings.ts";
import { findZone } from "../src/digests/schedule/find-zone.ts";
import { refusal } from "./offer-subscription.ts";

export const timezone = defineCommand({
  name: "timezone",
  description: "Which time zone this chat's schedules are in; sets it for new ones",
  input: z.object({
    zone: z.string().min(1).max(64).describe("A zone or a city, as Europe/Berlin or Damascus").optional(),
  }),
  audience: "channel",
  examples: ["/timezone", "/timezone Damascus", "/timezone Europe/Berlin"],
  async run(input, context) {
    const { asker, chats, gazetteer, now } = context;
    const chat = createChatSettings(chats, asker);
    if (input.zone === undefined) {
      const zone = await chat.timeZone();
      return zone === null
        ? answered(text(words("Nobody has said; times are in UTC. For example: "), syntax("/timezone Damascus")))
        : answered(
            text(
              words("This chat is in "),
              setting({ of: "zone", name: zone }),
              words("; it is "),
              moment(now, zone),
              words("."),
            ),
          );
    }
    const refused = await refusal(context);
    if (refused !== null) return refused;
    const found = findZone(input.zone, gazetteer);
    if (found === null)
      return usage(
        words("I know no time zone or city called "),
        echo(input.zone),
        words("; a zone is written as "),
        syntax("Europe/Berlin"),
        words("."),
      );
    await chat.setTimeZone(found.timeZone);
    return answered(
      text(
        words("This chat is in "),
        setting({ of: "zone", name: found.timeZone }),
        ...(found.place === null ? [] : [words(", the zone of "), place(found.place.id, found.place.name)]),
        words("; it is "),
        moment(now, found.timeZone),
        words(". Subscriptions that there are keep theirs."),
      ),
    );
  },
});
