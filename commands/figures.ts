import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { keysOf, type Scope } from "../src/asking/scope.ts";
import { defineCommand } from "../src/chat/command.ts";
import type { Block, Inline } from "../src/chat/reply.ts";
import { answered, echo, heading, nothing, paging, syntax, text, usage, words } from "../src/chat/say.ts";
import { scriptOf } from "../src/language/script.ts";
import { figuresByGroup, mapOfGroups } from "./figure-groups.ts";
import { issuer, near, place, since, until } from "./inputs.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { choiceButtons, extentOf, inputOf, scopeOf, scopeWords } from "./place-scope.ts";

/** Figures on a page: what a phone shows without losing the question. */
const PAGE = 5;

const input = z.object({
  place: place("A place, in any spelling or script").optional(),
  about: z
    .string()
    .min(1)
    .max(200) // a page's button holds what was typed here and after the place
    .describe("Words on what is counted or what happened: targets, killed, aid")
    .optional(),
  near,
  since,
  until,
  issuer,
});

export const figures = defineCommand({
  name: "figures",
  description: "What officials claimed in numbers about a place, each figure with its sentence",
  input,
  audience: "channel",
  examples: [
    "/figures Al-Bab",
    "/figures Al-Bab about:targets",
    "/figures Homs since:2017-01-01 until:2017-03-31",
    "/figures 30 km around Raqqa",
  ],
  async run(input, context) {
    const { briefings, gazetteer, cursor, now } = context;
    const read = await scopeOf(input, context);
    if ("reply" in read) return read.reply;
    const { scope } = read;
    if (scope === null) {
      const missing = usage(syntax("place"), words(" is missing. For example: "), syntax("/figures Al-Bab"));
      return { ...missing, asks: { command: "figures", option: "place", input } };
    }
    const filter = await readFilter(input, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const about = [scope.rest, input.about ?? ""].join(" ").trim();
    const { place: _place, near: _near, ...narrowing } = input;
    const rest = { ...narrowing, ...(about === "" ? {} : { about }) };
    const query = { ...filter.filter, ...(about === "" ? {} : { about }), limit: PAGE, cursor };
    const others = await choiceButtons(scope, context, "figures", rest);
    const again = { command: "figures", input: { ...rest, ...inputOf(scope) } };
    const isOne = scope.kind === "at" && scope.inner.length === 0;
    const page = isOne
      ? await briefings.figures({ places: keysOf(scope), ...query })
      : await briefings.figuresByPlace({ places: keysOf(scope), ...query });
    if (page.items.length === 0 && page.next === null)
      return await orNothingStored(nothing(none(scope, about), ...others), briefings);
    const blocks = page.items.flatMap((item): readonly Block[] =>
      "place" in item ? [] : [{ kind: "figure", claim: item }],
    );
    const placed = page.items.flatMap((item) => ("place" in item ? [item] : []));
    return answered(
      heading(words(scope.kind === "at" ? "Figures for " : "Figures "), ...scopeWords(scope), ...aboutWords(about)),
      ...(page.previous === null ? extentOf(scope) : []),
      ...blocks,
      ...figuresByGroup(placed, scope, gazetteer, page.previous === null),
      ...paging(again, page, isOne ? ["Newer", "Older"] : ["Back", "More"]),
      ...mapOfGroups(placed, scope, scriptOf(input.near ?? input.place ?? ""), gazetteer),
      ...others,
    );
  },
});

const aboutWords = (about: string): readonly Inline[] => (about === "" ? [] : [words(": "), echo(about)]);

function none(scope: Scope, about: string): Block {
  const what = about === "" ? [words("no figure")] : [words("no figure about "), echo(about)];
  const where = scope.kind === "at" ? [words(" for "), ...scopeWords(scope)] : [words(" "), ...scopeWords(scope)];
  return text(words("The stored briefings give "), ...what, ...where, words(" in what you asked for."));
}
