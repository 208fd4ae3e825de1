import { z } from "zod";
import type { Claim } from "../store/briefings.ts";
import { choicesOf } from "../src/asking/choices.ts";
import { neighboursOf } from "../src/asking/neighbours.ts";
import { resolvePlace } from "../src/asking/resolve-place.ts";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import { gazetteerFact } from "../src/chat/gazetteer-fact.ts";
import type { Block, Inline, Invoke } from "../src/chat/reply.ts";
import { answered, button, count, heading, place as placeName, text, words } from "../src/chat/say.ts";
import type { Gazetteer, Place } from "../src/gazetteer/gazetteer.ts";
import { kindOfPlace } from "../src/gazetteer/kind-of-place.ts";
import { scriptOf, type Script } from "../src/language/script.ts";
import { place as placeOption } from "./inputs.ts";
import { choiceLabel, wayTo } from "./place-scope.ts";
import { unknownPlace } from "./unknown-place.ts";

/** Claims that are shown of a place; the button has all of them. */
const CLAIMS = 3;

export const place = defineCommand({
  name: "place",
  description: "What is known of a place: its names, where it lies, and how much the briefings say of it, with a map",
  input: z.object({ name: placeOption("A place, in any spelling or script") }),
  audience: "channel",
  examples: ["/place Al-Bab", "/place Эль-Баб", "/place الباب"],
  async run({ name }, context) {
    const { briefings, gazetteer, memory } = context;
    const resolution = await resolvePlace(name, { briefings, gazetteer, spoken: (await memory.recall()).places });
    if (resolution === null) return await unknownPlace(name, briefings);
    const { best } = resolution;
    await memory.note({ places: [best.key] });
    const [[stored], inner, claims, choices] = await Promise.all([
      briefings.placesWith([best.key]),
      briefings.placesIn(best.key),
      briefings.figures({ places: [best.key], limit: CLAIMS }),
      choicesOf(resolution, context),
    ]);
    const named: readonly Inline[] =
      stored === undefined ? [words("no stored briefing")] : [count(stored.briefings, "briefing")];
    const within = (best.place?.within ?? []).flatMap((id) => gazetteer.get(id) ?? []);
    return answered(
      heading(placeName(best.key, best.label)),
      {
        kind: "fields",
        fields: [
          ...(best.place === null
            ? [{ name: "Known from", value: [words("briefings only; the gazetteer does not have it")] }]
            : fieldsOf(best.place, gazetteer)),
          { name: "Named in", value: named },
          ...(inner.length === 0
            ? []
            : [{ name: "In it", value: [count(inner.length, "place"), words(" that briefings name")] }]),
        ],
      },
      ...(claims.items.length === 0 ? [] : [text(words("The newest that is claimed about it:"))]),
      ...claims.items.map((claim): Block => ({ kind: "figure", claim })),
      actions([
        ...(stored === undefined && inner.length === 0
          ? []
          : [button([words("Figures")], { command: "figures", input: { place: wayTo(best) } })]),
        ...within.map((each) =>
          button([words("Lies in "), placeName(each.id, gazetteer.label(each))], toPlace(each.id)),
        ),
        ...choices
          .filter((choice) => !within.some(({ id }) => id === choice.place.key))
          .map((choice) => button(choiceLabel(choice.place, choice.inner), toPlace(wayTo(choice.place)))),
      ]),
      ...(best.place === null
        ? []
        : [
            text({ kind: "credit", text: gazetteer.credit }),
            await mapOf(best.place, claims.items, scriptOf(name), context),
          ]),
    );
  },
});

const toPlace = (name: string): Invoke => ({ command: "place", input: { name } });

/** The place among those near it or in it that stored briefings name, labelled in the script it was asked in. */
async function mapOf(place: Place, claims: readonly Claim[], script: Script, parts: CommandContext): Promise<Block> {
  const neighbours = await neighboursOf(place, parts);
  return {
    kind: "picture",
    picture: {
      kind: "map",
      script,
      place: { place: place.id, claims: claims.slice(0, 2) },
      neighbours: neighbours.map(({ id }) => ({ place: id, claims: [] })),
    },
  };
}

const actions = (buttons: Extract<Block, { kind: "actions" }>["buttons"]): Block => ({ kind: "actions", buttons });

function fieldsOf(place: Place, gazetteer: Gazetteer) {
  const fact = (field: "coordinates" | "population") => {
    const known = gazetteerFact(place, field);
    return known === null ? [] : [{ kind: "gazetteer", id: place.id, field, text: known } as const];
  };
  const within = place.within.map((id) => gazetteer.get(id)).filter((each) => each !== null);
  const names = place.names.filter((each) => each !== place.name).slice(0, 12);
  const fields: readonly { readonly name: string; readonly value: readonly Inline[] }[] = [
    { name: "Level", value: [words(kindOfPlace(place))] },
    {
      name: "Lies in",
      value: within.flatMap((each, i) => [...(i === 0 ? [] : [words(", ")]), placeName(each.id, each.name)]),
    },
    {
      name: "Also written",
      value: names.flatMap((each, i) => [...(i === 0 ? [] : [words(", ")]), placeName(place.id, each)]),
    },
    { name: "Coordinates", value: fact("coordinates") },
    { name: "Population", value: fact("population") },
  ];
  return fields.filter((field) => field.value.length > 0);
}
