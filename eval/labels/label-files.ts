import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BadLabels } from "../labelled.ts";
import { goldOf, type Made } from "./gold-of.ts";
import { labelsSchema } from "./labels.ts";

const ENDING = ".labels.json";

/** Makes NAME.gold.json of each NAME.labels.json (of all in a folder) that has no problem; answers the exit code. */
export function labelFiles(paths: readonly string[], print: (text: string) => void): number {
  let exitCode = 0;
  for (const file of paths.flatMap(filesOf)) {
    const base = file.slice(0, -ENDING.length);
    const { gold, problems } = makeGold(file);
    for (const problem of problems) print(`${base}: ${problem}\n`);
    if (problems.length === 0) writeFileSync(`${base}.gold.json`, `${JSON.stringify(gold, null, 1)}\n`);
    else exitCode = 1;
    const outcome = problems.length === 0 ? "written" : `not written, ${problems.length} to mend`;
    print(`${base}: ${gold.figures.length} figures, ${gold.traps.length} traps, ${outcome}\n`);
  }
  return exitCode;
}

/** The gold of one NAME.labels.json and the NAME.txt beside it. Throws BadLabels when the file as a whole is not one. */
export function makeGold(file: string): Made {
  const parsed = labelsSchema.safeParse(jsonOf(file));
  if (!parsed.success) throw new BadLabels(`${file}: ${z.prettifyError(parsed.error)}`);
  return goldOf(parsed.data, readFileSync(`${file.slice(0, -ENDING.length)}.txt`, "utf8"));
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new BadLabels(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) throw new BadLabels(`There is no ${path}.`);
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .filter((name) => name.endsWith(ENDING))
      .sort()
      .map((name) => join(path, name));
  if (!path.endsWith(ENDING)) throw new BadLabels(`${path} is no NAME${ENDING}.`);
  return [path];
}
