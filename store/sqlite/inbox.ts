import type { Inbox, InboxEntry } from "../inbox.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: number,
  body: string,
  answer: string | null,
  part: number,
  sending: number,
  boot: string | null,
];

/** The column `sending`: nothing under way; noted durably before the send; noted, without a sync, as the bytes left. */
const [WAITS, READY, LEFT] = [0, 1, 2] as const;

/**
 * Notes of one turn of the event loop are one commit: with many answers under way each costs a share of a sync. `quick` is a
 * connection that does not sync; `boot` names the machine's start, null where that is not known: within one start what was
 * written is there, synced or not.
 */
export function createInbox(connection: Connection, quick: Connection, boot: string | null): Inbox {
  const insert = connection.prepare<readonly [number]>(
    "INSERT INTO inbox (source, id, taken_at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
  );
  const open = connection.prepare<Row>(
    "SELECT id, body, answer, part, sending, boot FROM inbox WHERE source = ? AND done = 0 ORDER BY id",
  );
  const note = connection.prepare(
    "UPDATE inbox SET part = ?, sending = ?, boot = ?, answer = coalesce(?, answer) WHERE source = ? AND id = ? AND done = 0",
  );
  const leaves = quick.prepare(`UPDATE inbox SET sending = ${LEFT} WHERE source = ? AND id = ? AND done = 0`);
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
      return open.all(source).map((row) => entryOf(row, boot));
    },
    note: (source, id, { part, sending, answer }) =>
      soon(() => {
        const kept = answer === undefined ? null : JSON.stringify(answer);
        note.run(part, sending ? READY : WAITS, boot, kept, source, id);
      }),
    leaves: (source, id) => void leaves.run(source, id),
    finish: (source, id) => soon(() => void finish.run(source, id)),
    async forget(source, before) {
      forget.run(source, before.getTime());
    },
  };
}

function entryOf([id, body, answer, part, sending, noted]: Row, boot: string | null): InboxEntry {
  return {
    id,
    body: JSON.parse(body) as unknown,
    answer: answer === null ? null : (JSON.parse(answer) as unknown),
    part,
    sending: sending === LEFT || (sending === READY && (noted === null || noted !== boot)),
  };
}
