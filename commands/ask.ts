import { z } from "zod";
import { evidenceFor } from "../src/asking/evidence-for.ts";
import { defineCommand } from "../src/chat/command.ts";
import { answered, echo, heading, nothing, syntax, text, words } from "../src/chat/say.ts";
import { shortened } from "../src/chat/shortened.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { quoteOf } from "./quote-of.ts";

export const ask = defineCommand({
  name: "ask",
  description: "A question in your own words, answered by the passages that fit it best",
  input: z.object({ question: z.string().min(1).max(4096).describe("The question, as you would put it to a person") }),
  audience: "channel",
  examples: ["/ask What was sent to Tell Bisa?"],
  async run({ question }, { briefings, gazetteer }) {
    const found = await evidenceFor(question, { briefings, gazetteer });
    if (found.kind === "answers")
      return answered(heading(words("What the briefings say on that")), ...found.hits.map(quoteOf));
    const silence = nothing(
      text(
        words("The stored briefings do not say. Nothing in them fits "),
        echo(shortened(question, 200)),
        words(" well enough to answer it."),
      ),
      text(words("You can look yourself with "), syntax("/search"), words(" or "), syntax("/figures"), words(".")),
    );
    return await orNothingStored(silence, briefings);
  },
});
