import { createHash } from "node:crypto";
import type { DeliveryLedger, NewRun, Part, Standing } from "../deliveries.ts";
import type { Connection } from "./connection.ts";
import { RUN, runOf, type RunRow } from "./outbox-rows.ts";

type Runs = Pick<DeliveryLedger, "plan" | "standing" | "runs" | "forgetBodies">;

/** Bodies of one transaction of planning that are remembered by their number, so that a digest of many chats is hashed once. */
const KNOWN_BODIES = 1_000;

/** Plans runs, and tells where subscriptions stand. */
export function createRuns(connection: Connection): Runs {
  const lastRun = connection.prepare<[number]>("SELECT id FROM runs WHERE subscription = ? ORDER BY id DESC LIMIT 1");
  const addRun = connection.prepare<[number]>(
    `INSERT INTO runs (subscription, due_at, outcome, since, up_to, missed, note, planned_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subscription, due_at) DO NOTHING RETURNING id`,
  );
  const parcelWith = connection.prepare<[number]>("SELECT id FROM parcels WHERE hash = ?");
  const addParcel = connection.prepare<[number]>("INSERT INTO parcels (hash, body) VALUES (?, ?) RETURNING id");
  const addDelivery = connection.prepare(
    `INSERT INTO deliveries (run, part, platform, conversation, key, parcel, state, ready_at, expires_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?)`,
  );
  const runsOf = connection.prepare<RunRow>(
    `SELECT ${RUN} FROM runs r WHERE r.subscription = ? ORDER BY r.id DESC LIMIT ?`,
  );
  const standingOf = connection.prepare<readonly [toldUpTo: number | null, isOpen: number, ...run: RunRow]>(
    `SELECT (SELECT t.up_to FROM runs t WHERE t.subscription = k.value AND (t.outcome = 'silent' OR EXISTS
               (SELECT 1 FROM deliveries d WHERE d.run = t.id AND d.state IN ('sent', 'unknown')))
             ORDER BY t.id DESC LIMIT 1),
            EXISTS (SELECT 1 FROM deliveries d WHERE d.state IN ('planned', 'claimed', 'sending')
                      AND d.run IN (SELECT id FROM runs WHERE subscription = k.value ORDER BY id DESC LIMIT 20)), ${RUN}
     FROM json_each(?) k CROSS JOIN runs r
       ON r.id = (SELECT id FROM runs WHERE subscription = k.value ORDER BY id DESC LIMIT 1)`,
  );
  const forget = connection.prepare(
    `UPDATE deliveries SET parcel = NULL WHERE parcel IS NOT NULL AND changed_at < ?
       AND state NOT IN ('planned', 'claimed', 'sending')`,
  );
  const clear = connection.prepare(
    "DELETE FROM parcels WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.parcel = parcels.id)",
  );

  function parcelOf({ body }: Part, known: Map<unknown, number>): number {
    const before = known.get(body);
    if (before !== undefined) return before;
    const text = JSON.stringify(body);
    const hash = createHash("sha256").update(text).digest();
    const id = parcelWith.get(hash)?.[0] ?? addParcel.all(hash, text)[0]?.[0] ?? 0;
    if (known.size < KNOWN_BODIES) known.set(body, id);
    return id;
  }

  function planOne(run: NewRun, at: number, known: Map<unknown, number>): boolean {
    const { subscription, dueAt, outcome, since, upTo, missed, note, target, readyAt, expiresAt } = run;
    if ((lastRun.get(subscription)?.[0] ?? null) !== run.after) return false;
    const [row] = addRun.all(subscription, dueAt.getTime(), outcome, since, upTo, missed, note, at);
    if (row === undefined) return false;
    const { platform, conversation } = target;
    const times = [readyAt.getTime(), expiresAt.getTime(), at] as const;
    for (const [index, part] of run.parts.entries())
      addDelivery.run(row[0], index, platform, conversation, part.key, parcelOf(part, known), ...times);
    return true;
  }

  return {
    async plan(runs, now) {
      const known = new Map<unknown, number>();
      return connection.transaction(() => runs.map((run) => planOne(run, now.getTime(), known)));
    },
    async standing(subscriptions) {
      const rows = subscriptions.length === 0 ? [] : standingOf.all(JSON.stringify(subscriptions));
      return new Map(
        rows.map(([toldUpTo, isOpen, ...row]): [string, Standing] => {
          const last = runOf(row);
          return [last.subscription, { last, toldUpTo, isOpen: isOpen !== 0 }];
        }),
      );
    },
    async runs(subscription, limit) {
      return runsOf.all(subscription, limit).map(runOf);
    },
    async forgetBodies(before) {
      return connection.transaction(() => {
        const forgotten = forget.run(before.getTime());
        if (forgotten > 0) clear.run();
        return forgotten;
      });
    },
  };
}
