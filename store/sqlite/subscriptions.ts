import type { ChangeNote, Paused, Subscription, SubscriptionStore, Target } from "../subscriptions.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: string,
  platform: string,
  conversation: string,
  kind: string,
  schedule: string,
  timeZone: string,
  topic: string,
  settings: string,
  createdBy: string,
  createdAt: number,
  since: number,
  pausedBy: Paused["by"] | null,
  pausedReason: string | null,
  pausedAt: number | null,
  revision: number,
];
type ChangeRow = readonly [
  subscription: string,
  platform: string,
  conversation: string,
  by: string,
  at: number,
  what: string,
];

function subscriptionOf(row: Row): Subscription {
  const [id, platform, conversation, kind, schedule, timeZone, topic, settings, createdBy, createdAt, since] = row;
  const [by, reason, at, revision] = [row[11], row[12], row[13], row[14]];
  return {
    id,
    target: { platform, conversation },
    kind,
    schedule,
    timeZone,
    topic: JSON.parse(topic) as Subscription["topic"],
    settings: JSON.parse(settings) as Subscription["settings"],
    createdBy,
    createdAt: new Date(createdAt),
    since: new Date(since),
    paused: by === null || reason === null || at === null ? null : { by, reason, at: new Date(at) },
    revision,
  };
}

const COLUMNS = `id, platform, conversation, kind, schedule, time_zone, topic, settings, created_by, created_at, since,
  paused_by, paused_reason, paused_at, revision`;

/** Keeps subscriptions in the database file. */
export function createSubscriptions(connection: Connection): SubscriptionStore {
  const add = connection.prepare(
    `INSERT INTO subscriptions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const replace = connection.prepare(
    `UPDATE subscriptions SET kind = ?, schedule = ?, time_zone = ?, topic = ?, settings = ?, created_by = ?, created_at = ?,
       since = ?, paused_by = ?, paused_reason = ?, paused_at = ?, revision = ?
     WHERE id = ? AND platform = ? AND conversation = ? AND revision = ?`,
  );
  const one = connection.prepare<Row>(`SELECT ${COLUMNS} FROM subscriptions WHERE id = ?`);
  const all = connection.prepare<Row>(`SELECT ${COLUMNS} FROM subscriptions ORDER BY created_at, rowid`);
  const ofTarget = connection.prepare<Row>(
    `SELECT ${COLUMNS} FROM subscriptions WHERE platform = ? AND conversation = ? ORDER BY created_at, rowid`,
  );
  const remove = connection.prepare<readonly [string, string]>(
    "DELETE FROM subscriptions WHERE id = ? RETURNING platform, conversation",
  );
  const move = connection.prepare<readonly [string]>(
    `UPDATE subscriptions SET platform = ?, conversation = ?, revision = revision + 1
     WHERE platform = ? AND conversation = ? RETURNING id`,
  );
  const note = connection.prepare(
    "INSERT INTO subscription_changes (subscription, platform, conversation, by, at, what) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const CHANGES = "SELECT subscription, platform, conversation, by, at, what FROM subscription_changes";
  const changesOfOne = connection.prepare<ChangeRow>(`${CHANGES} WHERE subscription = ? ORDER BY id DESC LIMIT ?`);
  const changesOfTarget = connection.prepare<ChangeRow>(
    `${CHANGES} WHERE platform = ? AND conversation = ? ORDER BY id DESC LIMIT ?`,
  );

  const noted = (id: string, { platform, conversation }: Target, { by, at, what }: ChangeNote): void =>
    void note.run(id, platform, conversation, by, at.getTime(), what);

  function write(subscription: Subscription): boolean {
    const { id, target, kind, schedule, timeZone, createdBy, paused, revision } = subscription;
    const { platform, conversation } = target;
    const said = [kind, schedule, timeZone, JSON.stringify(subscription.topic), JSON.stringify(subscription.settings)];
    const made = [createdBy, subscription.createdAt.getTime(), subscription.since.getTime()];
    const rest = [paused?.by ?? null, paused?.reason ?? null, paused?.at.getTime() ?? null, revision];
    return revision === 1
      ? add.run(id, platform, conversation, ...said, ...made, ...rest) > 0
      : replace.run(...said, ...made, ...rest, id, platform, conversation, revision - 1) > 0;
  }

  return {
    async save(subscription, why) {
      return connection.transaction(() => {
        if (!write(subscription)) return false;
        noted(subscription.id, subscription.target, why);
        return true;
      });
    },
    async get(id) {
      const row = one.get(id);
      return row === undefined ? null : subscriptionOf(row);
    },
    async list(target) {
      const rows = target === undefined ? all.all() : ofTarget.all(target.platform, target.conversation);
      return rows.map(subscriptionOf);
    },
    async remove(id, why) {
      return connection.transaction(() => {
        const [gone] = remove.all(id);
        if (gone === undefined) return false;
        noted(id, { platform: gone[0], conversation: gone[1] }, why);
        return true;
      });
    },
    async move(from, to, why) {
      return connection.transaction(() => {
        const moved = move.all(to.platform, to.conversation, from.platform, from.conversation);
        for (const [id] of moved) noted(id, to, why);
        return moved.length;
      });
    },
    async changes(of, limit) {
      const rows =
        typeof of === "string" ? changesOfOne.all(of, limit) : changesOfTarget.all(of.platform, of.conversation, limit);
      return rows.map(([subscription, platform, conversation, by, at, what]) => {
        return { subscription, target: { platform, conversation }, by, at: new Date(at), what };
      });
    },
  };
}
