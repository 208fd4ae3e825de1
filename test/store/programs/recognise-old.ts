import { openSqliteStore } from "../../../store/sqlite/open.ts";

// Opens the store, says so, and works on what older versions stored: says of how much at its end.
const store = await openSqliteStore({ folder: process.argv[2] ?? "", clock: { now: () => new Date(0) } });
process.stdout.write("opened\n");
process.stdout.write(`done ${await store.recogniseOld()}\n`);
await store.close();
