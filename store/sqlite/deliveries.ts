import { deliveryStates, MOST_STRAYS, type Delivery, type DeliveryLedger, type DeliveryState } from "../deliveries.ts";
import type { Connection } from "./connection.ts";
import { createGroupCommit } from "./group-commit.ts";
import { claimedOf, DELIVERY, deliveryOf, type ClaimedRow, type DeliveryRow } from "./outbox-rows.ts";
import { createParcelBodies } from "./parcel-bodies.ts";
import { createRuns } from "./runs.ts";

const FROM = "deliveries d JOIN runs r ON r.id = d.run";
const OPEN = "('planned', 'claimed', 'sending')";
const bySlot = (a: Delivery, b: Delivery): number => a.readyAt.getTime() - b.readyAt.getTime() || a.id - b.id;

/**
 * Keeps deliveries in the database file. Each change is one statement or one transaction, which takes the write lock: two
 * connections never both change the same delivery. `quick` does not sync; `boot` names the machine's start, within which what
 * was written is there, synced or not; null where it is not known.
 */
export function createDeliveries(connection: Connection, quick: Connection, boot: string | null): DeliveryLedger {
  const bodyOf = createParcelBodies(connection);
  const together = createGroupCommit(connection);
  const free = connection.prepare(
    `UPDATE deliveries SET state = 'planned', holder = NULL, lease_until = NULL, changed_at = ?
     WHERE platform = ? AND state IN ('claimed', 'sending') AND state = 'claimed' AND lease_until <= ?`,
  );
  // One at a time in a chat: whatever of it was planned before comes first.
  const claim = connection.prepare<[number]>(
    `UPDATE deliveries SET state = 'claimed', holder = ?, lease_until = ?, changed_at = ? WHERE id IN (
       SELECT d.id FROM deliveries d WHERE d.platform = ? AND d.state = 'planned' AND d.ready_at <= ? AND d.expires_at > ?
         AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.platform = d.platform AND e.conversation = d.conversation
                           AND e.state IN ${OPEN} AND e.id < d.id)
       ORDER BY d.ready_at, d.id LIMIT ?)
     RETURNING id`,
  );
  const claimed = connection.prepare<ClaimedRow>(
    `SELECT p.id, hex(p.hash), o.id, hex(o.hash), ${DELIVERY} FROM json_each(?) k CROSS JOIN deliveries d ON d.id = k.value
     JOIN runs r ON r.id = d.run LEFT JOIN parcels p ON p.id = d.parcel LEFT JOIN parcels o ON o.id = d.opening`,
  );
  const some = connection.prepare<DeliveryRow>(
    `SELECT ${DELIVERY} FROM json_each(?) k CROSS JOIN deliveries d ON d.id = k.value JOIN runs r ON r.id = d.run`,
  );
  const begin = connection.prepare(
    `UPDATE deliveries SET state = 'sending', boot = CASE WHEN begun_at IS NULL THEN ? END, has_left = 0,
       begun_at = coalesce(begun_at, ?), changed_at = ?
     WHERE id = ? AND holder = ? AND state = 'claimed' AND lease_until > ?`,
  );
  const leaves = quick.prepare("UPDATE deliveries SET has_left = 1 WHERE id = ? AND holder = ? AND state = 'sending'");
  const opened = connection.prepare(
    "UPDATE deliveries SET opened = ?, changed_at = ? WHERE id = ? AND holder = ? AND state = 'sending'",
  );
  const renew = connection.prepare(
    "UPDATE deliveries SET lease_until = ? WHERE id = ? AND holder = ? AND state IN ('claimed', 'sending')",
  );
  const end = connection.prepare<readonly [string, string]>(
    `UPDATE deliveries SET state = ?, message_id = ?, reason = ?, ready_at = coalesce(?, ready_at), changed_at = ?,
       begun_at = CASE WHEN ? THEN begun_at END, strays = strays + ?, holder = NULL, lease_until = NULL
     WHERE id = ? AND holder = ? AND state IN ('claimed', 'sending') RETURNING platform, conversation`,
  );
  // What else waits for the chat gets in line behind those that wait already.
  const backInLine = connection.prepare(
    `UPDATE deliveries SET ready_at = ? WHERE platform = ? AND conversation = ? AND state IN ${OPEN} AND state = 'planned'
       AND ready_at < ?`,
  );
  const dead = `platform = ? AND state IN ('claimed', 'sending') AND state = 'sending' AND lease_until <= ?`;
  const again = connection.prepare<[number]>(
    `UPDATE deliveries SET state = 'planned', holder = NULL, lease_until = NULL, changed_at = ?,
       strays = strays + (opening IS NOT NULL AND opened IS NULL),
       begun_at = CASE WHEN opening IS NULL OR opened IS NOT NULL THEN begun_at END,
       reason = CASE WHEN opening IS NULL AND opened IS NULL
                     THEN 'The process that was sending it ended; it is sent again under the same name.'
                     ELSE 'The process that was sending it ended; its message is edited in.' END
     WHERE ${dead} AND CASE WHEN opened IS NOT NULL THEN 1 WHEN opening IS NULL THEN begun_at > ?
                            ELSE strays + 1 < ${MOST_STRAYS} END RETURNING id`,
  );
  const neverLeft = connection.prepare<[number]>(
    `UPDATE deliveries SET state = 'planned', holder = NULL, lease_until = NULL, changed_at = ?, begun_at = NULL,
       reason = 'The process that was to send it ended before anything of it had left.'
     WHERE ${dead} AND boot = ? AND has_left = 0 AND opened IS NULL RETURNING id`,
  );
  const unknown = connection.prepare<[number]>(
    `UPDATE deliveries SET state = 'unknown', holder = NULL, lease_until = NULL, changed_at = ?,
       reason = 'The process that was sending it ended before it noted how.'
     WHERE ${dead} RETURNING id`,
  );
  const tooLate = connection.prepare<[number]>(
    `UPDATE deliveries SET state = 'unknown', changed_at = ?,
       reason = 'It was sent once without an answer, too long ago to be sent again under the same name.'
     WHERE platform = ? AND state = 'planned' AND begun_at IS NOT NULL AND begun_at <= ?
       AND opened IS NULL RETURNING id`,
  );
  const expire = connection.prepare<[number]>(
    `UPDATE deliveries SET state = CASE WHEN begun_at IS NULL THEN 'expired' ELSE 'unknown' END, changed_at = ?,
       reason = coalesce(reason, 'It could not be sent in time.')
     WHERE platform = ? AND state = 'planned' AND expires_at <= ? RETURNING id`,
  );
  const endLeases = connection.prepare(
    "UPDATE deliveries SET lease_until = ? WHERE platform = ? AND state IN ('claimed', 'sending') AND lease_until > ?",
  );
  const hold = connection.prepare(
    `UPDATE deliveries SET ready_at = ?, reason = coalesce(?, reason), changed_at = ?
     WHERE platform = ? AND conversation = ? AND state IN ${OPEN} AND state = 'planned'`,
  );
  const arrived = connection.prepare(
    `UPDATE deliveries SET state = 'sent', message_id = '-', begun_at = NULL, changed_at = ?,
       reason = 'Nobody knew whether it arrived; a person said that it did.' WHERE id = ? AND state = 'unknown'`,
  );
  const repeat = connection.prepare(
    `UPDATE deliveries SET state = 'planned', key = ?, begun_at = NULL, strays = 0, ready_at = ?, expires_at = ?, changed_at = ?,
       reason = 'Nobody knew whether it arrived; a person had it sent again.'
     WHERE id = ? AND state = 'unknown' AND parcel IS NOT NULL`,
  );
  const of = connection.prepare<DeliveryRow>(
    `SELECT ${DELIVERY} FROM ${FROM} WHERE r.subscription = ? ORDER BY r.id DESC, d.part DESC LIMIT ?`,
  );
  const counts = connection.prepare<[string, number]>(
    "SELECT state, count(*) FROM deliveries WHERE platform = ? GROUP BY state",
  );
  const named = (ids: readonly number[]): readonly Delivery[] =>
    ids.length === 0 ? [] : some.all(JSON.stringify(ids)).map(deliveryOf).sort(bySlot);

  return {
    ...createRuns(connection),
    async claim(platform, holder, leaseSeconds, limit, now) {
      const at = now.getTime();
      const taken = connection.transaction(() => {
        free.run(at, platform, at);
        const ids = claim.all(holder, at + leaseSeconds * 1000, at, platform, at, at, limit).map(([id]) => id);
        const rows = ids.length === 0 ? [] : claimed.all(JSON.stringify(ids));
        return rows.map((row) => claimedOf(row, bodyOf));
      });
      return taken.sort(bySlot);
    },
    async begin(id, holder, now, tellsLeaving = false) {
      const at = now.getTime();
      return await together(() => begin.run(tellsLeaving ? boot : null, at, at, id, holder, at) > 0);
    },
    leaves(id, holder) {
      if (leaves.run(id, holder) === 0) throw new Error("Another process has taken this delivery over.");
    },
    async opened(id, holder, messageId, now) {
      return await together(() => opened.run(messageId, now.getTime(), id, holder) > 0);
    },
    async renew(id, holder, leaseSeconds, now) {
      return renew.run(now.getTime() + leaseSeconds * 1000, id, holder) > 0;
    },
    async end(id, holder, ended, now) {
      if (ended.state === "sent" && ended.messageId === "")
        throw new TypeError("A delivery that was sent needs the platform's message id.");
      const messageId = ended.state === "sent" ? ended.messageId : null;
      const reason = ended.state === "sent" ? null : ended.reason;
      const waits = ended.state === "planned" ? ended : null;
      const at = now.getTime();
      const kept = [ended.state === "unknown" || waits?.mayBeThere === true ? 1 : 0, waits?.isStray === true ? 1 : 0];
      return await together(() => {
        const [row] = end.all(
          ended.state,
          messageId,
          reason,
          waits?.readyAt.getTime() ?? null,
          at,
          ...kept,
          id,
          holder,
        );
        if (row === undefined) return false;
        if (waits === null) backInLine.run(at, ...row, at);
        return true;
      });
    },
    async settle(platform, remembersSeconds, now, alone = false) {
      const at = now.getTime();
      const since = at - remembersSeconds * 1000;
      const ids = connection.transaction(() => {
        if (alone) endLeases.run(at, platform, at);
        return [
          ...neverLeft.all(at, platform, at, boot),
          ...again.all(at, platform, at, since),
          ...unknown.all(at, platform, at),
          ...tooLate.all(at, platform, since),
          ...expire.all(at, platform, at),
        ].map(([id]) => id);
      });
      return named([...new Set(ids)]);
    },
    async hold({ platform, conversation }, until, reason, now) {
      hold.run(until.getTime(), reason, now.getTime(), platform, conversation);
    },
    async decide(id, what, key, expiresAt, now) {
      const at = now.getTime();
      return (what === "arrived" ? arrived.run(at, id) : repeat.run(key, at, expiresAt.getTime(), at, id)) > 0;
    },
    async of(subscription, limit) {
      return of.all(subscription, limit).map(deliveryOf);
    },
    async counts(platform) {
      const found = new Map(counts.all(platform));
      const entries = deliveryStates.map((state) => [state, found.get(state) ?? 0] as const);
      return Object.fromEntries(entries) as Record<DeliveryState, number>;
    },
  };
}
