import type { ChangeNote, Target } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";

/** Gives a chat another name in all that was promised to it, all or nothing. */
export function createMoveChat(connection: Connection): (from: Target, to: Target, note: ChangeNote) => number {
  const subscriptions = connection.prepare<[string]>(
    `UPDATE subscriptions SET platform = ?, conversation = ?, revision = revision + 1
     WHERE platform = ? AND conversation = ? RETURNING id`,
  );
  const noted = connection.prepare(
    "INSERT INTO subscription_changes (subscription, platform, conversation, by, at, what) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const deliveries = connection.prepare(
    "UPDATE deliveries SET platform = ?, conversation = ? WHERE platform = ? AND conversation = ?",
  );
  const ready = connection.prepare(
    `UPDATE deliveries SET ready_at = min(ready_at, ?) WHERE platform = ? AND conversation = ?
       AND state IN ('planned', 'claimed', 'sending') AND state = 'planned'`,
  );
  const reach = connection.prepare("DELETE FROM out_of_reach WHERE platform = ? AND conversation = ?");

  return (from, to, { by, at, what }) =>
    connection.transaction(() => {
      const names = [to.platform, to.conversation, from.platform, from.conversation] as const;
      const moved = subscriptions.all(...names);
      for (const [id] of moved) noted.run(id, to.platform, to.conversation, by, at.getTime(), what);
      deliveries.run(...names);
      ready.run(at.getTime(), to.platform, to.conversation);
      reach.run(from.platform, from.conversation);
      return moved.length;
    });
}
