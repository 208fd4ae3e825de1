import { isDeepStrictEqual } from "node:util";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { WeighedClaim } from "./weigh-claim.ts";

/** Figures of several places beside each other. `most` is null where they cannot be compared; `why` says so in words. */
export interface Comparison {
  readonly shown: readonly WeighedClaim[];
  readonly most: WeighedClaim | null;
  readonly why: string | null;
}

/** Places that are shown beside each other. */
const MOST = 4;

/** Which of the places asked for has more: the best figure of each, where all are of one kind. */
export function compareAsked(byPlace: readonly (WeighedClaim | undefined)[]): Comparison | null {
  const shown = byPlace.filter((each) => each !== undefined);
  if (shown.length === 0) return null;
  if (shown.length < byPlace.length)
    return { shown, most: null, why: "the briefings do not give it for each of the places" };
  const [first, ...rest] = shown;
  const why =
    rest.map((each) => (first === undefined ? null : whyNot(first, each))).find((each) => each !== null) ?? null;
  return why === null ? ranked(shown) : { shown: shown.slice(0, MOST), most: null, why };
}

/** Which place has most: the figures of one briefing, kind and time, each of one place that is no country. */
export function compareAll(found: readonly WeighedClaim[], gazetteer: Gazetteer): Comparison | null {
  const [first] = found;
  if (first === undefined) return null;
  const alike = found.filter(({ claim }) => {
    const { place } = claim.figure;
    const level = place?.id === undefined ? null : gazetteer.get(place.id)?.level;
    return place !== null && level !== "country";
  });
  const [best] = alike;
  if (best === undefined) return null;
  const byPlace = new Map<string, WeighedClaim>();
  for (const each of alike) {
    const name = each.claim.figure.place?.id ?? each.claim.figure.place?.name ?? "";
    if (whyNot(best, each) === null && !byPlace.has(name)) byPlace.set(name, each);
  }
  return byPlace.size < 2 ? null : ranked([...byPlace.values()]);
}

function ranked(shown: readonly WeighedClaim[]): Comparison {
  const sorted = shown.toSorted((a, b) => b.claim.figure.value - a.claim.figure.value);
  const [most, second] = sorted;
  if (most === undefined || second === undefined || most.claim.figure.value === second.claim.figure.value)
    return { shown: sorted.slice(0, MOST), most: null, why: "the numbers are the same" };
  return { shown: sorted.slice(0, MOST), most, why: null };
}

function whyNot({ claim: a }: WeighedClaim, { claim: b }: WeighedClaim): string | null {
  if (a.briefing.issuer !== b.briefing.issuer || a.figure.quoted?.text !== b.figure.quoted?.text)
    return "different institutions claim them";
  if (a.figure.unit !== b.figure.unit) return "they have different units";
  if (a.figure.delta !== b.figure.delta) return "one is a change and one a level";
  const [mine, yours] = [a.figure.period, b.figure.period].map((period) => period && [period.start, period.end]);
  if (!isDeepStrictEqual(mine, yours)) return "they are of different times";
  if (mine === null && a.briefing.id !== b.briefing.id) return "they are of different briefings and name no time";
  return null;
}
