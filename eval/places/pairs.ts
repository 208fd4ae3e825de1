import { readFileSync } from "node:fs";
import type { Gazetteer } from "../../src/gazetteer/gazetteer.ts";

/** A spelling and the ids of what it means, any of which is right; none where the gazetteer should abstain. */
export interface Pair {
  readonly words: string;
  readonly ids: readonly string[];
  readonly countries: readonly string[];
}

export interface PairScores {
  readonly pairs: number;
  readonly top1: number;
  readonly top3: number;
  /** Milliseconds a question. */
  readonly p50: number;
  readonly p99: number;
  readonly misses: readonly string[];
}

/** Rows of spelling, country and ids parted by "|", or of spelling and ids; a first row that has no id is a heading. */
export function readPairs(file: string): readonly Pair[] {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t"))
    .filter(([words = "", ...rest]) => words !== "" && !words.startsWith("#") && rest.length > 0);
  const pairs = rows.map(([words = "", second = "", third]) => {
    const [country, ids] = third === undefined ? ["", second] : [second, third];
    const known = ids.split("|").filter((id) => id !== "" && id !== "-");
    return { words, ids: known, countries: /^[A-Z]{2}$/.test(country) ? [country] : [] };
  });
  return pairs.filter(({ ids }) => ids.every((id) => /^\d+$|:/.test(id)));
}

/** Asks for each spelling, in its country unless `prior` says otherwise. */
export function scorePairs(gazetteer: Gazetteer, pairs: readonly Pair[], prior: readonly string[] | null): PairScores {
  const times: number[] = [];
  const misses: string[] = [];
  let [top1, top3] = [0, 0];
  for (const { words, ids, countries } of pairs) {
    const from = performance.now();
    const found = gazetteer.find(words, { prior: prior ?? countries, limit: 5 }).map(({ place }) => place);
    times.push(performance.now() - from);
    const at = ids.length === 0 ? (found.length === 0 ? 0 : -1) : found.findIndex(({ id }) => ids.includes(id));
    if (at === 0) top1++;
    else
      misses.push(
        `${words}\t${ids.join("|") || "nothing"}\tat ${at + 1}\t${found.map((each) => `${each.id} ${gazetteer.label(each)}`).join(" | ")}`,
      );
    if (at >= 0 && at < 3) top3++;
  }
  times.sort((a, b) => a - b);
  const timeAt = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { pairs: pairs.length, top1, top3, p50: timeAt(0.5), p99: timeAt(0.99), misses };
}
