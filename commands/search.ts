import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { resolvePlace } from "../src/asking/resolve-place.ts";
import { defineCommand } from "../src/chat/command.ts";
import { answered, echo, heading, nothing, paging, text, usage, words } from "../src/chat/say.ts";
import { issuer, place, since, until } from "./inputs.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { tokensOf } from "../src/language/tokens.ts";
import { quoteOf } from "./quote-of.ts";
import { unknownPlace } from "./unknown-place.ts";

const PAGE = 5;

export const search = defineCommand({
  name: "search",
  description: "Passages that have all of these words, quoted with their briefing",
  input: z.object({
    words: z
      .string()
      .min(1)
      .max(200)
      .describe('Words; "quoted words" stand together, a last word with * is a beginning'),
    place: place("Only passages about this place").optional(),
    issuer,
    since,
    until,
  }),
  audience: "channel",
  examples: ["/search humanitarian convoy", '/search "food products" place:Homs', "/search ceasefire since:2017-02"],
  async run(input, { briefings, gazetteer, cursor, now }) {
    if (tokensOf(input.words).length === 0)
      return usage(words("There is no word to look for in "), echo(input.words), words("."));
    const filter = await readFilter(input, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const at = input.place === undefined ? null : await resolvePlace(input.place, { briefings, gazetteer });
    if (at === null && input.place !== undefined) return await unknownPlace(input.place, briefings);
    const page = await briefings.search({
      words: input.words,
      match: "all",
      ...filter.filter,
      ...(at === null ? {} : { places: [at.best.key] }),
      limit: PAGE,
      cursor,
    });
    if (page.items.length === 0)
      return await orNothingStored(
        nothing(text(words("No stored passage has "), echo(input.words), words(" in what you asked for."))),
        briefings,
      );
    return answered(
      page.relaxed
        ? text(words("No passage has all of "), echo(input.words), words("; these have some of it:"))
        : heading(words("Passages with "), echo(input.words)),
      ...page.items.map(quoteOf),
      ...paging({ command: "search", input }, page),
    );
  },
});
