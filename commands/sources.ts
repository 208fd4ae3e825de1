import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, count, date, heading, text, title, words } from "../src/chat/say.ts";
import { feedHealth, feedsInShort } from "./feed-health.ts";
import { nothingStored } from "./nothing-stored.ts";

/** More than anyone reads; what is left out is counted. */
const MOST = 50;

export const sources = defineCommand({
  name: "sources",
  description: "Who issued the stored briefings, and how the feeds fare that they come from",
  input: z.object({
    show: z.enum(["issuers", "feeds"]).describe("issuers, or feeds with their last success and next poll").optional(),
  }),
  audience: "channel",
  examples: ["/sources", "/sources show:feeds"],
  async run({ show }, context) {
    if (show === "feeds") return await feedHealth(context);
    const issuers = await context.briefings.issuers();
    const feeds = await feedsInShort(context);
    if (issuers.length === 0) {
      const empty = nothingStored();
      return { ...empty, blocks: [...empty.blocks, ...feeds] };
    }
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
      ...feeds,
    );
  },
});
