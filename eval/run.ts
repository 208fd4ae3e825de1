import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { systemClock } from "../src/clock.ts";
import { compareWith } from "./against.ts";
import { compare, readBaseline, writeBaseline } from "./gate.ts";
import { BadLabels, createOwnReader, loadLabelled, predict } from "./labelled.ts";
import { labelFiles } from "./labels/label-files.ts";
import { scoreDocument } from "./score.ts";
import { summaryOf, total } from "./summary.ts";
import { fieldTable, mistakeLines, summaryTable, trapTable } from "./table.ts";

const USAGE = `How well the bot reads labelled briefings (NAME.txt with NAME.gold.json).

  npm run eval -- FOLDER              scores by genre and by field
      --errors                        and every mistake with its sentence
      --documents                     and scores by briefing
      --json                          all of it as JSON
      --gate                          fails where a score is worse than FOLDER/baseline.json
      --set-baseline                  writes FOLDER/baseline.json
      --against SCORER.mjs            fails where another scorer's numbers differ
  npm run eval -- --label PATH ...    NAME.labels.json (or all of a folder) to NAME.gold.json
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "boolean", default: false },
    documents: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    gate: { type: "boolean", default: false },
    "set-baseline": { type: "boolean", default: false },
    against: { type: "string" },
    label: { type: "boolean", default: false },
  },
});
const print = (text: string): void => void process.stdout.write(text);

/** Answers the exit code. */
async function evaluate(folder: string): Promise<number> {
  const [reader, now] = [createOwnReader(), systemClock.now()];
  const read = (await loadLabelled(folder)).map((labelled) => ({
    ...labelled,
    predictions: predict(reader, labelled, now),
  }));
  if (values.against !== undefined) {
    const { same, report } = compareWith(await import(pathToFileURL(values.against).href), read);
    print(report);
    return same ? 0 : 1;
  }
  const scored = read.map(({ gold, predictions }) => ({ gold, score: scoreDocument(gold, predictions) }));
  const all = total(scored.map(({ score }) => score));
  const summary = summaryOf(all);
  const genres = [...new Set(scored.map(({ gold }) => gold.genre ?? "-"))].sort();
  const byGenre = genres.map((genre) => {
    const its = scored.filter(({ gold }) => (gold.genre ?? "-") === genre);
    return [genre, summaryOf(total(its.map(({ score }) => score)))] as const;
  });
  const byDocument = scored.map(({ gold, score }) => [gold.doc, summaryOf(score)] as const);
  if (values["set-baseline"]) writeBaseline(folder, summary);
  if (values.json) {
    const groups = { genres: Object.fromEntries(byGenre), documents: Object.fromEntries(byDocument) };
    print(`${JSON.stringify({ total: summary, ...groups, mistakes: all.mistakes }, null, 1)}\n`);
  } else {
    print(`${summaryTable("genre", [...byGenre, ["ALL", summary]])}\n`);
    if (values.documents) print(`${summaryTable("briefing", byDocument)}\n`);
    print(`${fieldTable(summary)}\n${trapTable(summary)}`);
    if (values.errors) print(`\n${all.mistakes.map(mistakeLines).join("")}`);
  }
  if (!values.gate) return 0;
  const { passed, table } = compare(readBaseline(folder), summary);
  print(`\n${table}`);
  return passed ? 0 : 1;
}

try {
  const [folder] = positionals;
  if (values.label && folder !== undefined) process.exitCode = labelFiles(positionals, print);
  else if (folder !== undefined) process.exitCode = await evaluate(folder);
  else {
    print(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof BadLabels)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
