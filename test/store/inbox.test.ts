import { join } from "node:path";
import { expect, it } from "vitest";
import { openConnection } from "../../store/sqlite/connection.ts";
import { createInbox } from "../../store/sqlite/inbox.ts";
import { migrate } from "../../store/sqlite/migrate.ts";
import { temporaryFolder } from "../fixtures/built.ts";

// A power cut may take the unsynced note that a message left, and never the synced one before it. So after the machine started
// again, a message that was about to be sent may be there.
it.each([
  ["the same start of the machine", "boot 1", false],
  ["another start of the machine", "boot 2", true],
  ["a start that has no name", null, true],
])("a part that was noted and did not leave, met in %s: may be there, %s", async (_, boot, mayBeThere) => {
  const file = join(temporaryFolder(), "briefings.db");
  const durable = openConnection(file, { synchronous: "FULL", cacheMegabytes: 1 });
  migrate(durable);
  const quick = openConnection(file, { synchronous: "NORMAL", cacheMegabytes: 1 });
  const before = createInbox(durable, quick, boot === null ? null : "boot 1");
  const updates = [1, 2, 3].map((id) => ({ id, body: null }));
  await before.take("one", updates, new Date(0));
  await before.note("one", 1, { part: 0, sending: true, answer: "x" });
  await before.note("one", 2, { part: 0, sending: true, answer: "x" });
  before.leaves("one", 2);
  const open = await createInbox(durable, quick, boot).open("one");
  expect(open.map(({ sending }) => sending)).toEqual([mayBeThere, true, false]);
  quick.close();
  durable.close();
});
