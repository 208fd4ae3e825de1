import type { Connection } from "../connection.ts";

/** Subscriptions with their settings, revisions and reasons, and who changed what. Older formats had a table that nothing wrote to. */
export function addSubscriptions(connection: Connection): void {
  connection.exec(`
    DROP TABLE subscriptions;
    CREATE TABLE subscriptions (
      id TEXT PRIMARY KEY,
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      kind TEXT NOT NULL,
      schedule TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      topic TEXT NOT NULL,
      settings TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      since INTEGER NOT NULL,
      paused_by TEXT,
      paused_reason TEXT,
      paused_at INTEGER,
      revision INTEGER NOT NULL,
      CHECK ((paused_by IS NULL) = (paused_at IS NULL) AND (paused_by IS NULL) = (paused_reason IS NULL))
    );
    CREATE INDEX subscriptions_by_target ON subscriptions (platform, conversation, created_at);

    CREATE TABLE subscription_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscription TEXT NOT NULL,
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      by TEXT NOT NULL,
      at INTEGER NOT NULL,
      what TEXT NOT NULL
    );
    CREATE INDEX subscription_changes_by_subscription ON subscription_changes (subscription, id);
    CREATE INDEX subscription_changes_by_target ON subscription_changes (platform, conversation, id);
  `);
}
