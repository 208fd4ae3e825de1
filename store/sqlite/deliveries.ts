import { deliveryStates, type Delivery, type DeliveryLedger } from "../deliveries.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: number,
  subscription: string,
  dueAt: number,
  part: number,
  state: string,
  holder: string | null,
  leaseUntil: number | null,
  messageId: string | null,
  reason: string | null,
  changedAt: number,
];

function deliveryOf(row: Row): Delivery {
  const [id, subscription, dueAt, part, state, holder, leaseUntil, messageId, reason, changedAt] = row;
  return {
    id,
    subscription,
    dueAt: new Date(dueAt),
    part,
    state: deliveryStates.find((one) => one === state) ?? "unknown",
    lease: holder === null || leaseUntil === null ? null : { holder, until: new Date(leaseUntil) },
    messageId,
    reason,
    changedAt: new Date(changedAt),
  };
}

const oldestFirst = (a: Delivery, b: Delivery): number => a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id;

/**
 * Keeps deliveries in the database file. Each change is one statement, which takes the write lock: two connections never
 * both change the same delivery.
 */
export function createDeliveries(connection: Connection): DeliveryLedger {
  const plan = connection.prepare(
    `INSERT INTO deliveries (subscription, due_at, part, state, changed_at) VALUES (?, ?, ?, 'planned', ?)
     ON CONFLICT (subscription, due_at, part) DO NOTHING`,
  );
  const claim = connection.prepare<Row>(
    `UPDATE deliveries SET state = 'claimed', holder = ?, lease_until = ?, changed_at = ? WHERE id IN (
       SELECT id FROM deliveries
       WHERE state IN ('planned', 'claimed', 'sending') AND (state = 'planned' OR (state = 'claimed' AND lease_until <= ?))
       ORDER BY due_at, id LIMIT ?)
     RETURNING *`,
  );
  const begin = connection.prepare(
    `UPDATE deliveries SET state = 'sending', changed_at = ?
     WHERE id = ? AND holder = ? AND state = 'claimed' AND lease_until > ?`,
  );
  const end = connection.prepare(
    `UPDATE deliveries SET state = ?, message_id = ?, reason = ?, holder = NULL, lease_until = NULL, changed_at = ?
     WHERE id = ? AND holder = ? AND state IN ('claimed', 'sending')`,
  );
  const settle = connection.prepare<Row>(
    `UPDATE deliveries SET state = 'unknown', holder = NULL, lease_until = NULL, changed_at = ?,
       reason = 'The process that was sending it ended before it noted how.'
     WHERE state = 'sending' AND lease_until <= ? RETURNING *`,
  );
  const of = connection.prepare<Row>(
    "SELECT * FROM deliveries WHERE subscription = ? ORDER BY due_at DESC, part DESC LIMIT ?",
  );

  return {
    async plan({ subscription, dueAt, part }, now) {
      return plan.run(subscription, dueAt.getTime(), part, now.getTime()) > 0;
    },
    async claim(holder, leaseSeconds, limit, now) {
      const at = now.getTime();
      const rows = connection.transaction(() => claim.all(holder, at + leaseSeconds * 1000, at, at, limit));
      return rows.map(deliveryOf).sort(oldestFirst);
    },
    async begin(id, holder, now) {
      return begin.run(now.getTime(), id, holder, now.getTime()) > 0;
    },
    async end(id, holder, outcome, now) {
      if (outcome.state === "sent" && outcome.messageId === "")
        throw new TypeError("A delivery that was sent needs the platform's message id.");
      const messageId = outcome.state === "sent" ? outcome.messageId : null;
      const reason = outcome.state === "sent" ? null : outcome.reason;
      return end.run(outcome.state, messageId, reason, now.getTime(), id, holder) > 0;
    },
    async settle(now) {
      const rows = connection.transaction(() => settle.all(now.getTime(), now.getTime()));
      return rows.map(deliveryOf).sort(oldestFirst);
    },
    async of(subscription, limit) {
      return of.all(subscription, limit).map(deliveryOf);
    },
  };
}
