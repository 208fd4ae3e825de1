import { z } from "zod";
import { defineCommand } from "../src/chat/command.ts";
import { answered, button, claimant, date, heading, place, syntax, text, title, words } from "../src/chat/say.ts";
import { nothingStored } from "./nothing-stored.ts";

export const start = defineCommand({
  name: "start",
  description: "What this bot is, and a first thing to try",
  input: z.object({}),
  audience: "caller",
  examples: ["/start"],
  async run(_input, { briefings, gazetteer }) {
    const [newest, common] = await Promise.all([briefings.latest({ limit: 1 }), briefings.places({ limit: 4 })]);
    const first = newest.items[0];
    if (first === undefined) return nothingStored();
    return answered(
      heading(words("Official briefings, figure by figure")),
      text(
        words(
          "I keep what officials brief the press and answer in chat: each number with who claimed it, for which place and period, and the sentence it came from. What the briefings do not say, I do not say either.",
        ),
      ),
      text(
        words("The newest is "),
        title(first),
        words(", "),
        claimant(first),
        words(", "),
        date(first),
        words(". Try a place, "),
        syntax("/help"),
        words(", or just ask."),
      ),
      {
        kind: "actions",
        buttons: [
          ...common.items.map(({ key, name }) => {
            const known = gazetteer.get(key);
            return button([words("Figures: "), place(key, known?.name ?? name)], {
              command: "figures",
              input: { place: known === null ? name : key },
            });
          }),
          button([words("Latest briefings")], { command: "latest", input: { count: 5 } }),
        ],
      },
    );
  },
});
