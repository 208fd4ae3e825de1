import { parseArgs } from "node:util";
import { evaluate } from "./evaluate.ts";
import { BadLabels } from "./labelled.ts";
import { labelFiles } from "./labels/label-files.ts";

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

try {
  const [folder] = positionals;
  if (values.label && folder !== undefined) process.exitCode = labelFiles(positionals, print);
  else if (folder !== undefined)
    process.exitCode = await evaluate(folder, { ...values, setBaseline: values["set-baseline"] }, print);
  else {
    print(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof BadLabels)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
