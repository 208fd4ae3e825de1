import type { Figure } from "../briefing/figure.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { nameKey } from "../gazetteer/name-key.ts";
import { loose } from "../asking/loose.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import type { Gathered } from "../../store/briefings.ts";

/** How a figure's place answers the asked one. `exact` marks the place itself, and not one that lies in it. */
export interface PlaceFit {
  /** 1 the place itself, less where it lies in it or the words only name it; 0 another place. */
  readonly fit: number;
}

/**
 * A figure of a town answers for its province, and never the other way round; but who asks of a city may mean the province of
 * its name. `isThere`: the briefing is about the asked place elsewhere in it.
 */
export function placeFit(
  figure: Figure,
  from: Gathered,
  asked: readonly ResolvedPlace[],
  gazetteer: Gazetteer,
  isThere: boolean,
): PlaceFit {
  if (asked.length === 0) return { fit: 0.5 };
  return { fit: Math.max(...asked.map((one) => fitOf(figure, from, one, gazetteer, isThere))) };
}

function fitOf(figure: Figure, from: Gathered, asked: ResolvedPlace, gazetteer: Gazetteer, isThere: boolean): number {
  const told = figure.place === null ? figure.places : [figure.place, ...figure.places];
  if (isOfAnother(figure, asked)) return 0;
  let best = 0;
  const called = [asked.label.split(",")[0] ?? "", ...(asked.place?.names ?? [])].map(loose);
  told.forEach(({ id, name }, at) => {
    const own = at === 0 ? 1 : 0.8;
    if (id === asked.key || `~${loose(name)}` === asked.key || called.includes(loose(name))) best = Math.max(best, own);
    const place = id === undefined ? null : gazetteer.get(id);
    if (place !== null && asked.place !== null && liesIn(place, asked.place)) best = Math.max(best, 0.7 * own);
    if (place !== null && asked.place !== null && isNamesake(place, asked.place)) best = Math.max(best, 0.6 * own);
  });
  if (best > 0) return best;
  const names = [asked.label.split(",")[0] ?? "", ...(asked.place?.names ?? [])]
    .map(loose)
    .filter((name) => name.length > 2);
  const says = (text: string | null): boolean =>
    text !== null && names.some((name) => ` ${loose(text)} `.includes(` ${name} `));
  // The sentence names it without the figure being linked to it: believed where the figure has no other place.
  if (told.length === 0 && (says(figure.sentence) || says(from.heading))) return 0.6;
  // A country is what a whole briefing is about.
  const isNamed = told.some(({ id }) => id !== undefined);
  if (asked.place?.level === "country" && !isNamed && isThere) return told.length === 0 ? 0.5 : 0.45;
  if (
    asked.place?.level === "country" &&
    (told.length === 0 || says(figure.sentence)) &&
    (says(from.briefing.title) || says(figure.sentence))
  )
    return 0.5;
  return 0;
}

/** "Ambelia camp notified 29 cases" under a heading of another camp: the sentence has a place of its own. */
function isOfAnother({ sentence, place }: Figure, asked: ResolvedPlace): boolean {
  const named = /^(\p{Lu}[\p{L}’'-]+) (?:camp|town|village|district)\b/u.exec(sentence)?.[1];
  if (named === undefined || asked.place?.level === "country" || place === null) return false;
  const own = [asked.label, place.name, ...(asked.place?.names ?? [])].map(loose);
  return !own.some((name) => name.includes(loose(named))) && !loose(sentence).includes(loose(place.name));
}

const liesIn = (place: Place, whole: Place): boolean =>
  whole.level === "country" ? place.country === whole.country : place.within.includes(whole.id);

/** Deir ez-Zor is a city, and the governorate that it lies in. */
const isNamesake = (whole: Place, place: Place): boolean =>
  place.within.includes(whole.id) &&
  whole.level !== "country" &&
  nameKey(whole.name).skeleton.startsWith(nameKey(place.name).skeleton);
