import { setTimeout as wait } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import { bandsOf } from "../likeness/min-hash.ts";
import { plainWords } from "../likeness/plain-words.ts";
import type { Connection } from "./connection.ts";
import { turnOf } from "./keys.ts";

/** One step looks at so many versions, and ends after so many characters: some ten milliseconds of work. */
const VERSIONS_A_STEP = 200;
const CHARACTERS_A_STEP = 40_000;
/** Between two steps others work: nobody waits for this. */
const PAUSE_MS = 20;

export interface CatchUp {
  /** Resolves when nothing is owed any more, or when it is stopped; answers of how many versions it worked the bands out. */
  run(): Promise<number>;
  /** Lets the step that is under way end. */
  stop(): Promise<void>;
}

/**
 * Works out the bands of versions that were stored before bands were kept, the newest first: what is told again comes within
 * days. Each step notes in its own transaction how far it came, so the next process goes on there.
 */
export function createCatchUpLikeness(connection: Connection): CatchUp {
  const owed = connection.prepare<readonly [string, number]>(
    "SELECT name, value FROM counters WHERE name IN ('likeness turn', 'likeness key')",
  );
  const below = connection.prepare<readonly [number]>(
    `SELECT key FROM versions WHERE current = 1 AND key < ? ORDER BY key DESC LIMIT ${VERSIONS_A_STEP}`,
  );
  const text = connection.prepare<readonly [Uint8Array]>("SELECT text FROM documents WHERE key = ?");
  const keep = connection.prepare("INSERT OR IGNORE INTO bands (band, version) VALUES (?, ?)");
  const move = connection.prepare("UPDATE counters SET value = ? WHERE name = 'likeness key'");
  const settle = connection.prepare("DELETE FROM counters WHERE name IN ('likeness turn', 'likeness key')");
  const stopping = new AbortController();
  let running: Promise<number> | null = null;

  /** How many were worked out; null when nothing was owed. */
  function step(): number | null {
    const counters = new Map(owed.all());
    const [turn, from] = [counters.get("likeness turn"), counters.get("likeness key")];
    if (turn === undefined || from === undefined) return null;
    const keys = below.all(from);
    if (keys.length === 0) {
      settle.run();
      return null;
    }
    let [done, characters, last] = [0, 0, from];
    for (const [key] of keys) {
      last = key;
      const stored = turnOf(key) < turn ? text.get(key) : undefined;
      if (stored === undefined) continue;
      const words = inflateRawSync(stored[0]).toString("utf8");
      for (const band of bandsOf(plainWords(words))) keep.run(band, key);
      [done, characters] = [done + 1, characters + words.length];
      if (characters >= CHARACTERS_A_STEP) break;
    }
    move.run(last);
    return done;
  }

  async function all(): Promise<number> {
    let done = 0;
    while (!stopping.signal.aborted) {
      const more = connection.transaction(step);
      if (more === null) break;
      done += more;
      await wait(PAUSE_MS);
    }
    return done;
  }

  return {
    run: () => (running ??= all().finally(() => (running = null))),
    async stop() {
      stopping.abort();
      await running?.catch(() => undefined);
    },
  };
}
