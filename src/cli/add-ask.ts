import type { Command as Program } from "commander";
import type { App } from "../app.ts";
import { isDay } from "../briefing/day.ts";
import { BadGiven } from "../shell/bad-given.ts";

/** A file of questions may be as large as this: a hundred thousand of them. */
const MOST_BYTES = 16 * 1024 * 1024;

interface AskOptions {
  readonly json?: true;
  readonly pictures?: string;
  readonly asOf?: string;
  readonly chat?: string;
  readonly batch?: string;
}

/** `ask`: one answer, or one for each line of a file. */
export function addAsk(
  program: Program,
  withApp: (run: (app: App) => Promise<number>) => Promise<void>,
  colour: boolean,
): void {
  program
    .command("ask")
    .description("answer one command or question and exit")
    .argument("[text...]", 'what to ask, as "/figures Al-Bab" or a question in your own words')
    .option("--json", "print one line of JSON")
    .option("--pictures <folder>", "save the answer's pictures there as PNG")
    .option("--as-of <day>", "answer as if it were asked on that day, YYYY-MM-DD")
    .option("--chat <id>", "a conversation to go on with: what was asked there is remembered for ten minutes")
    .option("--batch <file>", "answer {id, question, asOf?, follows?}, a line of JSON each (- for standard input)")
    .action(async (text: readonly string[], options: AskOptions) => {
      const output = {
        write: (out: string) => void process.stdout.write(out),
        isTty: process.stdout.isTTY === true && colour,
        columns: process.stdout.columns ?? 100,
      };
      if (options.batch !== undefined) {
        const [{ askBatch }, { readBounded, readStream }] = await Promise.all([
          import("../platforms/terminal/ask-batch.ts"),
          import("../sources/read-bounded.ts"),
        ]);
        const { batch } = options;
        const bytes =
          batch === "-" ? await readStream(process.stdin, "standard input") : await readBounded(batch, MOST_BYTES);
        const lines = Buffer.from(bytes).toString("utf8");
        return await withApp((app) => askBatch(app.dispatcher, lines, output));
      }
      if (text.length === 0) throw new BadGiven("There is nothing to ask; write a question, or --batch FILE.");
      const { askOnce } = await import("../platforms/terminal/ask-once.ts");
      const asked = {
        text: text.join(" "),
        json: options.json === true,
        pictures: options.pictures ?? null,
        // Without a conversation of its own a question must not go on from the last one.
        chat: options.chat ?? `shell ${crypto.randomUUID()}`,
        ...(options.asOf === undefined ? {} : { at: momentOf(options.asOf) }),
      };
      await withApp((app) => askOnce(app.dispatcher, asked, output));
    });
}

/** The end of that day, in UTC: what was said on it has been said. */
function momentOf(day: string): Date {
  if (!isDay(day)) throw new BadGiven(`"${day.slice(0, 20)}" is not a day that exists; write it as YYYY-MM-DD.`);
  return new Date(`${day}T23:59:59Z`);
}
