import type { Told, ToldTo } from "../deliveries.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  platform: string,
  conversation: string,
  subscription: string,
  version: number,
  ordinals: string,
  delivery: number,
];

/** Keeps which figures messages show. */
export function createTold(connection: Connection) {
  const add = connection.prepare(
    "INSERT OR IGNORE INTO told (briefing, version, parcel, ordinals) VALUES (?, ?, ?, ?)",
  );
  const clear = connection.prepare(
    "DELETE FROM told WHERE NOT EXISTS (SELECT 1 FROM parcels p WHERE p.id = told.parcel)",
  );
  const of = connection.prepare<Row>(
    `SELECT d.platform, d.conversation, r.subscription, t.version, t.ordinals, d.id FROM told t
     JOIN deliveries d ON d.parcel = t.parcel JOIN runs r ON r.id = d.run
     WHERE t.briefing = ? AND t.version < ? AND d.state NOT IN ('refused', 'expired') ORDER BY d.id`,
  );
  return {
    add(parcel: number, told: readonly Told[]): void {
      for (const { briefing, ordinals } of told)
        add.run(briefing.id, briefing.version, parcel, JSON.stringify(ordinals));
    },
    clear: (): void => void clear.run(),
    of: (id: string, before: number): readonly ToldTo[] =>
      of.all(id, before).map(([platform, conversation, subscription, version, ordinals]) => ({
        target: { platform, conversation },
        subscription,
        briefing: { id, version },
        ordinals: JSON.parse(ordinals) as readonly number[],
      })),
  };
}
