// Builds and runs a scorer of eval/: `npm run eval -- FOLDER --errors`, `npm run eval:places -- FILE`,
// `npm run eval:questions -- FILE`.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildPlaces } from "./places.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scorers = { "--places": "run-places", "--questions": "run-questions" };
const named = scorers[process.argv[2]];
const [scorer, ...args] = named === undefined ? ["run", ...process.argv.slice(2)] : [named, ...process.argv.slice(3)];
await build({
  absWorkingDir: root,
  entryPoints: [`eval/${scorer}.ts`],
  outfile: `dist/eval/${scorer}.js`,
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
const { status } = spawnSync(process.execPath, [`${root}/dist/eval/${scorer}.js`, ...args], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
