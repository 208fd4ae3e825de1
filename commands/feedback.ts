import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, syntax, text, usage, words } from "../src/chat/say.ts";
import { readAbout } from "./not-right.ts";

export const feedback = defineCommand({
  name: "feedback",
  description: "Tell whoever runs this bot what is not right; your name is not kept with it",
  input: z.object({
    words: z.string().min(1).max(1000).describe("What is not right").optional(),
    about: z.string().min(2).max(3000).describe("Only for the buttons: the answer that is meant").optional(),
  }),
  audience: "caller",
  examples: ["/feedback the bridges were repaired in March, not in May"],
  async run(input, { feedback: store, asker, now }) {
    if (store === null) return usage(words("Nobody would see it here."));
    const about = input.about === undefined ? null : readAbout(input.about);
    const said = input.words ?? null;
    if (said === null && about === null) {
      const missing = usage(
        syntax("words"),
        words(" is missing. For example: "),
        syntax("/feedback the date is wrong"),
      );
      return { ...missing, asks: { command: "feedback", option: "words", input } };
    }
    const kept = await store.keep({ at: now, platform: asker.platform, words: said, about });
    if (kept === "full") return usage(words("So much feedback waits to be looked at that no more can be kept now."));
    return answered(
      text(words(kept === "known" ? "That was noted already." : "Noted, for whoever runs this bot. Thank you.")),
    );
  },
});
