import type { Gazetteer, Place } from "../../gazetteer/gazetteer.ts";
import type { Tokenized } from "../head/date.ts";
import type { Candidate } from "./candidates.ts";
import { startsSentence } from "./cues.ts";

/** A country is one of a briefing's when at least this share of its well-known names lies in it. */
const leastShare = 0.15;
/** Towns of fewer people are seldom spoken of abroad. */
const smallTown = 50_000;

/**
 * Looks up in all the world what the words around a name show, or may show, to be a place. A name that nothing shows to be
 * one is taken only where it is well known in a country that the briefing is about.
 */
export function knownInWorld(
  passages: readonly Tokenized[],
  found: readonly (readonly Candidate[])[],
  gazetteer: Gazetteer,
  common: ReadonlySet<string>,
): readonly (readonly Candidate[])[] {
  const theatre = theatreOf(found.flat(), gazetteer);
  return found.map((candidates, i) =>
    candidates.map((one) =>
      isOrdinary(one, common, theatre)
        ? { ...one, candidates: [], strength: -1 }
        : lookedUp(one, passages[i]?.tokens ?? [], gazetteer, theatre),
    ),
  );
}

/** "2. Rivers. Of 116 stations …": a word that the briefing also writes small, and a place far from all that it names. */
const isOrdinary = (
  { name, candidates, first }: Candidate,
  common: ReadonlySet<string>,
  { countries, names }: Theatre,
): boolean =>
  candidates.length > 0 &&
  (names.get(countries[0] ?? "") ?? 0) > 1 &&
  (common.has(name.toLowerCase()) || (first === 0 && alsoWords.has(name.toLowerCase()))) &&
  candidates.every(
    ({ country, level }) => level !== "country" && (names.get(country) ?? 0) < 2 && country !== countries[0],
  );

/** Names of places that head a section of a report as words. */
const alsoWords = new Set("rivers mobile orange split roads bridges union port hope bar".split(" "));

/** What is said of a place that begins its sentence: "Strabane has had 4". */
const states =
  /^(?:has|had|recorded|records|reported|reports|saw|sees|remains|remained|hosts|hosted|lost|accounts|accounted|registered|received|counts|counted|leads|is|was|alone|keeps|kept|holds|needs|suffered|follows|followed|houses|sheltered|shelters|stands|bore|got|gets|lists|listed)$/;

function lookedUp(one: Candidate, tokens: Tokenized["tokens"], gazetteer: Gazetteer, theatre: Theatre): Candidate {
  const { countries } = theatre;
  if (one.strength < 0 || one.name.length < 3) return one;
  if (one.candidates.length > 0) return withNamesakes(one, gazetteer, theatre);
  // "Leposavi\u0107/Leposaviq": one place in two languages
  const spelling = one.name.includes("/") ? (one.name.split("/", 1)[0] ?? one.name) : one.name;
  const near = countries.length === 0 ? [] : gazetteer.named(spelling, { reach: "all", countries });
  if (one.strength >= 2)
    return { ...one, candidates: near.length > 0 ? near : gazetteer.named(one.name, { reach: "notable" }) };
  const notable = near.length === 0 ? [] : gazetteer.named(one.name, { reach: "notable", countries });
  const isPlain =
    one.next - one.first > 1 || !startsSentence(tokens, one.first) || states.test(tokens[one.next]?.lower ?? "");
  if (notable.length > 0 && (isPlain || one.strength === 1)) return { ...one, candidates: notable, strength: 2 };
  if (one.strength === 1 && near.length > 0) return { ...one, candidates: near, strength: 2 };
  // Two small reasons together: it may be a place by its words, and there is one of that name somewhere.
  if (near.length > 0) return { ...one, candidates: near, strength: 1 };
  if (one.strength === 0) return one;
  const far = gazetteer.named(one.name, { reach: "notable" });
  return far.length > 0 ? { ...one, candidates: far, strength: 2 } : one;
}

/** What a briefing's well-known names say of where it is set. */
interface Theatre {
  /** Most named first. */
  readonly countries: readonly string[];
  /** The country that all but single names lie in, or null. */
  readonly main: string | null;
  /** How many names lie in each country. */
  readonly names: ReadonlyMap<string, number>;
}

/** The curated name may mean a place elsewhere than the briefing is about, and a small town far from all else is none of it. */
function withNamesakes(one: Candidate, gazetteer: Gazetteer, { countries, main }: Theatre): Candidate {
  const { candidates } = one;
  if (candidates.some(({ country, level }) => level === "country" || countries[0] === country)) return one;
  const known = new Set(candidates.map(({ id }) => id));
  const others = gazetteer.named(one.name, { reach: "notable", countries }).filter(({ id }) => !known.has(id));
  if (others.some(({ country }) => country === countries[0])) return { ...one, candidates: [...candidates, ...others] };
  const isSmall = candidates.every(({ level, population }) => level === "town" && (population ?? 0) < smallTown);
  return main !== null && isSmall ? { ...one, candidates: [] } : one;
}

/** Names that are found in several countries do not count. */
function theatreOf(candidates: readonly Candidate[], gazetteer: Gazetteer): Theatre {
  const votes = new Map<string, Set<string>>();
  for (const { candidates: curated, strength, name } of candidates) {
    if (strength < 2) continue;
    const places = curated.length > 0 ? curated : gazetteer.named(name, { reach: "notable" });
    const own = new Set(places.map(({ country }: Place) => country));
    const [only] = own;
    const [place] = places;
    if (own.size === 1 && only !== undefined && place !== undefined)
      votes.set(only, (votes.get(only) ?? new Set()).add(place.id));
  }
  const ranked = [...votes].map(([country, { size }]) => ({ country, size })).sort((a, b) => b.size - a.size);
  const all = ranked.reduce((sum, { size }) => sum + size, 0);
  const [first, second] = ranked;
  return {
    countries: ranked.filter(({ size }) => size >= all * leastShare).map(({ country }) => country),
    names: new Map(ranked.map(({ country, size }) => [country, size])),
    main: first !== undefined && first.size > 2 && (second?.size ?? 0) < 2 ? first.country : null,
  };
}
