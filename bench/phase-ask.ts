import { commands } from "../commands/index.ts";
import { openSqliteStore } from "../store/sqlite/open.ts";
import { createDispatcher } from "../src/chat/create-dispatcher.ts";
import { systemClock } from "../src/clock.ts";
import { createLogger } from "../src/log.ts";
import { createReader } from "../src/reading/create-reader.ts";
import { termsOf } from "../src/language/tokens.ts";
import { openBareSql } from "./bare-sql.ts";
import { createInventedGazetteer, places } from "./names.ts";
import { timingOf, type Timing } from "./percentiles.ts";
import { questions } from "./questions.ts";

const RUNS = 600;
const WARM = 60;

/** One kind of question through the whole dispatcher, and its bare SQL where there is such a thing. */
export interface AskFigures {
  readonly name: string;
  readonly bot: Timing;
  readonly bare: Timing | null;
  /** Share of the answers that found something. */
  readonly answered: number;
}

export async function measureAsk(
  folder: string,
): Promise<{ readonly kinds: readonly AskFigures[]; readonly rssMb: number }> {
  const store = await openSqliteStore({ folder, clock: systemClock });
  const gazetteer = createInventedGazetteer();
  const logger = createLogger("error");
  const dispatcher = createDispatcher({
    commands,
    question: "ask",
    briefings: store.briefings,
    gazetteer,
    reader: createReader({ gazetteer }),
    kept: store.keyed("buttons"),
    talks: store.keyed("talks"),
    subscriptions: store.subscriptions,
    sources: store.sources,
    chats: store.keyed("chats"),
    clock: systemClock,
    logger,
  });
  const bare = openBareSql(folder);
  const kinds: AskFigures[] = [];
  for (const { name, text } of questions) {
    const [mine, floor]: [number[], number[]] = [[], []];
    let answered = 0;
    for (let n = 0; n < RUNS + WARM; n++) {
      const question = text(n);
      const sql = bareOf(name, question);
      const runBare = (): number => (sql === null ? 0 : time(() => void sql(bare)));
      // Whoever comes second finds the pages in memory, so the two take turns at coming first.
      const before = n % 2 === 0 ? runBare() : 0;
      const begun = performance.now();
      const reply = await dispatcher.dispatch({
        platform: "bench",
        conversation: "bench",
        caller: "bench",
        said: { kind: "text", text: question },
      });
      const took = performance.now() - begun;
      const after = n % 2 === 0 ? before : runBare();
      if (reply.outcome === "fault" || reply.outcome === "usage") throw new Error(`${question}: ${reply.outcome}`);
      if (n < WARM) continue;
      mine.push(took);
      if (sql !== null) floor.push(after);
      if (reply.outcome === "answered") answered++;
    }
    kinds.push({
      name,
      bot: timingOf(mine),
      bare: floor.length === 0 ? null : timingOf(floor),
      answered: answered / RUNS,
    });
  }
  const rssMb = process.memoryUsage().rss / 1e6;
  bare.close();
  await store.close();
  return { kinds, rssMb };
}

const keys = new Map(places.map((place) => [place.name, place.id]));

/** The bare form of a question; null for those that have none (a prefix is our own notion). */
function bareOf(name: string, question: string): ((sql: ReturnType<typeof openBareSql>) => number) | null {
  if (question === "/latest") return (sql) => sql.latest();
  if (question.startsWith("/figures ")) {
    const key = keys.get(question.slice(9)) ?? "";
    return name.includes("cited") ? (sql) => sql.figuresCited(key) : (sql) => sql.figures(key);
  }
  if (/^\/search [^:*]+$/.test(question)) {
    const match = [...termsOf(question.slice(8))].map((term) => `"${term}"`).join(" ");
    return (sql) => sql.search(match);
  }
  if (name.startsWith("a question")) {
    const words = question.replace(/^how many|were|near|in /g, " ");
    const match = [...termsOf(words)].map((term) => `"${term}"`).join(" OR ");
    return (sql) => sql.ranked(match);
  }
  return null;
}

function time(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
