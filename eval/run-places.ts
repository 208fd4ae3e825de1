import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { createCuratedGazetteer, openGazetteer } from "../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../src/reading/create-reader.ts";
import { readPairs, scorePairs } from "./places/pairs.ts";
import { scoreProse } from "./places/prose.ts";

const USAGE = `How well places are found.

  npm run eval:places -- FILE.tsv     a person's spellings: spelling, country code, GeoNames id (or several parted by "|")
                                      a line; "-" for the id where nothing should be found
  npm run eval:places -- FOLDER       places in prose: NAME.txt with NAME.tsv of offset, name, latitude, longitude a line
      --data FOLDER                   with the places imported there
      --prior SY,IQ                   countries to prefer, instead of each line's own; "" for none
      --errors                        and every mistake
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "boolean", default: false }, data: { type: "string" }, prior: { type: "string" } },
});
const [path] = positionals;
if (path === undefined || !existsSync(path)) {
  process.stdout.write(path === undefined ? USAGE : `There is no ${path}.\n`);
  process.exitCode = 2;
} else {
  const gazetteer =
    values.data === undefined
      ? createCuratedGazetteer()
      : openGazetteer(values.data, (what) => void process.stderr.write(`${what}\n`));
  const of = (part: number, whole: number): string => `${whole === 0 ? "0.0" : ((100 * part) / whole).toFixed(1)} %`;
  const lines: string[] = [];
  if (statSync(path).isDirectory()) {
    const { texts, marked, found, right, extra, misses } = scoreProse(createReader({ gazetteer }), path, new Date(0));
    lines.push(`${texts} texts, ${marked} places: ${of(found, marked)} seen, ${of(right, marked)} within 161 km`);
    lines.push(`${of(right, found)} of those seen are within 161 km; ${extra} places more were taken`);
    if (values.errors) lines.push(...misses);
  } else {
    const prior = values.prior === undefined ? null : values.prior.split(",").filter((each) => each !== "");
    const { pairs, top1, top3, p50, p99, misses } = scorePairs(gazetteer, readPairs(path), prior);
    lines.push(`${pairs} pairs: top-1 ${of(top1, pairs)}, top-3 ${of(top3, pairs)}`);
    lines.push(`${p50.toFixed(3)} ms p50, ${p99.toFixed(3)} ms p99`);
    if (values.errors) lines.push(...misses);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
