import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The bot's engine as a program of its own, which `remove` takes away again. */
export async function buildChild(): Promise<{ readonly child: string; remove(): void }> {
  mkdirSync(join(root, ".tmp"), { recursive: true });
  const folder = mkdtempSync(join(root, ".tmp/kill-"));
  await build({
    absWorkingDir: root,
    entryPoints: ["test/kill/digest-child.ts"],
    outdir: folder,
    bundle: true,
    splitting: true,
    // Each process loads a few files and not hundreds; grammY stays outside as in the build.
    external: ["libsql", "pino", "grammy", "zlib-sync", "bufferutil", "utf-8-validate"],
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return { child: join(folder, "digest-child.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
