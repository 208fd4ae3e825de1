import { distance } from "fastest-levenshtein";
import type { BriefingStore, PlaceKey, StoredPlace } from "../../store/briefings.ts";
import type { Gazetteer, Place } from "../gazetteer/gazetteer.ts";
import { nameKey } from "../gazetteer/name-key.ts";
import { leaningOf, type Leaning } from "./leaning.ts";
import { loose } from "./loose.ts";

/** What a person's words for a place were taken to mean. */
export interface ResolvedPlace {
  readonly key: PlaceKey;
  /** "Al-Bab, Aleppo Governorate, Syria", or the name alone when the gazetteer does not know it. */
  readonly label: string;
  readonly place: Place | null;
  /** Whether stored briefings name it. */
  readonly stored: boolean;
  /** What stored briefings call it, where the words are just that: it need be no name that the gazetteer has. */
  readonly called?: string;
}

export interface Resolution {
  readonly best: ResolvedPlace;
  /** What else it may have been, at most four, the likeliest first. */
  readonly others: readonly ResolvedPlace[];
}

/** A place in stored briefings is likelier meant than one that nobody spoke of, unless its name fits worse than this. */
const STORED_BONUS = 0.15;
/** What a place is worth that only briefings name, and exactly so. */
const ONLY_STORED = 1.2;
/** How far behind the best a candidate may be and still be worth offering. */
const CLOSE = 0.3;

/** What was spoken of just now breaks ties; so does lying in the same country. Neither makes up for a name that fits worse. */
const SPOKEN_OF = 0.06;
const SAME_COUNTRY = 0.03;

/** A stored place of exactly this name is meant, and no other that briefings speak of more: "Goiás" is not Hays. */
const NAMED = 0.3;
/** Surer is one that briefings themselves call so; less sure one that they call so with a word for its kind: "Luwu Regency". */
const OWN_NAME = 0.6;
const CALLED = 0.2;

/** What resolving a person's words goes by. */
export interface ResolvingParts {
  readonly briefings: BriefingStore;
  readonly gazetteer: Gazetteer;
  /** Keys of places that the person and the bot spoke of just now, the latest first. */
  readonly spoken?: readonly PlaceKey[];
  /** What the stored briefings are about, where it is known already: one question resolves many names. */
  readonly leaning?: Leaning;
}

/** The place that a person means, among those that the gazetteer knows and those that only briefings name; null when none is near. */
export async function resolvePlace(
  typed: string,
  { briefings, gazetteer, spoken = [], leaning: given }: ResolvingParts,
): Promise<Resolution | null> {
  const [head = ""] = typed.split(",");
  const wanted = loose(head);
  if (wanted === "") return null;
  const byId = gazetteer.get(typed.trim());
  const leaning = given ?? (await leaningOf(briefings, gazetteer));
  const known =
    byId === null ? gazetteer.find(typed.trim(), { ...leaning, limit: 12 }) : [{ place: byId, score: 1, weight: 2 }];
  const [named, like] = await Promise.all([
    briefings.placesWith(known.map(({ place }) => place.id)),
    likeIt(head.trim(), briefings),
  ]);
  const storedKeys = new Set([...named, ...like].map((each) => each.key));
  const candidates: { resolved: ResolvedPlace; score: number }[] = known.map(({ place, weight }) => ({
    resolved: { key: place.id, label: gazetteer.label(place), place, stored: storedKeys.has(place.id) },
    score: weight + (storedKeys.has(place.id) && !leaning.known.has(place.id) ? STORED_BONUS : 0),
  }));
  for (const { key, name } of like) {
    const place = gazetteer.get(key);
    const isSame = isNameOf(name, wanted);
    if (!isSame && !(place === null && soundsLike(name, head))) continue;
    const before = candidates.find(({ resolved }) => resolved.key === key);
    if (before !== undefined) {
      if (isSame) before.resolved = { ...before.resolved, called: name };
      continue;
    }
    const label = place === null ? name : gazetteer.label(place);
    candidates.push({
      resolved: { key, label, place, stored: true, ...(isSame ? { called: name } : {}) },
      score: ONLY_STORED + (isSame ? STORED_BONUS : -0.1),
    });
  }
  const countries = new Set(spoken.flatMap((key) => gazetteer.get(key)?.country ?? []));
  const nearness = ({ key, place }: ResolvedPlace): number =>
    (spoken.includes(key) ? SPOKEN_OF : 0) + (place !== null && countries.has(place.country) ? SAME_COUNTRY : 0);
  const isNamed = ({ label, place, stored }: ResolvedPlace): boolean =>
    stored && [label.split(",")[0] ?? "", ...(place?.names ?? [])].some((name) => loose(name) === wanted);
  const bonus = (resolved: ResolvedPlace): number =>
    Math.max(
      isNamed(resolved) ? NAMED : 0,
      resolved.called === undefined ? 0 : loose(resolved.called) === wanted ? OWN_NAME : CALLED,
    );
  for (const candidate of candidates) candidate.score += nearness(candidate.resolved);
  const rank = ({ resolved, score }: (typeof candidates)[number]): number => score + bonus(resolved);
  candidates.sort((a, b) => rank(b) - rank(a));
  const [best, ...others] = candidates;
  if (best === undefined) return null;
  return {
    best: best.resolved,
    others: others
      .filter(({ score }) => best.score - score <= CLOSE)
      .slice(0, 4)
      .map(({ resolved }) => resolved),
  };
}

/** "Luwu" is Luwu Regency. */
const isNameOf = (name: string, wanted: string): boolean => {
  const whole = loose(name);
  return whole === wanted || (whole.startsWith(`${wanted} `) && levels.test(whole.slice(wanted.length + 1)));
};
const levels =
  /^(?:regency|district|county|province|governorate|region|state|oblast|raion|city|town|village|municipality|division|department|prefecture|sector|camp|crossing)$/;

/** Stored places that begin like the name; those that only briefings name may be spelled in another way behind that. */
async function likeIt(name: string, briefings: BriefingStore): Promise<readonly StoredPlace[]> {
  const exact = await briefings.placesLike(name, 8);
  if (exact.length > 0 || name.length < 4) return exact;
  return await briefings.placesLike(name.slice(0, 3), 40);
}

function soundsLike(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one.skeleton.length >= 2 && one.skeleton === other.skeleton && distance(one.bare, other.bare) <= 2;
}
