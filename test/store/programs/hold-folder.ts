import { holdFolder } from "../../../store/sqlite/lock.ts";

// Holds the folder until it is killed.
await holdFolder(process.argv[2] ?? "", "briefing-bot");
process.stdout.write("held\n");
setInterval(() => undefined, 1000);
