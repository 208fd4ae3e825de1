import MiniSearch from "minisearch";
import { openSqliteStore } from "../store/sqlite/open.ts";
import { systemClock } from "../src/clock.ts";
import { generateBriefing } from "./generate.ts";
import { timingOf, type Timing } from "./percentiles.ts";
import { questions } from "./questions.ts";

/** The same searches, put to MiniSearch or to the store itself (what a command would show: ten best, with their text). */
export interface PeerFigures {
  readonly indexSeconds: number;
  /** What the index adds to the process, in megabytes. */
  readonly memoryMb: number;
  readonly kinds: readonly { readonly name: string; readonly timing: Timing }[];
}

const RUNS = 200;
const searches = questions.filter(({ name }) => /^\/search, (?:[\d] words?|prefix|the 8)/.test(name));
const wordsOf = (question: string): string => question.replace(/^\/search /, "");

/** MiniSearch with its own defaults but that all words must match, as ours must. Each passage is a document, as with us. */
export function measureMiniSearch(total: number): PeerFigures {
  collect();
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"], storeFields: ["text"] });
  let id = 0;
  for (let n = 0; n < total; n++) {
    const passages = generateBriefing(n, total).text.split("\n\n");
    index.addAll(passages.map((text) => ({ id: id++, text })));
  }
  const indexSeconds = (performance.now() - begun) / 1000;
  collect();
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;
  const kinds = searches.map(({ name, text }) => ({
    name,
    timing: timingOf(
      Array.from({ length: RUNS }, (_, n) => {
        const words = wordsOf(text(n));
        const started = performance.now();
        index.search(words.replace("*", ""), { combineWith: "AND", prefix: words.endsWith("*") }).slice(0, 10);
        return performance.now() - started;
      }),
    ),
  }));
  return { indexSeconds, memoryMb, kinds };
}

/** Our search at the same place in the program: the store's own, in its worker thread, with snippets. */
export async function measureOurSearch(folder: string): Promise<PeerFigures> {
  collect();
  const before = process.memoryUsage().rss;
  const store = await openSqliteStore({ folder, clock: systemClock });
  const kinds: { name: string; timing: Timing }[] = [];
  for (const { name, text } of searches) {
    const times: number[] = [];
    for (let n = 0; n < RUNS; n++) {
      const words = wordsOf(text(n));
      const started = performance.now();
      await store.briefings.search({ words, match: "all", limit: 10 });
      times.push(performance.now() - started);
    }
    kinds.push({ name, timing: timingOf(times) });
  }
  collect();
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;
  await store.close();
  return { indexSeconds: 0, memoryMb, kinds };
}

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
