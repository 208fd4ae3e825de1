import type { Connection } from "../connection.ts";

/**
 * What is to be posted, with the messages themselves, each kept once however many chats get it. The table of deliveries of
 * earlier formats was never written to. The index on turns finds what was stored since a digest.
 */
export function addOutbox(connection: Connection): void {
  connection.exec(`
    DROP TABLE deliveries;

    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscription TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      since INTEGER NOT NULL,
      up_to INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      note TEXT,
      planned_at INTEGER NOT NULL,
      UNIQUE (subscription, due_at)
    );
    CREATE INDEX runs_by_subscription ON runs (subscription, id);

    CREATE TABLE parcels (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, body TEXT NOT NULL);

    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES runs (id),
      part INTEGER NOT NULL,
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      key TEXT NOT NULL,
      parcel INTEGER REFERENCES parcels (id),
      state TEXT NOT NULL,
      holder TEXT,
      lease_until INTEGER,
      begun_at INTEGER,
      ready_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      message_id TEXT,
      reason TEXT,
      changed_at INTEGER NOT NULL,
      UNIQUE (run, part),
      CHECK ((state = 'sent') = (message_id IS NOT NULL)),
      CHECK ((state IN ('claimed', 'sending')) = (holder IS NOT NULL AND lease_until IS NOT NULL))
    );
    CREATE INDEX deliveries_ready ON deliveries (platform, ready_at, id) WHERE state = 'planned';
    CREATE INDEX deliveries_waiting ON deliveries (platform, expires_at) WHERE state = 'planned';
    CREATE INDEX deliveries_held ON deliveries (platform, lease_until) WHERE state IN ('claimed', 'sending');
    CREATE INDEX deliveries_open ON deliveries (platform, conversation, id)
      WHERE state IN ('planned', 'claimed', 'sending');
    CREATE INDEX deliveries_ended ON deliveries (changed_at) WHERE parcel IS NOT NULL;
    CREATE INDEX deliveries_by_parcel ON deliveries (parcel) WHERE parcel IS NOT NULL;

    CREATE TABLE out_of_reach (
      platform TEXT NOT NULL,
      conversation TEXT NOT NULL,
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      probe_at INTEGER NOT NULL,
      probes INTEGER NOT NULL,
      PRIMARY KEY (platform, conversation)
    ) WITHOUT ROWID;
    CREATE INDEX out_of_reach_due ON out_of_reach (probe_at);

    CREATE INDEX versions_by_turn ON versions ((key >> 15) & 4194303) WHERE current = 1;
  `);
}
