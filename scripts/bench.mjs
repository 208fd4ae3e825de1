// Builds and runs the measurements of bench/: `npm run bench -- --sizes 1000,10000`, or
// `-- --only reading` for the reader beside its peers, `-- --only telegram` and `-- --only discord` for a platform beside a bare bot.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildAll } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await buildAll();
await build({
  absWorkingDir: root,
  entryPoints: { run: "bench/run.ts", child: "bench/reading/child.ts", "discord-crowd": "bench/discord/crowd.ts" },
  outdir: "dist/bench",
  splitting: true, // what is measured as loading must not be loaded before
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Those that the reader is measured beside are loaded as they were published; grammY as in build.mjs.
  external: [
    "libsql",
    "pino",
    "grammy",
    "@microsoft/*",
    "compromise",
    "compromise-dates",
    "wink-nlp",
    "wink-eng-lite-web-model",
  ],
  logLevel: "warning",
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [`${root}/dist/bench/run.js`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
