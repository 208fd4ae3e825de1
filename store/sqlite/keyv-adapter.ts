import type { KeyvStoreAdapter, StoredData } from "keyv";
import type { Clock } from "../../src/clock.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [value: string, expiresAt: number | null];

/** Every this many writes, up to as many expired rows are swept: nothing ever pauses for a large sweep. */
const SWEEP_EVERY = 100;
const SWEEP_ROWS = 200;
const ITERATED_AT_ONCE = 100;

/** What Keyv 5 asks of a storage adapter, all of it. */
export type KeyvAdapter = KeyvStoreAdapter &
  Required<
    Pick<KeyvStoreAdapter, "getMany" | "setMany" | "has" | "hasMany" | "deleteMany" | "iterator" | "disconnect">
  >;

/** A Keyv storage adapter over the table `keyed`. The connection belongs to the caller: `disconnect` leaves it open. */
export function createKeyvAdapter(connection: Connection, clock: Clock): KeyvAdapter {
  const get = connection.prepare<Row>("SELECT value, expires_at FROM keyed WHERE key = ?");
  const set = connection.prepare(
    `INSERT INTO keyed VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
  );
  const remove = connection.prepare("DELETE FROM keyed WHERE key = ?");
  const clearAll = connection.prepare("DELETE FROM keyed");
  const clearRange = connection.prepare("DELETE FROM keyed WHERE key >= ? AND key < ?");
  const sweep = connection.prepare(
    "DELETE FROM keyed WHERE key IN (SELECT key FROM keyed WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)",
  );
  const range = connection.prepare<readonly [string, string]>(
    "SELECT key, value FROM keyed WHERE key > ? AND key < ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY key LIMIT ?",
  );
  let writes = 0;

  const now = (): number => clock.now().getTime();
  const expiry = (ttl: number | undefined): number | null => (ttl === undefined || ttl <= 0 ? null : now() + ttl);
  /** Keyv puts "namespace:" before each key; ";" is the character after ":". */
  const bounds = (namespace: string | undefined): readonly [string, string] =>
    namespace === undefined || namespace === "" ? ["", "\u{10ffff}"] : [`${namespace}:`, `${namespace};`];

  function read<Value>(key: string): StoredData<Value> | undefined {
    const row = get.get(key);
    if (row === undefined) return undefined;
    if (row[1] !== null && row[1] <= now()) {
      remove.run(key);
      return undefined;
    }
    // Keyv hands over text that it made itself and takes it back as it is; its types speak of what is inside.
    return row[0] as StoredData<Value>;
  }

  function write(key: string, value: unknown, ttl: number | undefined): void {
    set.run(key, typeof value === "string" ? value : JSON.stringify(value), expiry(ttl));
    writes += 1;
    if (writes % SWEEP_EVERY === 0) sweep.run(now(), SWEEP_ROWS);
  }

  const adapter: KeyvAdapter = {
    // Keyv iterates over a store only when it knows the dialect.
    opts: { dialect: "sqlite", url: "sqlite://" },
    namespace: undefined,
    async get<Value>(key: string) {
      return read<Value>(key);
    },
    async getMany<Value>(keys: string[]) {
      return keys.map((key) => read<Value | undefined>(key));
    },
    async set(key: string, value: unknown, ttl?: number) {
      write(key, value, ttl);
      return true;
    },
    async setMany(entries) {
      connection.transaction(() => {
        for (const { key, value, ttl } of entries) write(key, value, ttl);
      });
    },
    async delete(key) {
      return remove.run(key) > 0;
    },
    async deleteMany(keys) {
      return connection.transaction(() => keys.map((key) => remove.run(key)).some((changed) => changed > 0));
    },
    async clear() {
      const { namespace } = adapter;
      if (namespace === undefined || namespace === "") clearAll.run();
      else clearRange.run(...bounds(namespace));
    },
    async has(key) {
      return read(key) !== undefined;
    },
    async hasMany(keys) {
      return keys.map((key) => read(key) !== undefined);
    },
    async *iterator<Value>(namespace?: string) {
      const [first, last] = bounds(namespace);
      for (let from = first; ;) {
        const rows = range.all(from, last, now(), ITERATED_AT_ONCE);
        for (const [key, value] of rows) yield [key, value as Awaited<Value>];
        const end = rows.at(-1);
        if (end === undefined) return;
        from = end[0];
      }
    },
    async disconnect() {},
    // Nothing is emitted: every failure is thrown to the caller.
    on: () => adapter,
  };
  return adapter;
}
