// Tells whether dist/ is older than the sources, without loading esbuild (which costs a tenth of a second).
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
export const stamp = join(root, "dist/.built");
const sources = ["src", "commands", "store", "scripts", "package-lock.json"];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isStale() {
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > builtAt);
}

export async function buildIfStale() {
  if (!isStale()) return;
  const { buildAll } = await import("./build.mjs");
  await buildAll();
}
