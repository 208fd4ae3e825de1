import { StoreUnusable } from "../store.ts";
import type { Connection } from "./connection.ts";
import { addBriefings } from "./migrations/001-briefings.ts";
import { addIndex } from "./migrations/002-index.ts";
import { addChat } from "./migrations/003-chat.ts";
import { addCorrections } from "./migrations/004-corrections.ts";
import { addGeography } from "./migrations/005-geography.ts";
import { addSubscriptions } from "./migrations/006-subscriptions.ts";
import { addOutbox } from "./migrations/007-outbox.ts";
import { addInbox } from "./migrations/008-inbox.ts";
import { addSources } from "./migrations/009-sources.ts";
import { addOwners } from "./migrations/010-owners.ts";
import { addSourceShares } from "./migrations/011-source-shares.ts";
import { addInboxBoot } from "./migrations/012-inbox-boot.ts";
import { addFeedback } from "./migrations/013-feedback.ts";
import { addOpenings } from "./migrations/014-openings.ts";
import { addLikeness } from "./migrations/015-likeness.ts";
import { addTold } from "./migrations/016-told.ts";
import { addPages } from "./migrations/017-pages.ts";
import { addLeaving } from "./migrations/018-leaving.ts";
import { addListings } from "./migrations/019-listings.ts";
import { oweLikeness } from "./migrations/020-likeness-owed.ts";
import { addShown } from "./migrations/021-shown.ts";

/** Step n brings a file from version n - 1 to n. A step that was released never changes; a new one is added at the end. */
export const migrations: readonly ((connection: Connection) => void)[] = [
  addBriefings,
  addIndex,
  addChat,
  addCorrections,
  addGeography,
  addSubscriptions,
  addOutbox,
  addInbox,
  addSources,
  addOwners,
  addSourceShares,
  addInboxBoot,
  addFeedback,
  addOpenings,
  addLikeness,
  addTold,
  addPages,
  addLeaving,
  addListings,
  oweLikeness,
  addShown,
];

/** "BRBT": tells our files from those of other programs. */
const APPLICATION = 0x42524254;

function pragma(connection: Connection, name: string): number {
  return Number(connection.prepare(`PRAGMA ${name}`).get()?.[0] ?? 0);
}

/** Throws unless the file is ours, or empty, and no newer than this program. Reads only. */
function refuseForeign(connection: Connection, upTo: number): number {
  const version = pragma(connection, "user_version");
  const application = pragma(connection, "application_id");
  const tables = Number(connection.prepare("SELECT count(*) FROM sqlite_master").get()?.[0] ?? 0);
  if (application !== APPLICATION && (tables > 0 || version > 0 || application !== 0))
    throw new StoreUnusable(
      `${connection.file} belongs to another program, so it was left as it is. Move it away, or set DATA_DIR to another folder.`,
    );
  if (version > upTo)
    throw new StoreUnusable(
      `${connection.file} was written by a newer briefing-bot (format ${version}; this one knows ${upTo}). Install the newer one, or set DATA_DIR to another folder.`,
    );
  return version;
}

/** Brings the file to the newest format, all steps in one transaction. A refused file is not touched. */
export function migrate(connection: Connection, upTo = migrations.length): void {
  if (refuseForeign(connection, upTo) === upTo) return;
  connection.exec("PRAGMA journal_mode = WAL");
  connection.transaction(() => {
    // Another process may have been here between the look and the lock.
    const version = refuseForeign(connection, upTo);
    if (version === upTo) return;
    for (const step of migrations.slice(version, upTo)) step(connection);
    connection.exec(`PRAGMA application_id = ${APPLICATION}`);
    connection.exec(`PRAGMA user_version = ${upTo}`);
  });
}
