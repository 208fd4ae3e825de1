// Runs the built program: `node scripts/run.mjs main` or `cli …`. Builds first only when dist/ is missing or older than
// the sources. Looking costs some milliseconds; a production image that ships dist/ alone skips it.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
if (existsSync(`${root}/src`)) {
  const { buildIfStale } = await import("./stale.mjs");
  await buildIfStale();
}
process.argv = [process.argv[0], `${root}/dist/${entry}.js`, ...rest];
await import(new URL(`../dist/${entry}.js`, import.meta.url).href);
