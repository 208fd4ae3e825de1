import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { defineCommand } from "../src/chat/command.ts";
import {
  answered,
  button,
  claimant,
  count,
  date,
  heading,
  paging,
  syntax,
  text,
  title,
  words,
} from "../src/chat/say.ts";
import { issuer } from "./inputs.ts";
import { nothingStored, orNothingStored } from "./nothing-stored.ts";

export const latest = defineCommand({
  name: "latest",
  description: "The newest briefings",
  input: z.object({
    count: z.int().min(1).max(20).describe("How many, 1 to 20").default(5),
    issuer,
  }),
  audience: "channel",
  examples: ["/latest", "/latest 10", "/latest issuer:coalition"],
  async run(input, { briefings, cursor, now }) {
    const filter = await readFilter({ issuer: input.issuer }, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const page = await briefings.latest({ ...filter.filter, limit: input.count, cursor });
    if (page.items.length === 0) return nothingStored();
    return answered(
      heading(words("Newest briefings")),
      ...page.items.map((each) =>
        text(
          title(each),
          words(" · "),
          claimant(each),
          words(" · "),
          date(each),
          words(" · "),
          count(each.figures, "figure"),
        ),
      ),
      {
        kind: "actions",
        buttons: page.items
          .slice(0, 5)
          .map((each) =>
            button([words("Read "), { kind: "id", briefing: each }], { command: "briefing", input: { id: each.id } }),
          ),
      },
      ...paging({ command: "latest", input }, page),
      text(words("A briefing's figures by place: "), syntax("/figures"), words(".")),
    );
  },
});
