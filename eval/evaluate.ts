import { pathToFileURL } from "node:url";
import { systemClock } from "../src/clock.ts";
import { compareWith } from "./against.ts";
import { compare, readBaseline, writeBaseline } from "./gate.ts";
import { createOwnReader, loadLabelled, predict } from "./labelled.ts";
import { scoreDocument, type Score } from "./score.ts";
import { summaryOf, total, type Summary } from "./summary.ts";
import { fieldTable, mistakeLines, summaryTable, trapTable } from "./table.ts";

/** What is wanted beside the tables; run.ts says what each does. */
export interface Wanted {
  readonly errors?: boolean;
  readonly documents?: boolean;
  readonly json?: boolean;
  readonly gate?: boolean;
  readonly setBaseline?: boolean;
  readonly against?: string;
}

/** Reads and scores a folder of labelled briefings; answers the exit code. Throws BadLabels. */
export async function evaluate(folder: string, wanted: Wanted, print: (text: string) => void): Promise<number> {
  const [reader, now] = [createOwnReader(), systemClock.now()];
  const read = (await loadLabelled(folder)).map((labelled) => ({
    gold: labelled.gold,
    predictions: predict(reader, labelled, now),
  }));
  if (wanted.against !== undefined) {
    const { same, report } = compareWith(await import(pathToFileURL(wanted.against).href), read);
    print(report);
    return same ? 0 : 1;
  }
  const scored = read.map(({ gold, predictions }) => ({
    doc: gold.doc,
    genre: gold.genre ?? "-",
    score: scoreDocument(gold, predictions),
  }));
  const all = total(scored.map(({ score }) => score));
  const summary = summaryOf(all);
  const genres = grouped(scored, ({ genre }) => genre);
  const documents = grouped(scored, ({ doc }) => doc);
  if (wanted.setBaseline === true) writeBaseline(folder, summary);
  if (wanted.json === true) {
    const parts = { genres: Object.fromEntries(genres), documents: Object.fromEntries(documents) };
    print(`${JSON.stringify({ total: summary, ...parts, mistakes: all.mistakes }, null, 1)}\n`);
  } else {
    print(`${summaryTable("genre", [...genres, ["ALL", summary]])}\n`);
    if (wanted.documents === true) print(`${summaryTable("briefing", documents)}\n`);
    print(`${fieldTable(summary)}\n${trapTable(summary)}`);
    if (wanted.errors === true) print(`\n${all.mistakes.map(mistakeLines).join("")}`);
  }
  if (wanted.gate !== true) return 0;
  const { passed, table } = compare(readBaseline(folder), summary);
  print(`\n${table}`);
  return passed ? 0 : 1;
}

function grouped<T extends { readonly score: Score }>(
  scored: readonly T[],
  nameOf: (each: T) => string,
): readonly (readonly [name: string, summary: Summary])[] {
  const names = [...new Set(scored.map(nameOf))].sort();
  return names.map((name) => {
    const its = scored.filter((each) => nameOf(each) === name);
    return [name, summaryOf(total(its.map(({ score }) => score)))];
  });
}
