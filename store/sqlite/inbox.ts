import type { Inbox, InboxEntry } from "../inbox.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [id: number, body: string, answer: string | null, part: number, sending: number];

/** Notes of one turn of the event loop are one commit: with many answers under way each costs a share of a sync. */
export function createInbox(connection: Connection): Inbox {
  const insert = connection.prepare<readonly [number]>(
    "INSERT INTO inbox (source, id, taken_at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
  );
  const open = connection.prepare<Row>(
    "SELECT id, body, answer, part, sending FROM inbox WHERE source = ? AND done = 0 ORDER BY id",
  );
  const note = connection.prepare(
    "UPDATE inbox SET part = ?, sending = ?, answer = coalesce(?, answer) WHERE source = ? AND id = ? AND done = 0",
  );
  const finish = connection.prepare(
    "UPDATE inbox SET done = 1, body = NULL, answer = NULL, sending = 0 WHERE source = ? AND id = ?",
  );
  const forget = connection.prepare("DELETE FROM inbox WHERE source = ? AND done = 1 AND taken_at < ?");

  interface Waiting {
    readonly write: () => void;
    readonly resolve: () => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  function flush(): void {
    const notes = waiting;
    waiting = [];
    try {
      connection.transaction(() => {
        for (const each of notes) each.write();
      });
      for (const each of notes) each.resolve();
    } catch (error) {
      for (const each of notes) each.reject(error);
    }
  }
  const soon = (write: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ write, resolve, reject });
    });

  return {
    async take(source, updates, now) {
      if (updates.length === 0) return [];
      return connection.transaction(() =>
        updates.flatMap(({ id, body }) =>
          insert.all(source, id, now.getTime(), JSON.stringify(body)).map(([taken]) => taken),
        ),
      );
    },
    async open(source) {
      return open.all(source).map(entryOf);
    },
    note: (source, id, { part, sending, answer }) =>
      soon(
        () => void note.run(part, sending ? 1 : 0, answer === undefined ? null : JSON.stringify(answer), source, id),
      ),
    finish: (source, id) => soon(() => void finish.run(source, id)),
    async forget(source, before) {
      forget.run(source, before.getTime());
    },
  };
}

function entryOf([id, body, answer, part, sending]: Row): InboxEntry {
  return {
    id,
    body: JSON.parse(body) as unknown,
    answer: answer === null ? null : (JSON.parse(answer) as unknown),
    part,
    sending: sending === 1,
  };
}
