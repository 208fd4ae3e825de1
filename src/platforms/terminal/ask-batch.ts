import { z } from "zod";
import { daySchema } from "../../briefing/day.ts";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { SealedReply } from "../../chat/reply.ts";
import { jsonAnswer } from "./json-answer.ts";

const lineSchema = z.object({
  id: z.string().min(1).max(200),
  question: z.string().min(1),
  /** The day of asking; today where it is left out. */
  asOf: daySchema.nullish(),
  /** The question that this one goes on from, by its id. */
  follows: z.string().nullish(),
});
type Line = z.infer<typeof lineSchema>;

/** How long a chain of questions that follow one another may be. */
const LONGEST_CHAIN = 20;

/**
 * Answers a line of JSON for each line of questions, each in a conversation of its own: the questions it follows are asked
 * there first, so that two questions can follow the same one. A line that cannot be read is answered with an `error`, and
 * the exit code is 1 then.
 */
export async function askBatch(
  dispatcher: Pick<Dispatcher, "dispatch">,
  text: string,
  output: { write(text: string): void },
): Promise<number> {
  const read = text.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : [readLine(line, i + 1)]));
  const byId = new Map(read.flatMap((each) => ("id" in each ? [[each.id, each] as const] : [])));
  const run = `batch ${crypto.randomUUID()}`;

  async function answer(line: Line): Promise<SealedReply> {
    let reply: SealedReply | null = null;
    for (const { question, asOf } of chainOf(line, byId))
      reply = await dispatcher.dispatch({
        platform: "terminal",
        conversation: `${run} ${line.id}`,
        caller: "operator",
        said: { kind: "text", text: question },
        pictures: false,
        // The end of that day: what was said on it has been said.
        ...(typeof asOf === "string" ? { at: new Date(`${asOf}T23:59:59Z`) } : {}),
      });
    if (reply === null) throw new Error("A chain of questions holds at least one.");
    return reply;
  }

  let failed = false;
  for (const line of read) {
    const printed = "error" in line ? line : { id: line.id, ...jsonAnswer(await answer(line)) };
    failed ||= "error" in printed;
    output.write(`${JSON.stringify(printed)}\n`);
  }
  return failed ? 1 : 0;
}

function readLine(line: string, number: number): Line | { readonly error: string } {
  try {
    const read = lineSchema.safeParse(JSON.parse(line));
    if (read.success) return read.data;
  } catch {
    // Not JSON: said below.
  }
  return { error: `Line ${number} is not {"id": …, "question": …, "asOf"?: "YYYY-MM-DD", "follows"?: …}.` };
}

/** The questions before this one, the first of all first, then itself. One that is not in the batch ends the chain. */
function chainOf(line: Line, byId: ReadonlyMap<string, Line>): readonly Line[] {
  const chain = [line];
  for (let last: Line | undefined = line; chain.length < LONGEST_CHAIN; chain.unshift(last)) {
    last = typeof last.follows === "string" ? byId.get(last.follows) : undefined;
    if (last === undefined || chain.includes(last)) break;
  }
  return chain;
}
