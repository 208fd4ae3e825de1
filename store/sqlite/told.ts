import type { ShownRun, Told, ToldTo } from "../deliveries.ts";
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
  const shown = connection.prepare<
    readonly [run: number, platform: string, conversation: string, shown: string, parts: number]
  >(
    `SELECT DISTINCT r.id, d.platform, d.conversation, p.body, (SELECT count(*) FROM deliveries e WHERE e.run = r.id)
     FROM told t JOIN deliveries d ON d.parcel = t.parcel JOIN runs r ON r.id = d.run JOIN parcels p ON p.id = r.shown
     WHERE t.briefing = ? AND t.version < ? ORDER BY r.id`,
  );
  // What a message says now is what it was edited into last, if it was.
  const standing = connection.prepare<readonly [part: number, messageId: string, body: string, isEdited: number]>(
    `SELECT d.part, d.message_id, p.body, p.id <> d.parcel FROM deliveries d JOIN parcels p ON p.id = coalesce(
       (SELECT e.parcel FROM deliveries e WHERE e.opened = d.message_id AND e.platform = d.platform
          AND e.conversation = d.conversation AND e.state NOT IN ('refused', 'expired') ORDER BY e.id DESC LIMIT 1), d.parcel)
     WHERE d.run = ? AND d.state = 'sent' AND d.message_id <> '-' ORDER BY d.part`,
  );
  return {
    shownOf(id: string, before: number): readonly ShownRun[] {
      // What many chats were told is one object, and so is each message that many got.
      const parsed = new Map<string, unknown>();
      const once = (json: string): unknown => {
        if (!parsed.has(json)) parsed.set(json, JSON.parse(json));
        return parsed.get(json);
      };
      return shown.all(id, before).map(([run, platform, conversation, said, parts]) => ({
        run,
        target: { platform, conversation },
        shown: once(said),
        parts,
        standing: standing.all(run).map(([part, messageId, body, isEdited]) => ({
          part,
          messageId,
          body: once(body),
          isEdited: isEdited !== 0,
        })),
      }));
    },
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
