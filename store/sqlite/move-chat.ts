import type { ChangeNote, Target } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";
import { IS_PART, partsRange } from "./parts-of-chat.ts";

/** Gives a chat, and its parts with it, another name in all that was promised to them, all or nothing. */
export function createMoveChat(connection: Connection): (from: Target, to: Target, note: ChangeNote) => number {
  const isIt = `(platform = ? AND conversation = ? OR ${IS_PART})`;
  // What stands behind the chat's own name stays: "old/45" becomes "new/45".
  const renamed = "platform = ?, conversation = ? || substr(conversation, length(?) + 1)";
  const subscriptions = connection.prepare<[id: string, conversation: string]>(
    `UPDATE subscriptions SET ${renamed}, revision = revision + 1 WHERE ${isIt} RETURNING id, conversation`,
  );
  const noted = connection.prepare(
    "INSERT INTO subscription_changes (subscription, platform, conversation, by, at, what) VALUES (?, ?, ?, ?, ?, ?)",
  );
  // Messages have other ids there: what was opened is opened again.
  const deliveries = connection.prepare(
    `UPDATE deliveries SET ${renamed},
       opened = CASE WHEN state IN ('planned', 'claimed', 'sending') THEN NULL ELSE opened END WHERE ${isIt}`,
  );
  const ready = connection.prepare(
    `UPDATE deliveries SET ready_at = min(ready_at, ?) WHERE ${isIt}
       AND state IN ('planned', 'claimed', 'sending') AND state = 'planned'`,
  );
  const reach = connection.prepare(`DELETE FROM out_of_reach WHERE ${isIt}`);

  const all = (chat: Target) => [chat.platform, chat.conversation, ...partsRange(chat)] as const;
  return (from, to, { by, at, what }) =>
    connection.transaction(() => {
      const names = [to.platform, to.conversation, from.conversation, ...all(from)] as const;
      const moved = subscriptions.all(...names);
      for (const [id, conversation] of moved) noted.run(id, to.platform, conversation, by, at.getTime(), what);
      deliveries.run(...names);
      ready.run(at.getTime(), ...all(to));
      reach.run(...all(from));
      return moved.length;
    });
}
