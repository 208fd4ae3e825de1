import { z } from "zod";
import { neighboursOf } from "../src/asking/neighbours.ts";
import { resolvePlace } from "../src/asking/resolve-place.ts";
import { defineCommand, type CommandContext } from "../src/chat/command.ts";
import { gazetteerFact } from "../src/chat/gazetteer-fact.ts";
import type { Block, Inline } from "../src/chat/reply.ts";
import { answered, button, count, heading, place as placeName, text, words } from "../src/chat/say.ts";
import type { Gazetteer, Place } from "../src/gazetteer/gazetteer.ts";
import { scriptOf, type Script } from "../src/language/script.ts";
import { place as placeOption } from "./inputs.ts";
import { unknownPlace } from "./unknown-place.ts";

const levelNames: Record<Place["level"], string> = {
  country: "country",
  region: "first-level division",
  district: "district",
  town: "town or village",
  area: "area without a fixed border",
  site: "site",
};

export const place = defineCommand({
  name: "place",
  description: "What is known of a place: its names, where it lies, and how much the briefings say of it, with a map",
  input: z.object({ name: placeOption("A place, in any spelling or script") }),
  audience: "channel",
  examples: ["/place Al-Bab", "/place Эль-Баб", "/place الباب"],
  async run({ name }, context) {
    const { briefings, gazetteer } = context;
    const resolution = await resolvePlace(name, { briefings, gazetteer });
    if (resolution === null) return await unknownPlace(name, briefings);
    const { best, others } = resolution;
    const [stored] = await briefings.placesWith([best.key]);
    const named: readonly Inline[] =
      stored === undefined ? [words("no stored briefing")] : [count(stored.briefings, "briefing")];
    return answered(
      heading(placeName(best.key, best.label)),
      {
        kind: "fields",
        fields: [
          ...(best.place === null
            ? [{ name: "Known from", value: [words("briefings only; the gazetteer does not have it")] }]
            : fieldsOf(best.place, gazetteer)),
          { name: "Named in", value: named },
        ],
      },
      actions([
        ...(stored === undefined
          ? []
          : [
              button([words("Figures")], {
                command: "figures",
                input: { place: best.place === null ? best.label : best.key },
              }),
            ]),
        ...others.map((other) =>
          button([placeName(other.key, other.label)], {
            command: "place",
            input: { name: other.place === null ? other.label : other.key },
          }),
        ),
      ]),
      ...(best.place === null
        ? []
        : [text({ kind: "credit", text: gazetteer.credit }), await mapOf(best.place, scriptOf(name), context)]),
    );
  },
});

/** The place among those near it or in it that stored briefings name, labelled in the script it was asked in. */
async function mapOf(place: Place, script: Script, parts: CommandContext): Promise<Block> {
  const neighbours = await neighboursOf(place, parts);
  return {
    kind: "picture",
    picture: {
      kind: "map",
      script,
      place: { place: place.id, claims: [] },
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
    { name: "Level", value: [words(levelNames[place.level])] },
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
