// Builds and runs a scorer of eval/: `npm run eval -- FOLDER --errors`, `npm run eval:places -- FILE`.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildPlaces } from "./places.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [scorer, ...args] =
  process.argv[2] === "--places" ? ["run-places", ...process.argv.slice(3)] : ["run", ...process.argv.slice(2)];
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
