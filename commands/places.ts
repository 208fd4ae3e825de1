import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, button, count, heading, paging, place, words } from "../src/chat/say.ts";
import { nothingStored } from "./nothing-stored.ts";

const PAGE = 15;

export const places = defineCommand({
  name: "places",
  description: "The places that stored briefings name, those in most briefings first",
  input: z.object({}),
  audience: "channel",
  examples: ["/places"],
  async run(input, { briefings, gazetteer, cursor }) {
    const page = await briefings.places({ limit: PAGE, cursor });
    if (page.items.length === 0) return nothingStored();
    const rows = page.items.map(({ key, name, briefings: many }) => {
      const known = gazetteer.get(key);
      return [[place(key, known === null ? name : gazetteer.label(known))], [count(many, "briefing")]];
    });
    return answered(
      heading(words("Places in the stored briefings")),
      { kind: "table", columns: ["Place", "Named in"], rows },
      {
        kind: "actions",
        buttons: page.items
          .slice(0, 5)
          .map(({ key, name }) =>
            button([place(key, name)], { command: "figures", input: { place: key.startsWith("~") ? name : key } }),
          ),
      },
      ...paging({ command: "places", input }, page),
    );
  },
});
