import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of a file that the build puts into dist/, null when it is not there. `module` is the asker's `import.meta.url`:
 * it runs in dist/, in a folder of it, or from src/ beside dist/, so the search goes upwards from there.
 */
export function builtFile(name: string, module: string): string | null {
  let folder = dirname(fileURLToPath(module));
  for (let up = 0; up < 4; up++, folder = dirname(folder)) {
    for (const path of [join(folder, name), join(folder, "dist", name)]) if (existsSync(path)) return path;
  }
  return null;
}
