import type { Connection } from "../connection.ts";

/** What chats ask for and are told, and what is keyed and may expire. */
export function addChat(connection: Connection): void {
  connection.exec(`
    CREATE TABLE subscriptions (
      id TEXT PRIMARY KEY,
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      schedule TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      topic TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      paused TEXT
    );
    CREATE INDEX subscriptions_by_target ON subscriptions (platform, conversation, created_at);

    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscription TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      part INTEGER NOT NULL,
      state TEXT NOT NULL,
      holder TEXT,
      lease_until INTEGER,
      message_id TEXT,
      reason TEXT,
      changed_at INTEGER NOT NULL,
      UNIQUE (subscription, due_at, part),
      CHECK ((state = 'sent') = (message_id IS NOT NULL))
    );
    CREATE INDEX deliveries_open ON deliveries (state, due_at) WHERE state IN ('planned', 'claimed', 'sending');

    CREATE TABLE messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      conversation TEXT NOT NULL,
      sender TEXT NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL
    );
    CREATE INDEX messages_by_conversation ON messages (conversation, id);

    CREATE TABLE keyed (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER) WITHOUT ROWID;
    CREATE INDEX keyed_by_expiry ON keyed (expires_at) WHERE expires_at IS NOT NULL;
  `);
}
