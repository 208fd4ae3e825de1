import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes the folder and those above it where they are missing; throws the system's error when it cannot. Node's own
 * recursive mkdir never ends where a system folder such as /proc says ENOENT to every new name in it.
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  const above = dirname(path);
  if (above !== path && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (thrown) {
    // Another process may have made it meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw thrown;
  }
}
