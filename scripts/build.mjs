// Builds dist/ from the TypeScript sources with esbuild: half a second, nothing compiled, nothing fetched; and the table of
// places, which takes ten more when what it is made of has changed.
// `npm ci` runs it; run.mjs runs it again when a source has changed since.
import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPlaces } from "./places.mjs";
import { stamp } from "./stale.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Builds everything into dist/. Existing files are replaced one by one, so a running bot keeps what it has loaded. */
export async function buildAll() {
  const startedAt = new Date();
  const common = { absWorkingDir: root, bundle: true, logLevel: "warning", legalComments: "none", write: true };
  const [program] = await Promise.all([
    build({
      ...common,
      entryPoints: {
        main: "src/main.ts",
        cli: "src/cli.ts",
        "search-worker": "store/sqlite/search-worker.ts",
        "draw-worker": "src/drawing/draw-worker.ts",
        "open-worker": "src/sources/opening/open-worker.ts",
      },
      outdir: "dist",
      format: "esm",
      splitting: true,
      metafile: true,
      platform: "node",
      target: "node20",
      sourcemap: true,
      // Native code cannot be bundled; pino loads itself by file name. grammY's client knows a signal by the name of its class,
      // and a bundle renames that class as soon as anything else in its chunk speaks of AbortSignal: then no call goes out.
      external: ["libsql", "pino", "@resvg/resvg-js", "grammy"],
      chunkNames: "chunks/[name]-[hash]",
      // CommonJS packages inside an ES module bundle still ask for `require`.
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    }),
    build({
      ...common,
      entryPoints: { page: "src/platforms/web/page/page.ts" },
      outdir: "dist/page",
      format: "esm",
      platform: "browser",
      target: ["chrome109", "firefox115", "safari16"],
      minify: true,
      sourcemap: false,
    }),
  ]);
  const current = new Set(Object.keys(program.metafile.outputs).map((file) => basename(file)));
  for (const name of readdirSync(join(root, "dist/chunks")))
    if (!current.has(name)) rmSync(join(root, "dist/chunks", name));
  mkdirSync(join(root, "dist/page"), { recursive: true });
  for (const name of ["index.html", "page.css", "icon.svg"])
    cpSync(join(root, "src/platforms/web/page", name), join(root, "dist/page", name));
  await buildPlaces(root, join(root, "dist/places.bin"));
  for (const name of readdirSync(join(root, "src/drawing")).filter((name) => name.endsWith(".json.gz")))
    cpSync(join(root, "src/drawing", name), join(root, "dist", name));
  writeFileSync(stamp, startedAt.toISOString());
  utimesSync(stamp, startedAt, startedAt); // an edit made during the build is newer than it
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--clean")) rmSync(join(root, "dist"), { recursive: true, force: true });
  await buildAll();
}
