import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { placesOfScope } from "../src/asking/scope.ts";
import { defineCommand } from "../src/chat/command.ts";
import { answered, echo, heading, nothing, paging, text, usage, words } from "../src/chat/say.ts";
import { issuer, near, place, since, until } from "./inputs.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { tokensOf } from "../src/language/tokens.ts";
import { quoteOf } from "./quote-of.ts";
import { choiceButtons, extentOf, inputOf, scopeOf, scopeWords } from "./place-scope.ts";

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
    place: place("Only passages about this place, or one that lies in it").optional(),
    near,
    issuer,
    since,
    until,
  }),
  audience: "channel",
  examples: [
    "/search humanitarian convoy",
    '/search "food products" place:Homs',
    "/search ceasefire since:2017-02",
    "/search hospitals near:Raqqa",
  ],
  async run(input, context) {
    const { briefings, cursor, now } = context;
    if (tokensOf(input.words).length === 0)
      return usage(words("There is no word to look for in "), echo(input.words), words("."));
    const filter = await readFilter(input, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const read = await scopeOf(input, context);
    if ("reply" in read) return read.reply;
    const { scope } = read;
    const { place: _place, near: _near, ...rest } = input;
    const others = scope === null ? [] : await choiceButtons(scope, context, "search", rest);
    const page =
      scope?.kind === "around" && scope.near.length === 0
        ? { items: [], next: null, previous: null, relaxed: false }
        : await briefings.search({
            words: input.words,
            match: "all",
            ...filter.filter,
            ...(scope === null ? {} : placesOfScope(scope)),
            limit: PAGE,
            cursor,
          });
    const where = scope === null ? [] : [words(scope.kind === "at" ? " about " : " "), ...scopeWords(scope)];
    if (page.items.length === 0) {
      const none = text(
        words("No stored passage"),
        ...where,
        words(" has "),
        echo(input.words),
        words(" in what you asked for."),
      );
      return await orNothingStored(nothing(none, ...others), briefings);
    }
    return answered(
      page.relaxed
        ? text(
            words("No passage"),
            ...where,
            words(" has all of "),
            echo(input.words),
            words("; these have some of it:"),
          )
        : heading(words("Passages with "), echo(input.words), ...where),
      ...(scope === null || page.previous !== null ? [] : extentOf(scope)),
      ...page.items.map(quoteOf),
      ...paging({ command: "search", input: { ...rest, ...(scope === null ? {} : inputOf(scope)) } }, page),
      ...others,
    );
  },
});
