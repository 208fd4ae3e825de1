import Database from "libsql";
import { BUSY_SECONDS, unusable } from "./unusable.ts";

/** What a column holds. The engine hands numbers over as doubles: every integer here stays below 2^53. */
export type Value = string | number | Uint8Array | null;

/** A statement prepared at its first use. Rows are arrays in the order of the columns. */
export interface Statement<Row extends readonly Value[]> {
  all(...values: readonly Value[]): Row[];
  get(...values: readonly Value[]): Row | undefined;
  /** Answers how many rows changed. */
  run(...values: readonly Value[]): number;
}

/** One connection to the database file. Every call is synchronous; engine errors come out as StoreUnusable where they can. */
export interface Connection {
  readonly file: string;
  prepare<Row extends readonly Value[] = readonly Value[]>(sql: string): Statement<Row>;
  exec(sql: string): void;
  /** Runs `work` under the write lock; all of it is kept or, when it throws, none. */
  transaction<T>(work: () => T): T;
  /** Moves what the write-ahead log holds into the file, as far as others let it; never fails. */
  settle(): void;
  close(): void;
}

export interface ConnectionOptions {
  /** FULL: a commit survives a power cut. NORMAL: it survives kill -9 only. */
  readonly synchronous: "FULL" | "NORMAL";
  readonly cacheMegabytes: number;
  readonly readOnly?: boolean;
  /** How long to wait for another one's write. */
  readonly busySeconds?: number;
  /** The most pages of 4 KB that the file may have: a disk that is full, for tests. */
  readonly maxPages?: number;
}

/** Opens the file, which is made when it is missing unless the connection is for reading. */
export function openConnection(file: string, options: ConnectionOptions): Connection {
  const busySeconds = options.busySeconds ?? BUSY_SECONDS;
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (thrown) {
      throw unusable(thrown, file, busySeconds);
    }
  };
  const database = guard(() => new Database(file));
  const exec = (sql: string): void => guard(() => void database.exec(sql));

  const connection: Connection = {
    file,
    exec,
    prepare<Row extends readonly Value[]>(sql: string): Statement<Row> {
      let prepared: ReturnType<typeof database.prepare> | undefined;
      const statement = () => (prepared ??= database.prepare(sql));
      let raw: ReturnType<typeof database.prepare> | undefined;
      // Raw rows carry no `_metadata` key and cost less than objects.
      const rows = () => (raw ??= database.prepare(sql).raw());
      return {
        all: (...values) => guard(() => rows().all(values) as Row[]),
        get: (...values) => guard(() => rows().get(values) as Row | undefined),
        run: (...values) => guard(() => statement().run(values).changes),
      };
    },
    transaction<T>(work: () => T): T {
      exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        exec("COMMIT");
        return result;
      } catch (thrown) {
        // A full disk has already rolled back; a second rollback would hide why.
        if (database.inTransaction) database.exec("ROLLBACK");
        throw thrown;
      }
    },
    settle(): void {
      try {
        database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").raw().all();
      } catch {
        // The log keeps what is left; the next to open the file reads it.
      }
    },
    close(): void {
      if (database.open) database.close();
    },
  };

  try {
    exec(`PRAGMA busy_timeout = ${busySeconds * 1000}`);
    if (options.readOnly === true) exec("PRAGMA query_only = ON");
    exec(`PRAGMA synchronous = ${options.synchronous}`);
    exec(`PRAGMA cache_size = ${-1024 * options.cacheMegabytes}`);
    exec("PRAGMA foreign_keys = ON");
    exec("PRAGMA temp_store = MEMORY");
    // Pages that many puts change (the index's) are moved to the file once for 16 MB of log, not once for 4.
    exec("PRAGMA wal_autocheckpoint = 4000");
    if (options.maxPages !== undefined) exec(`PRAGMA max_page_count = ${options.maxPages}`);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
  return connection;
}
