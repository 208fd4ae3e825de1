import type { GatherQuery } from "../briefings.ts";
import { createCandidates } from "./candidates.ts";
import type { Connection } from "./connection.ts";
import { figureTerm, issuerTerm, placeTerm } from "./index-terms.ts";
import { keyRange } from "./keys.ts";
import { createLook } from "./look.ts";
import { anyOf, every, term } from "./match.ts";
import { relaxations } from "./relaxations.ts";
import type { WeighedWord } from "./weigh-words.ts";

/** Passages that one match brings, and all together. */
const EACH = 60;
/** As for relaxed searches: passages that are walked through beyond the first match. */
const WORK = 40_000;
const COMMON = 0.25;

/**
 * Keys of the passages that have most of the words, the ones that have more of them first. Each word may be there as any of
 * its terms, in the text or in what a figure of the passage counts. For the search thread: it works synchronously.
 */
export function createGatherer(connection: Connection): (query: GatherQuery) => readonly number[] {
  const look = createLook(connection);
  const candidates = createCandidates(connection);
  const total = connection.prepare<[number]>("SELECT value FROM counters WHERE name = 'passages'");
  const known = connection.prepare<[string, number]>(
    "SELECT term, passages FROM terms WHERE term IN (SELECT value FROM json_each(?))",
  );

  function weigh(alternatives: readonly string[], all: number): WeighedWord {
    const asked = alternatives.flatMap((one) => [one, figureTerm(one)]);
    const found = known.all(JSON.stringify(asked)).filter(([, passages]) => passages > 0);
    const passages = Math.min(
      all,
      found.reduce((sum, [, count]) => sum + count, 0),
    );
    return {
      match: found.length === 0 ? null : anyOf(found.map(([name]) => term(name))),
      passages,
      weight: Math.log(1 + (all + 1) / (passages + 1)),
      isCommon: passages > all * COMMON,
    };
  }

  return (query) => {
    const issuers = look.issuerIds(query.issuers);
    const places = query.places === undefined ? null : look.placeIds(query.places, query.inner);
    if (issuers?.length === 0 || places?.length === 0) return [];
    const all = total.get()?.[0] ?? 0;
    const words = query.words.map((alternatives) => weigh(alternatives, all));
    const filters = [
      ...(issuers === null ? [] : [anyOf(issuers.map((id) => term(issuerTerm(id))))]),
      ...(places === null ? [] : [anyOf(places.map((id) => term(placeTerm(id))))]),
    ];
    const range = { ...keyRange(query), turn: look.newestTurn(), limit: EACH };
    const keys = new Set<number>();
    let walked = 0;
    const first = words.slice(0, query.first ?? 0).flatMap(({ match }) => match ?? []);
    const others = words
      .slice(query.first ?? 0)
      .flatMap(({ match, passages }) => (match === null ? [] : [{ match, passages }]));
    const tries: readonly { readonly match: string | null; readonly work: number }[] =
      first.length > 0 ? withFirst(anyOf(first), others) : anyway(words, filters.length > 0);
    for (const { match, work } of tries) {
      if (keys.size >= query.limit) break;
      if (walked > 0 && walked + work > WORK) continue;
      walked += work;
      for (const key of candidates.keysMatching(every([...filters, ...(match === null ? [] : [match])]), range))
        keys.add(key);
    }
    return [...keys].slice(0, query.limit);
  };
}

/** Together with the two rarest others, with each of them, and alone. */
function withFirst(first: string, others: readonly { readonly match: string; readonly passages: number }[]) {
  const rare = [...others].sort((a, b) => a.passages - b.passages).slice(0, 4);
  const [one, two] = rare;
  const tries = rare.map(({ match, passages }) => ({ match: every([first, match]), work: passages }));
  const both = one === undefined || two === undefined ? [] : [one.match, two.match];
  if (one !== undefined && both.length > 0) tries.unshift({ match: every([first, ...both]), work: one.passages });
  return [...tries, { match: first, work: 0 }];
}

/** Most of the words; all that the filters leave where none is known. */
function anyway(words: readonly WeighedWord[], isFiltered: boolean) {
  if (words.some(({ match }) => match !== null)) return relaxations(words, "all", false);
  return isFiltered ? [{ match: null, work: 0 }] : [];
}
