import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { createApp, type App } from "../../src/app.ts";
import { daySchema } from "../../src/briefing/day.ts";
import { systemClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { createLogger } from "../../src/log.ts";
import { askBatch } from "../../src/platforms/terminal/ask-batch.ts";
import { addBriefings } from "../../src/sources/add-briefings.ts";
import { BadLabels } from "../labelled.ts";
import { answerSchema, type Answer } from "./answers.ts";
import type { LabelledQuestion } from "./labelled.ts";
import { sharesOf } from "./shares.ts";

/** The day of a briefing, where its labels say it: the text itself need not. */
const goldSchema = z.object({ doc_date: daySchema });

/** Asks all questions of the folder's briefings, shared out to so many stores, through the whole dispatcher. Throws BadLabels for a text that is not stored. */
export async function askOwn(
  folder: string,
  questions: readonly LabelledQuestion[],
  stores = 1,
): Promise<readonly Answer[]> {
  let printed = "";
  for (const share of sharesOf(textsIn(folder), questions, stores)) {
    const lines = share.questions.map(({ id, question, asOf, follows }) =>
      JSON.stringify({ id, question, asOf, follows }),
    );
    await withBriefings(folder, share.texts, async ({ dispatcher }) => {
      await askBatch(dispatcher, lines.join("\n"), { write: (text) => void (printed += text) });
    });
  }
  return readAnswers(printed);
}

/** The names of the folder's briefings. */
export const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -".txt".length)] : []));

/** An app with every NAME.txt of the folder that is in `texts` as the briefing NAME in a store of its own, which is removed again. */
export async function withBriefings(
  folder: string,
  texts: ReadonlySet<string>,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "briefing-questions-"));
  const app = await createApp(readConfig({ DATA_DIR: data }), systemClock, createLogger("error"));
  try {
    for (const id of texts) {
      const { failures } = await addBriefings({
        inputs: [join(folder, `${id}.txt`)],
        reader: app.reader,
        briefings: app.store.briefings,
        given: { id, ...dateOf(join(folder, `${id}.gold.json`)) },
        clock: systemClock,
        onProgress: () => {},
      });
      const [fault] = failures;
      if (fault !== undefined) throw new BadLabels(fault.reason);
    }
    await use(app);
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function dateOf(gold: string): { readonly date?: string } {
  if (!existsSync(gold)) return {};
  return { date: goldSchema.parse(JSON.parse(readFileSync(gold, "utf8"))).doc_date };
}

/** Lines of `ask --batch`. Throws BadLabels for one that is none. */
export function readAnswers(lines: string): readonly Answer[] {
  return lines.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === "") return [];
    const parsed = answerSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new BadLabels(`Line ${i + 1} is no answer: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}
