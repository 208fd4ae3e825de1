// Builds and runs the scorer of eval/: `npm run eval -- FOLDER --errors`.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildPlaces } from "./places.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: ["eval/run.ts"],
  outfile: "dist/eval/run.js",
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
await buildPlaces(root, `${root}/dist/places.bin`);
const { status } = spawnSync(process.execPath, [`${root}/dist/eval/run.js`, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
