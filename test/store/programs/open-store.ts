import { openSqliteStore } from "../../../store/sqlite/open.ts";

// Opens the store and says how that went: for users and folders that a test process cannot be or have itself.
try {
  const store = await openSqliteStore({ folder: process.argv[2] ?? "", clock: { now: () => new Date(0) } });
  await store.keyed("test").set("a", 1);
  await store.close();
  process.stdout.write("opened\n");
} catch (thrown) {
  process.stdout.write(thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n` : String(thrown));
}
