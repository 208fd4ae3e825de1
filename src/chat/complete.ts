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

/** Beginnings of places that are remembered: finding and naming what begins so costs more than all else, and people begin alike. */
const REMEMBERED = 500;

interface Sources {
  readonly commands: readonly Command[];
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
}

/** Suggestions for options that are being typed, the likeliest first. */
export function createCompletion(sources: Sources): (request: CompletionRequest) => Promise<readonly Suggestion[]> {
  const { commands, briefings, gazetteer } = sources;
  // What the gazetteer says of a name is the same while the bot runs; what is stored is asked each time.
  const labelOf = remembering(REMEMBERED * MOST, (id: string) => {
    const place = gazetteer.get(id);
    return place === null ? null : gazetteer.label(place);
  });
  const placesBeginning = remembering(REMEMBERED, (typed: string) =>
    gazetteer.complete(typed, MOST).map(({ id }) => id),
  );

  /** Places that stored briefings name come first: they have answers. */
  async function places(typed: string): Promise<readonly string[]> {
    const known = typed === "" ? [] : placesBeginning(typed);
    const [named, stored] = await Promise.all([briefings.placesLike(typed, MOST), briefings.placesWith(known)]);
    const withAnswers = [...named, ...stored].map(({ key, name }) => labelOf(key) ?? name);
    return [...withAnswers, ...known.flatMap((id) => labelOf(id) ?? [])];
  }

  async function suggest(what: string | null, typed: string): Promise<readonly Suggestion[]> {
    switch (what) {
      case "place":
        return (await places(typed)).map(asItIs);
      case "issuer":
        return beginning(await briefings.issuerNames(), typed);
      case "briefing":
        return (await briefings.idsLike(typed, MOST)).map(({ id, title }) => ({ label: `${id} ${title}`, value: id }));
      case "command":
        return beginning(
          commands.map((command) => command.name),
          typed.replace(/^\//, ""),
        );
      default:
        return [];
    }
  }

  return async (request) => {
    const command = commands.find((each) => each.name === request.command);
    const option = command === undefined ? undefined : optionsOf(command).find((each) => each.name === request.option);
    if (option === undefined) return [];
    const typed = request.typed.slice(0, LONGEST).trim();
    const found = option.choices.length > 0 ? beginning(option.choices, typed) : await suggest(option.completes, typed);
    const seen = new Set<string>();
    return found
      .filter(({ value }) => value.length <= LONGEST && !seen.has(value) && seen.add(value))
      .slice(0, MOST)
      .map(({ label, value }) => ({ label: shortened(label, LONGEST), value }));
  };
}

const asItIs = (text: string): Suggestion => ({ label: text, value: text });

function beginning(names: readonly string[], typed: string): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  const at = (name: string) => name.toLowerCase().indexOf(wanted);
  return names
    .filter((name) => at(name) !== -1)
    .sort((a, b) => Math.min(at(a), 1) - Math.min(at(b), 1))
    .map(asItIs);
}

/** Remembers the newest so many results; the oldest go first. */
function remembering<T>(most: number, find: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.found;
    const found = find(key);
    known.set(key, { found });
    const oldest = known.keys().next();
    if (known.size > most && oldest.done !== true) known.delete(oldest.value);
    return found;
  };
}
