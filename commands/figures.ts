import { z } from "zod";
import { readFilter } from "../src/asking/filter.ts";
import { readPlaceWords } from "../src/asking/place-words.ts";
import { defineCommand } from "../src/chat/command.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import { answered, button, echo, heading, nothing, paging, place as placeName, text, words } from "../src/chat/say.ts";
import type { Resolution, ResolvedPlace } from "../src/asking/resolve-place.ts";
import { issuer, place, since, until } from "./inputs.ts";
import { orNothingStored } from "./nothing-stored.ts";
import { unknownPlace } from "./unknown-place.ts";

/** Figures on a page: what a phone shows without losing the question. */
const PAGE = 5;

const input = z.object({
  place: place("A place, in any spelling or script"),
  about: z
    .string()
    .min(1)
    .max(200) // a page's button holds what was typed here and after the place
    .describe("Words on what is counted or what happened: targets, killed, aid")
    .optional(),
  since,
  until,
  issuer,
});

export const figures = defineCommand({
  name: "figures",
  description: "What officials claimed in numbers about a place, each figure with its sentence",
  input,
  audience: "channel",
  examples: ["/figures Al-Bab", "/figures Al-Bab about:targets", "/figures Homs since:2017-01-01 until:2017-03-31"],
  async run(input, { briefings, gazetteer, cursor, now }) {
    const read = await readPlaceWords(input.place, { briefings, gazetteer });
    if (read === null) return await unknownPlace(input.place, briefings);
    const filter = await readFilter(input, briefings, now);
    if (!filter.ok) return await orNothingStored(filter.reply, briefings);
    const { best } = read.resolution;
    const about = [read.rest, input.about ?? ""].join(" ").trim();
    const page = await briefings.figures({
      places: [best.key],
      ...filter.filter,
      ...(about === "" ? {} : { about }),
      limit: PAGE,
      cursor,
    });
    const asked = { ...input, ...(about === "" ? {} : { about }) };
    const others = otherPlaces(read.resolution, asked);
    if (page.items.length === 0) return await orNothingStored(none(read.resolution, about, others), briefings);
    return answered(
      heading(words("Figures for "), placeName(best.key, best.label), ...aboutWords(about)),
      ...page.items.map((claim): Block => ({ kind: "figure", claim })),
      ...paging({ command: "figures", input: { ...asked, place: wayTo(best) } }, page),
      ...others,
    );
  },
});

/** Words that resolve to this place again. */
const wayTo = (place: ResolvedPlace): string => (place.place === null ? place.label : place.key);

const aboutWords = (about: string): readonly Inline[] => (about === "" ? [] : [words(": "), echo(about)]);

function none({ best }: Resolution, about: string, others: readonly Block[]): Reply {
  const what = about === "" ? [words("no figure")] : [words("no figure about "), echo(about)];
  return nothing(
    text(
      words("The stored briefings give "),
      ...what,
      words(" for "),
      placeName(best.key, best.label),
      words(" in what you asked for."),
    ),
    ...others,
  );
}

/** "Did you mean" buttons, which ask the same of another place. */
function otherPlaces({ others }: Resolution, input: object): readonly Block[] {
  if (others.length === 0) return [];
  return [
    text(words("Not the place you meant?")),
    {
      kind: "actions",
      buttons: others.map((other) =>
        button([placeName(other.key, other.label)], { command: "figures", input: { ...input, place: wayTo(other) } }),
      ),
    },
  ];
}
