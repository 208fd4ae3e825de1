// Builds and runs the measurements of bench/: `npm run bench -- --sizes 1000,10000`.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildAll } from "./build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await buildAll();
await build({
  absWorkingDir: root,
  entryPoints: ["bench/run.ts"],
  outfile: "dist/bench/run.js",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["libsql", "pino"],
  logLevel: "warning",
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [`${root}/dist/bench/run.js`, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
