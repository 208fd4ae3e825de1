import type { Connection } from "./connection.ts";
import { createCandidates } from "./candidates.ts";
import { clampLimit } from "./cursor.ts";
import { issuerTerm, placeTerm } from "./index-terms.ts";
import { keyRange } from "./keys.ts";
import { createLook } from "./look.ts";
import { anyOf, every, term } from "./match.ts";
import { byScore, rank, rankingOf, type Ranked } from "./rank.ts";
import { relaxations } from "./relaxations.ts";
import { dealPage, readPlace, writePlace, type SearchPlace } from "./search-pages.ts";
import { readSearchWords } from "./search-words.ts";
import { createWeighWords } from "./weigh-words.ts";
import type { SearchQuery } from "../briefings.ts";

/** What the search thread answers: keys of passages and where in them the words stand. */
export interface Found {
  readonly hits: readonly Ranked[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly relaxed: boolean;
}

/** Candidates that are ranked together: a search ranks the newest this many, then the next as many. */
const WINDOW = 200;
/** For one word alone, where a passage can hardly be better than another, fewer will do. */
const WINDOW_OF_ONE = 60;
/** Windows that one call looks through when their texts lack a phrase, a prefix or a common word. */
const MOST_WINDOWS = 6;
/** Candidates of a search that not every word must match. */
const RELAXED_EACH = 80;
const RELAXED_ALL = 160;
/** Passages that such a search walks through at the most, beyond its first match: a few milliseconds. */
const RELAXED_WORK = 40_000;

const nothing: Found = { hits: [], next: null, previous: null, relaxed: false };

interface Window {
  /** Best first. */
  readonly hits: readonly Ranked[];
  readonly hasMore: boolean;
}

/**
 * Searches over one connection, synchronously: it belongs in a thread of its own. Work is bounded whatever the words are:
 * newest candidates first, ranked here; nothing ever scores all matches.
 */
export function createSearcher(connection: Connection): (query: SearchQuery) => Found {
  const look = createLook(connection);
  const candidates = createCandidates(connection);
  const weigh = createWeighWords(connection);

  return (query) => {
    const search = readSearchWords(query.words);
    const issuers = look.issuerIds(query.issuers);
    const places =
      query.places === undefined || query.places.length === 0 ? null : look.placeIds(query.places, query.inner);
    if (search.words.length === 0 || issuers?.length === 0 || places?.length === 0) return nothing;

    const words = weigh(search);
    const ranking = rankingOf({ ...search, weights: words.map(({ weight }) => weight) });
    const filters = [
      ...(issuers === null ? [] : [anyOf(issuers.map((id) => term(issuerTerm(id))))]),
      ...(places === null ? [] : [anyOf(places.map((id) => term(placeTerm(id))))]),
    ];
    const known = words.flatMap(({ match }) => match ?? []);
    if (known.length === 0) return nothing;
    // Beside a rarer word a common one is looked for in the texts.
    const rarer = words.flatMap(({ match, isCommon }) => (match === null || isCommon ? [] : match));
    const all = known.length === words.length ? every([...filters, ...(rarer.length > 0 ? rarer : known)]) : null;

    const place = readPlace(query.cursor) ?? { window: 0, page: 0, turn: look.newestTurn() };
    const range = { ...keyRange(query), turn: place.turn };
    const limit = clampLimit(query.limit);
    const isExact =
      (rarer.length === 0 || rarer.length === words.length) && !search.words.some((word) => word.isPrefix);

    const size = isExact && words.length === 1 ? WINDOW_OF_ONE : WINDOW;

    function windowOf(match: string, number: number): Window {
      const found = candidates.matching(match, { ...range, limit: size + 1 }, number * size);
      const hits = found.slice(0, size).flatMap((candidate) => {
        const one = rank(candidate, ranking);
        // The index was asked for less than every word, and expands a prefix generously: the text decides.
        return one === null || (!isExact && one.words.length < words.length) ? [] : [one];
      });
      return { hits: hits.sort(byScore), hasMore: found.length > size };
    }

    /** The nearest window in this direction that holds a hit. */
    function nearest(match: string, from: number, step: 1 | -1): { number: number; window: Window } | null {
      for (let number = from, looked = 0; number >= 0 && looked < MOST_WINDOWS; number += step, looked += 1) {
        const window = windowOf(match, number);
        if (window.hits.length > 0) return { number, window };
        if (step === 1 && !window.hasMore) return null;
      }
      return null;
    }

    function strict(match: string): Found | null {
      const found = nearest(match, place.window, place.page === "last" ? -1 : 1);
      if (found === null) return null;
      const { number, window } = found;
      const { hits, page, isLast } = dealPage(window.hits, limit, place.page);
      const at = (one: Omit<SearchPlace, "turn">) => writePlace({ ...one, turn: place.turn });
      // Otherwise a window may have nothing left.
      const isSure = isExact && search.phrases.length === 0;
      const hasFollowing = () => window.hasMore && (isSure || nearest(match, number + 1, 1) !== null);
      const hasPreceding = () => number > 0 && (isSure || nearest(match, number - 1, -1) !== null);
      const following = () => (hasFollowing() ? at({ window: number + 1, page: 0 }) : null);
      const preceding = () => (hasPreceding() ? at({ window: number - 1, page: "last" }) : null);
      return {
        hits,
        next: isLast ? following() : at({ window: number, page: page + 1 }),
        previous: page > 0 ? at({ window: number, page: page - 1 }) : preceding(),
        relaxed: false,
      };
    }

    function loose(): Found {
      const keys = new Set<number>();
      let walked = 0;
      for (const { match, work } of relaxations(words, query.match, all !== null && query.match === "all")) {
        if (keys.size >= RELAXED_ALL) break;
        if (walked > 0 && walked + work > RELAXED_WORK) continue;
        walked += work;
        for (const key of candidates.keysMatching(every([...filters, match]), { ...range, limit: RELAXED_EACH }))
          keys.add(key);
      }
      const ranked = candidates.withKeys([...keys]).flatMap((candidate) => rank(candidate, ranking) ?? []);
      const { hits, page, isLast } = dealPage(ranked.sort(byScore), limit, place.page);
      const at = (one: number) => writePlace({ window: 0, page: one, turn: place.turn });
      return {
        hits,
        next: isLast ? null : at(page + 1),
        previous: page > 0 ? at(page - 1) : null,
        relaxed: !ranked.some((hit) => hit.words.length === words.length),
      };
    }

    if (query.match === "most" && words.length > 1) return loose();
    return (all === null ? null : strict(all)) ?? (words.length > 1 ? loose() : nothing);
  };
}
