import { createHash } from "node:crypto";
import type { DeliveryLedger, NewRun, Standing, Told } from "../deliveries.ts";
import type { Connection } from "./connection.ts";
import { createTold } from "./told.ts";
import { RUN, runOf, type RunRow } from "./outbox-rows.ts";

type Runs = Pick<DeliveryLedger, "plan" | "standing" | "runs" | "toldOf" | "shownOf" | "forgetBodies">;

/** Plans runs, and tells where subscriptions stand. */
export function createRuns(connection: Connection): Runs {
  const told = createTold(connection);
  const addRuns = connection.prepare<readonly [id: number, subscription: string]>(
    `INSERT INTO runs (subscription, due_at, outcome, since, up_to, missed, note, shown, planned_at)
     SELECT k.value ->> 0, k.value ->> 1, k.value ->> 2, k.value ->> 3, k.value ->> 4, k.value ->> 5, k.value ->> 6,
            k.value ->> 8, ?
       FROM json_each(?) k
      WHERE coalesce((SELECT max(id) FROM runs WHERE subscription = k.value ->> 0), 0) = k.value ->> 7
     ON CONFLICT (subscription, due_at) DO NOTHING RETURNING id, subscription`,
  );
  const parcelWith = connection.prepare<[number]>("SELECT id FROM parcels WHERE hash = ?");
  const addParcel = connection.prepare<[number]>("INSERT INTO parcels (hash, body) VALUES (?, ?) RETURNING id");
  const addDeliveries = connection.prepare(
    `INSERT INTO deliveries (run, part, platform, conversation, key, parcel, opening, opened, ready_at, expires_at, state, changed_at)
     SELECT k.value ->> 0, k.value ->> 1, k.value ->> 2, k.value ->> 3, k.value ->> 4, k.value ->> 5, k.value ->> 6,
            k.value ->> 7, k.value ->> 8, k.value ->> 9, 'planned', ? FROM json_each(?) k`,
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
    `UPDATE deliveries SET parcel = NULL, opening = NULL WHERE parcel IS NOT NULL AND changed_at < ?
       AND state NOT IN ('planned', 'claimed', 'sending')`,
  );
  const clear = connection.prepare(
    `DELETE FROM parcels WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.parcel = parcels.id)
       AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.opening = parcels.id)
       AND NOT EXISTS (SELECT 1 FROM runs r WHERE r.shown = parcels.id)`,
  );
  const forgetShown = connection.prepare(
    `UPDATE runs SET shown = NULL WHERE shown IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.run = runs.id AND d.parcel IS NOT NULL)`,
  );

  /** What is sent to many chats is written and hashed once. */
  const written = new WeakMap<object, { readonly text: string; readonly hash: Uint8Array }>();
  function writtenOf(body: unknown) {
    const before = typeof body === "object" && body !== null ? written.get(body) : undefined;
    if (before !== undefined) return before;
    const text = JSON.stringify(body);
    const made = { text, hash: createHash("sha256").update(text).digest() };
    if (typeof body === "object" && body !== null) written.set(body, made);
    return made;
  }

  function parcelOf(body: unknown, known: Map<unknown, number>, shown?: readonly Told[]): number {
    const before = known.get(body);
    if (before !== undefined) return before;
    const { hash, text } = writtenOf(body);
    const id = parcelWith.get(hash)?.[0] ?? addParcel.all(hash, text)[0]?.[0] ?? 0;
    known.set(body, id);
    if (shown !== undefined) told.add(id, shown);
    return id;
  }

  /** Plans runs of different subscriptions; answers those that were planned. */
  function planSome(runs: readonly NewRun[], at: number): ReadonlySet<string> {
    const known = new Map<unknown, number>();
    const rows = runs.map(({ subscription, dueAt, outcome, since, upTo, missed, note, after, shown }) => {
      const said = shown === undefined ? null : parcelOf(shown, known);
      return [subscription, dueAt.getTime(), outcome, since, upTo, missed, note, after ?? 0, said];
    });
    const ids = new Map(addRuns.all(at, JSON.stringify(rows)).map(([id, subscription]) => [subscription, id]));
    const deliveries = runs.flatMap(({ subscription, target, parts, readyAt, expiresAt }) => {
      const run = ids.get(subscription);
      if (run === undefined) return [];
      const times = [readyAt.getTime(), expiresAt.getTime()];
      const { platform, conversation } = target;
      return parts.map(({ key, body, opening, edits, told: shown }, i) => {
        const parcels = [parcelOf(body, known, shown), opening === undefined ? null : parcelOf(opening, known)];
        return [run, i, platform, conversation, key, ...parcels, edits ?? null, ...times];
      });
    });
    if (deliveries.length > 0) addDeliveries.run(at, JSON.stringify(deliveries));
    return new Set(ids.keys());
  }

  /** Cut before a subscription that comes again: it builds on what was planned of it before. */
  function inRounds(runs: readonly NewRun[]): readonly (readonly NewRun[])[] {
    const rounds: NewRun[][] = [];
    let has = new Set<string>();
    for (const run of runs) {
      if (rounds.length === 0 || has.has(run.subscription)) {
        rounds.push([]);
        has = new Set();
      }
      has.add(run.subscription);
      rounds.at(-1)?.push(run);
    }
    return rounds;
  }

  return {
    async plan(runs, now) {
      return connection.transaction(() =>
        inRounds(runs).flatMap((round) => {
          const planned = planSome(round, now.getTime());
          return round.map(({ subscription }) => planned.has(subscription));
        }),
      );
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
    async toldOf(briefing, before) {
      return told.of(briefing, before);
    },
    async runs(subscription, limit) {
      return runsOf.all(subscription, limit).map(runOf);
    },
    async shownOf(briefing, before) {
      return told.shownOf(briefing, before);
    },
    async forgetBodies(before) {
      return connection.transaction(() => {
        const forgotten = forget.run(before.getTime());
        if (forgotten > 0) {
          forgetShown.run();
          clear.run();
          told.clear();
        }
        return forgotten;
      });
    },
  };
}
