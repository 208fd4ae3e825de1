import type { Figure } from "../briefing/figure.ts";
import type { PlaceRef } from "../briefing/place.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { nameKey } from "../gazetteer/name-key.ts";
import { loose } from "../asking/loose.ts";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import type { Gathered } from "../../store/briefings.ts";

/** How a figure's place answers the asked one. */
export interface PlaceFit {
  /** 1 the place itself, less where it lies in it or the words only name it; 0 another place. */
  readonly fit: number;
  /** The figure's place is a whole that the asked one lies in. */
  readonly wider: boolean;
  /** It is told of several places together of which not all are asked. */
  readonly shared: boolean;
  /** It is of one of several asked places and not of another. */
  readonly partly: boolean;
  /** How near the asked place is named: 1 in the sentence, less in the heading, before it in the passage, in the title. */
  readonly said: number;
}

/** How the places of figures answer the asked ones. `isThere`: the briefing is about the asked place elsewhere in it. */
export type PlaceScale = (figure: Figure, from: Gathered, isThere: boolean) => PlaceFit;

/** A place that is asked for, with its names as they are compared. */
interface Asked {
  readonly resolved: ResolvedPlace;
  readonly called: readonly string[];
  readonly sounds: ReadonlySet<string>;
}

/**
 * A figure of a town answers for its province, and never the other way round; but who asks of a city may mean the province of
 * its name. The scale serves one question: it remembers the texts that it has compared.
 */
export function createPlaceScale(asked: readonly ResolvedPlace[], gazetteer: Gazetteer): PlaceScale {
  const texts = new Map<string, string>();
  const plain = (text: string): string => {
    let known = texts.get(text);
    if (known === undefined) texts.set(text, (known = loose(text)));
    return known;
  };
  const all = asked.map((resolved): Asked => {
    const called = namesOf(resolved);
    return {
      resolved,
      called,
      sounds: new Set(called.map((name) => nameKey(name).bare).filter((bare) => bare.length > 3)),
    };
  });
  return (figure, from, isThere) => {
    if (all.length === 0) return { fit: 0.5, wider: false, shared: false, partly: false, said: 0 };
    const fits = all.map((one) => fitOf(figure, from, one, gazetteer, isThere, plain));
    // "In Chiure, Mozambique": what answers for both is better than what answers for one.
    const [best, least] = [Math.max(...fits), Math.min(...fits)];
    // How near it is named is asked only of what was read to be elsewhere.
    const said = best > 0 ? 0 : Math.min(...all.map((one) => saidOf(figure, from, one, plain)));
    const wider = best === 0 && all.some(({ resolved }) => isWider(figure, resolved, gazetteer));
    const shared = best > 0 && (sharedAmong(figure, asked, gazetteer) || isListed(figure, all, plain));
    return { fit: best === 0 ? 0 : 0.8 * best + 0.2 * least, wider, shared, partly: best > 0 && least === 0, said };
  };
}

const namesOf = ({ label, place }: ResolvedPlace): readonly string[] => [
  ...new Set([label.split(",")[0] ?? "", ...(place?.names ?? [])].map(loose).filter((name) => name.length > 2)),
];

function fitOf(
  figure: Figure,
  from: Gathered,
  { resolved: asked, called, sounds }: Asked,
  gazetteer: Gazetteer,
  isThere: boolean,
  plain: (text: string) => string,
): number {
  const told = figure.place === null ? figure.places : [figure.place, ...figure.places];
  if (isOfAnother(figure, asked)) return 0;
  if (asked.place?.level === "country" && isUnderAnother(from.heading, asked.place, gazetteer)) return 0;
  let best = 0;
  told.forEach(({ id, name }, at) => {
    const own = at === 0 ? 1 : 0.8;
    const place = id === undefined ? null : gazetteer.get(id);
    const said = plain(name);
    if (id === asked.key || `~${said}` === asked.key || called.includes(said)) best = Math.max(best, own);
    else if (called.some((one) => holds(said, one) || holds(one, said))) best = Math.max(best, 0.85 * own);
    // "Ag Geneina" is El Geneina.
    if (place === null && sounds.has(nameKey(name).bare)) best = Math.max(best, 0.9 * own);
    if (place !== null && asked.place !== null && liesIn(place, asked.place)) best = Math.max(best, 0.7 * own);
    if (place !== null && asked.place !== null && isNamesake(place, asked.place)) best = Math.max(best, 0.6 * own);
  });
  if (best > 0) return best;
  const says = (text: string | null): boolean => text !== null && called.some((name) => holds(plain(text), name));
  // The sentence names it without the figure being linked to it: believed where the figure has no other place.
  if (told.length === 0 && (says(figure.sentence) || says(from.heading))) return 0.6;
  if (told.length === 0 && says(from.briefing.title)) return 0.55;
  // A place that was named before holds on until the sentence names one: so does a part of it that was named in between.
  if (isInherited(figure) && says(from.passage.text) && says(before(figure, from))) return 0.55;
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

function saidOf(
  figure: Figure,
  from: Gathered,
  { called, sounds, resolved }: Asked,
  plain: (text: string) => string,
): number {
  const says = (text: string | null): boolean =>
    text !== null &&
    (called.some((name) => holds(plain(text), name)) || (resolved.place === null && isHeard(text, sounds)));
  if (says(figure.sentence)) return 1;
  if (says(from.heading)) return 0.8;
  if (says(before(figure, from))) return 0.6;
  return says(from.briefing.title) ? 0.5 : 0;
}

/** A name that the gazetteer does not have stands in the text in another spelling. */
function isHeard(text: string, sounds: ReadonlySet<string>): boolean {
  const names = text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [];
  return names.some((name) => sounds.has(nameKey(name).bare));
}

/** Where its place was read, it is a country or province that the asked place lies in. */
function isWider({ place }: Figure, { place: asked }: ResolvedPlace, gazetteer: Gazetteer): boolean {
  const told = place?.id === undefined ? null : gazetteer.get(place.id);
  return told !== null && asked !== null && told.id !== asked.id && liesIn(asked, told);
}

/** "Mali", over the figure: it is of no other country. */
function isUnderAnother(heading: string | null, asked: Place, gazetteer: Gazetteer): boolean {
  if (heading === null || heading.length > 40) return false;
  const named = gazetteer.named(heading.replace(/[:.]+$/, "")).filter(({ level }) => level === "country");
  return named.length > 0 && named.every(({ country }) => country !== asked.country);
}

/** All of the words of one name stand in the other, side by side: "Luwu Regency" holds "Luwu". */
const holds = (text: string, name: string): boolean => ` ${text} `.includes(` ${name} `);

/** The figure's place stands outside of its sentence. */
const isInherited = ({ place, sentence }: Figure): boolean => place !== null && !sentence.includes(place.name);

/** The passage up to the sentence. */
const before = (figure: Figure, { passage }: Gathered): string =>
  passage.text.slice(0, Math.max(0, figure.sentenceStart - passage.start));

/** "38 in Iraq and Syria": it is told of several places of which not all are asked. */
function sharedAmong({ place, places }: Figure, asked: readonly ResolvedPlace[], gazetteer: Gazetteer): boolean {
  const isAsked = ({ id, name }: PlaceRef): boolean =>
    asked.some(({ key, label }) => id === key || loose(label.split(",")[0] ?? "") === loose(name));
  if (place === null || !places.some(isAsked)) return false;
  const known = places.flatMap(({ id }) => (id === undefined ? [] : (gazetteer.get(id) ?? [])));
  return places.some((one) => {
    if (isAsked(one) || one.id === undefined) return false;
    const other = gazetteer.get(one.id);
    // Of a place that the gazetteer does not know nothing says that it does not lie in a region beside it.
    if (place.id === undefined && (other?.level === "region" || other?.level === "country")) return false;
    // What lies in another of them, or holds it, is no second place.
    return (
      other !== null && known.every((each) => each.id === other.id || !(liesIn(each, other) || liesIn(other, each)))
    );
  });
}

/** "Dire Dawa, Sidama and Harari: 56", of which only Sidama is asked. */
function isListed({ places, sentence }: Figure, asked: readonly Asked[], plain: (text: string) => string): boolean {
  const text = plain(sentence.replace(/,? and |, | & |\//g, " joinedwith "));
  const isAsked = (name: string): boolean => asked.some(({ called }) => called.includes(name));
  const names = [...new Set([...places.map(({ name }) => plain(name)), ...asked.flatMap(({ called }) => called)])];
  const joined = (a: string, b: string): boolean => holds(text, `${a} joinedwith ${b}`);
  return names.some((a) => isAsked(a) && names.some((b) => !isAsked(b) && (joined(a, b) || joined(b, a))));
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
