import type { BriefingStore } from "../../store/briefings.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Command } from "./command.ts";
import type { CompletionRequest, Suggestion } from "./dispatcher.ts";
import { optionsOf } from "./options.ts";
import { shortened } from "./shortened.ts";

/** Discord's limit for autocomplete choices (Discord API docs, application command autocomplete): 25. */
const MOST = 25;
/** Discord's limit for a choice's name and value: 100 characters. */
const LONGEST = 100;

interface Sources {
  readonly commands: readonly Command[];
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
}

/** Suggestions for an option that is being typed, the likeliest first. */
export async function complete(request: CompletionRequest, sources: Sources): Promise<readonly Suggestion[]> {
  const command = sources.commands.find((each) => each.name === request.command);
  const option = command === undefined ? undefined : optionsOf(command).find((each) => each.name === request.option);
  if (option === undefined) return [];
  const typed = request.typed.slice(0, LONGEST).trim();
  const found =
    option.choices.length > 0 ? beginning(option.choices, typed) : await suggest(option.completes, typed, sources);
  const seen = new Set<string>();
  return found
    .filter(({ value }) => value.length <= LONGEST && !seen.has(value) && seen.add(value))
    .slice(0, MOST)
    .map(({ label, value }) => ({ label: shortened(label, LONGEST), value }));
}

async function suggest(what: string | null, typed: string, sources: Sources): Promise<readonly Suggestion[]> {
  switch (what) {
    case "place":
      return await places(typed, sources);
    case "issuer":
      return beginning(
        (await sources.briefings.issuers()).map((issuer) => issuer.name),
        typed,
      );
    case "briefing":
      return (await sources.briefings.idsLike(typed, MOST)).map((briefing) => ({
        label: `${briefing.id} ${briefing.title}`,
        value: briefing.id,
      }));
    case "command":
      return beginning(
        sources.commands.map((command) => command.name),
        typed.replace(/^\//, ""),
      );
    default:
      return [];
  }
}

/** Places that stored briefings name come first: they have answers. */
async function places(typed: string, { briefings, gazetteer }: Sources): Promise<readonly Suggestion[]> {
  const known = typed === "" ? [] : gazetteer.complete(typed, MOST);
  const [named, stored] = await Promise.all([
    briefings.placesLike(typed, MOST),
    briefings.placesWith(known.map((place) => place.id)),
  ]);
  const withAnswers = [...named, ...stored].map(({ key, name }) => {
    const place = gazetteer.get(key);
    return place === null
      ? { label: name, value: name }
      : { label: gazetteer.label(place), value: gazetteer.label(place) };
  });
  return [...withAnswers, ...known.map((place) => ({ label: gazetteer.label(place), value: gazetteer.label(place) }))];
}

function beginning(names: readonly string[], typed: string): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  const at = (name: string) => name.toLowerCase().indexOf(wanted);
  return names
    .filter((name) => at(name) !== -1)
    .sort((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1))
    .map((name) => ({ label: name, value: name }));
}
