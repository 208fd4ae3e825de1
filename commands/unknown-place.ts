import type { BriefingStore } from "../store/briefings.ts";
import type { Reply } from "../src/chat/reply.ts";
import { button, echo, nothing, place, text, words } from "../src/chat/say.ts";
import { nothingStored } from "./nothing-stored.ts";

/** The answer to a place that nobody knows: the places that there are answers about. */
export async function unknownPlace(typed: string, briefings: BriefingStore): Promise<Reply> {
  const { items } = await briefings.places({ limit: 4 });
  if (items.length === 0) return nothingStored();
  return nothing(
    text(words("I know no place called "), echo(typed), words(". The stored briefings speak most of these:")),
    {
      kind: "actions",
      buttons: items.map((each) =>
        button([place(each.key, each.name)], {
          command: "figures",
          input: { place: each.key.startsWith("~") ? each.name : each.key },
        }),
      ),
    },
  );
}
