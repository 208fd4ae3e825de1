import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, count, date, heading, text, title, words } from "../src/chat/say.ts";
import { nothingStored } from "./nothing-stored.ts";

/** More than anyone reads; what is left out is counted. */
const MOST = 50;

export const sources = defineCommand({
  name: "sources",
  description: "Who issued the stored briefings, how many there are of each, and the newest",
  input: z.object({}),
  audience: "channel",
  examples: ["/sources"],
  async run(_input, { briefings }) {
    const issuers = await briefings.issuers();
    if (issuers.length === 0) return nothingStored();
    const more = issuers.length - MOST;
    return answered(
      heading(words("Issuers of the stored briefings")),
      {
        kind: "table",
        columns: ["Issuer", "Stored", "Newest"],
        rows: issuers
          .slice(0, MOST)
          .map(({ newest, briefings: many }) => [
            [{ kind: "issuer", briefing: newest }],
            [count(many, "briefing")],
            [title(newest), words(", "), date(newest)],
          ]),
      },
      ...(more > 0
        ? [text(words("Besides these there are "), count(more, "issuer"), words(" with fewer briefings."))]
        : []),
    );
  },
});
