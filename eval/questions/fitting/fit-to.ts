import { claimFeatures } from "../../../src/questions/features.ts";
import { claimWeights } from "../../../src/questions/claim-weights.ts";
import { sentenceFeatures } from "../../../src/questions/sentence-features.ts";
import { sentenceWeights } from "../../../src/questions/sentence-weights.ts";
import { textsIn } from "../ask.ts";
import { readQuestions, textsBeside } from "../labelled.ts";
import { sharesOf } from "../shares.ts";
import { collectExamples, type Example } from "./collect.ts";
import { fit } from "./fit.ts";
import { faults, heldOut, trustTable } from "./report.ts";

/** Fits the weights to the questions of several files, all of the briefings in `texts` or each of those beside it, and prints them with how they do on questions held out. */
export async function fitTo(
  files: readonly string[],
  { texts, stores }: { readonly texts: string | undefined; readonly stores: number },
  withFaults: boolean,
  print: (text: string) => void,
): Promise<void> {
  const [claims, sentences]: [Example[], Example[]] = [[], []];
  for (const file of files) {
    const questions = readQuestions(file);
    const folder = texts ?? textsBeside(file, questions);
    const named = (each: Example): Example => ({ ...each, id: `${file} ${each.id}`, fold: `${file} ${each.fold}` });
    for (const share of sharesOf(textsIn(folder), questions, stores)) {
      const found = await collectExamples(folder, share);
      claims.push(...found.claims.map(named));
      sentences.push(...found.sentences.map(named));
    }
  }
  fitOne("figures", claims, claimFeatures, claimWeights, withFaults, print);
  fitOne("sentences", sentences, sentenceFeatures, sentenceWeights, withFaults, print);
}

function fitOne<Name extends string>(
  title: string,
  examples: readonly Example[],
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
  withFaults: boolean,
  print: (text: string) => void,
): void {
  const begin = names.map((name) => weights[name]);
  const reachable = examples.filter(({ kind, candidates }) => kind !== "none" && candidates.some(({ right }) => right));
  const asked = examples.filter(({ kind }) => kind !== "none").length;
  print(
    `\n${title}: ${examples.length} questions, ${asked} of them answered by a text, ${reachable.length} within reach\n`,
  );
  const outcomes = heldOut(examples, begin);
  print(`Held out, by the weights of the others:\n${trustTable(outcomes)}`);
  if (withFaults) print(faults(outcomes, names, 0.4));
  const fitted = fit(examples, begin);
  print(
    names.map((name, i) => `  ${name}: ${(fitted[i] ?? 0).toFixed(2)}, // ${(begin[i] ?? 0).toFixed(2)}\n`).join(""),
  );
}
