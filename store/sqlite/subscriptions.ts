import type { Subscription, SubscriptionStore } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: string,
  platform: string,
  conversation: string,
  schedule: string,
  timeZone: string,
  topic: string,
  createdBy: string,
  createdAt: number,
  paused: string | null,
];

function subscriptionOf(row: Row): Subscription {
  const [id, platform, conversation, schedule, timeZone, topic, createdBy, createdAt, paused] = row;
  return {
    id,
    target: { platform, conversation },
    schedule,
    timeZone,
    topic: JSON.parse(topic) as Subscription["topic"],
    createdBy,
    createdAt: new Date(createdAt),
    paused,
  };
}

/** Keeps subscriptions in the database file. */
export function createSubscriptions(connection: Connection): SubscriptionStore {
  const save = connection.prepare(
    `INSERT INTO subscriptions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
       platform = excluded.platform, conversation = excluded.conversation, schedule = excluded.schedule,
       time_zone = excluded.time_zone, topic = excluded.topic, created_by = excluded.created_by,
       created_at = excluded.created_at, paused = excluded.paused`,
  );
  const one = connection.prepare<Row>("SELECT * FROM subscriptions WHERE id = ?");
  const all = connection.prepare<Row>("SELECT * FROM subscriptions ORDER BY created_at, rowid");
  const ofTarget = connection.prepare<Row>(
    "SELECT * FROM subscriptions WHERE platform = ? AND conversation = ? ORDER BY created_at, rowid",
  );
  const remove = connection.prepare("DELETE FROM subscriptions WHERE id = ?");

  return {
    async save({ id, target, schedule, timeZone, topic, createdBy, createdAt, paused }) {
      const { platform, conversation } = target;
      const at = createdAt.getTime();
      save.run(id, platform, conversation, schedule, timeZone, JSON.stringify(topic), createdBy, at, paused);
    },
    async get(id) {
      const row = one.get(id);
      return row === undefined ? null : subscriptionOf(row);
    },
    async list(target) {
      const rows = target === undefined ? all.all() : ofTarget.all(target.platform, target.conversation);
      return rows.map(subscriptionOf);
    },
    async remove(id) {
      return remove.run(id) > 0;
    },
  };
}
