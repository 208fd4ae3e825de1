import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { BadLabels } from "./labelled.ts";
import { compareJudges } from "./questions/against.ts";
import { askOwn, readAnswers } from "./questions/ask.ts";
import { compareWithBaseline, writeBaseline } from "./questions/gate.ts";
import { fitTo } from "./questions/fitting/fit-to.ts";
import { judge } from "./questions/judge.ts";
import { readQuestions, textsBeside } from "./questions/labelled.ts";
import { faultLine, tallyOf, tallyTable } from "./questions/tally.ts";

const USAGE = `How well questions are answered.

  npm run eval:questions -- QUESTIONS.jsonl    a line of JSON each: {id, question, kind, expect, asOf?, follows?}
      --texts FOLDER                           the briefings, NAME.txt each (without it: beside the questions)
      --stores N                               shares the briefings out to N stores, each with the questions on them
      --errors                                 and every question that was not answered rightly, with its evidence
      --json                                   the table as JSON
      --answers FILE                           judges these answers, as "ask --batch" prints them, instead of asking
      --save FILE                              keeps the answers there
      --gate                                   fails where a score is worse than QUESTIONS.baseline.json
      --set-baseline                           writes QUESTIONS.baseline.json
      --fit                                    fits what the features of answers are worth to these files' questions
      --against SCORER.mjs                     fails where another scorer marks an answer otherwise
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: "string" },
    stores: { type: "string", default: "1" },
    errors: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    answers: { type: "string" },
    save: { type: "string" },
    gate: { type: "boolean", default: false },
    "set-baseline": { type: "boolean", default: false },
    fit: { type: "boolean", default: false },
    against: { type: "string" },
  },
});
const print = (text: string): void => void process.stdout.write(text);

function storesAsked(): number {
  if (!/^[1-9]\d{0,3}$/.test(values.stores)) throw new BadLabels(`"${values.stores}" is no number of stores.`);
  return Number(values.stores);
}

async function run(file: string): Promise<number> {
  const questions = readQuestions(file);
  const given =
    values.answers === undefined
      ? await askOwn(values.texts ?? textsBeside(file, questions), questions, storesAsked())
      : readAnswers(readFileSync(values.answers, "utf8"));
  if (values.save !== undefined) writeFileSync(values.save, given.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const answers = new Map(given.map((answer) => [answer.id, answer]));
  const marks = questions.map((question) => judge(question, answers.get(question.id)));
  const tally = tallyOf(marks);
  print(values.json ? `${JSON.stringify(tally, null, 1)}\n` : tallyTable(tally));
  if (values.errors)
    print(`\n${marks.map((mark) => faultLine(mark, answers.get(mark.question.id)?.answer ?? "") ?? "").join("")}`);
  if (values["set-baseline"]) writeBaseline(file, tally);
  if (values.against !== undefined) {
    const { compared, differing } = compareJudges(await import(pathToFileURL(values.against).href), questions, given);
    print(`${differing.join("")}${compared} marks compared, ${differing.length} differ\n`);
    if (differing.length > 0) return 1;
  }
  if (!values.gate) return 0;
  const { passed, table } = compareWithBaseline(file, tally);
  print(`\n${table}`);
  return passed ? 0 : 1;
}

try {
  const [file] = positionals;
  if (file === undefined) print(USAGE);
  if (file === undefined) process.exitCode = 2;
  else if (values.fit) await fitTo(positionals, { texts: values.texts, stores: storesAsked() }, values.errors, print);
  else process.exitCode = await run(file);
} catch (error) {
  if (!(error instanceof BadLabels)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
