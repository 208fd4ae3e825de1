import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { placesOfScope } from "../src/asking/scope.ts";
import { defineCommand } from "../src/chat/command.ts";
import {
  answered,
  button,
  claimant,
  count,
  date,
  heading,
  nothing,
  paging,
  syntax,
  text,
  title,
  words,
} from "../src/chat/say.ts";
import { issuer, near, place } from "./inputs.ts";
import { choiceButtons, extentOf, inputOf, scopeOf, scopeWords } from "./place-scope.ts";
import { nothingStored, orNothingStored } from "./nothing-stored.ts";

export const latest = defineCommand({
  name: "latest",
  description: "The newest briefings",
  input: z.object({
    count: z.int().min(1).max(20).describe("How many, 1 to 20").default(5),
    issuer,
    place: place("Only briefings that name this place, or one that lies in it").optional(),
    near,
  }),
  audience: "channel",
  examples: ["/latest", "/latest 10", "/latest issuer:coalition", "/latest place:Homs"],
  async run(input, context) {
    const { briefings, cursor, now } = context;
    const filter = await readFilter({ issuer: input.issuer }, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const read = await scopeOf(input, context);
    if ("reply" in read) return read.reply;
    const { scope } = read;
    const { place: _place, near: _near, ...rest } = input;
    const others = scope === null ? [] : await choiceButtons(scope, context, "latest", rest);
    const page = await briefings.latest({
      ...filter.filter,
      ...(scope === null ? {} : placesOfScope(scope)),
      limit: input.count,
      cursor,
    });
    const where =
      scope === null ? [] : [words(scope.kind === "at" ? " that name " : " that name places "), ...scopeWords(scope)];
    if (page.items.length === 0) {
      const none = nothing(text(words("No stored briefing is among those"), ...where, words(".")), ...others);
      return scope === null ? nothingStored() : await orNothingStored(none, briefings);
    }
    return answered(
      heading(words("Newest briefings"), ...where),
      ...(scope === null || page.previous !== null ? [] : extentOf(scope)),
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
      ...paging({ command: "latest", input: { ...rest, ...(scope === null ? {} : inputOf(scope)) } }, page),
      ...others,
      text(words("A briefing's figures by place: "), syntax("/figures"), words(".")),
    );
  },
});
