import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, count, date, heading, title, words } from "../src/chat/say.ts";
import { nothingStored } from "./nothing-stored.ts";

export const sources = defineCommand({
  name: "sources",
  description: "Who issued the stored briefings, how many there are of each, and the newest",
  input: z.object({}),
  audience: "channel",
  examples: ["/sources"],
  async run(_input, { briefings }) {
    const issuers = await briefings.issuers();
    if (issuers.length === 0) return nothingStored();
    return answered(heading(words("Issuers of the stored briefings")), {
      kind: "table",
      columns: ["Issuer", "Stored", "Newest"],
      rows: issuers
        .slice(0, 50)
        .map(({ newest, briefings: many }) => [
          [{ kind: "issuer", briefing: newest }],
          [count(many, "briefing")],
          [title(newest), words(", "), date(newest)],
        ]),
    });
  },
});
