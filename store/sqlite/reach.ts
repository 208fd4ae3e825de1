import type { OutOfReach, ReachStore } from "../reach.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  platform: string,
  conversation: string,
  reason: string,
  since: number,
  probeAt: number,
  probes: number,
];

const lostOf = ([platform, conversation, reason, since, probeAt, probes]: Row): OutOfReach => ({
  target: { platform, conversation },
  reason,
  since: new Date(since),
  probeAt: new Date(probeAt),
  probes,
});

/** Keeps in the database file which chats cannot be reached. */
export function createReach(connection: Connection): ReachStore {
  const lose = connection.prepare(
    `INSERT INTO out_of_reach VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (platform, conversation) DO UPDATE SET
       reason = excluded.reason, probe_at = excluded.probe_at, probes = excluded.probes`,
  );
  const regain = connection.prepare("DELETE FROM out_of_reach WHERE platform = ? AND conversation = ?");
  const one = connection.prepare<Row>("SELECT * FROM out_of_reach WHERE platform = ? AND conversation = ?");
  const due = connection.prepare<Row>("SELECT * FROM out_of_reach WHERE probe_at <= ? ORDER BY probe_at LIMIT ?");
  return {
    async lose({ target, reason, since, probeAt, probes }) {
      lose.run(target.platform, target.conversation, reason, since.getTime(), probeAt.getTime(), probes);
    },
    async regain({ platform, conversation }) {
      return regain.run(platform, conversation) > 0;
    },
    async of({ platform, conversation }) {
      const row = one.get(platform, conversation);
      return row === undefined ? null : lostOf(row);
    },
    async due(now, limit) {
      return due.all(now.getTime(), limit).map(lostOf);
    },
  };
}
