import { type Complaint, MOST_COMPLAINTS } from "../../store/feedback.ts";
import type { App } from "../app.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./bad-given.ts";

interface Output {
  write(text: string): unknown;
}

/** Prints complaints and answers the exit code. Throws BadGiven for a limit that is none. */
export async function listFeedback(
  { store }: Pick<App, "store">,
  json: boolean,
  limit: string,
  output: Output,
): Promise<number> {
  const most = /^\d{1,5}$/.test(limit) ? Number(limit) : 0;
  if (most < 1 || most > MOST_COMPLAINTS) throw new BadGiven(`--limit takes a number from 1 to ${MOST_COMPLAINTS}.`);
  const complaints = await store.feedback.list(most);
  if (complaints.length === 0 && !json) output.write("Nobody has said that anything is not right.\n");
  for (const each of complaints) output.write(json ? `${JSON.stringify(each)}\n` : shown(each));
  return 0;
}

function shown({ id, at, platform, words, about }: Complaint): string {
  const line = (name: string, said: string | null | undefined): string =>
    said === null || said === undefined ? "" : `    ${name}: ${harmless(said).replace(/\s+/g, " ")}\n`;
  return [
    `${id}  ${at.toISOString().slice(0, 16).replace("T", " ")} UTC, ${platform}\n`,
    line("said", words),
    line("asked", about?.question),
    line("answer", about?.answer),
    line("understood", about?.understood),
  ].join("");
}

/** Forgets one complaint or all. Throws BadGiven where there is no such. */
export async function clearFeedback({ store }: Pick<App, "store">, said: string, output: Output): Promise<number> {
  const id = said === "all" ? "all" : /^\d{1,9}$/.test(said) ? Number(said) : null;
  const gone = id === null ? 0 : await store.feedback.forget(id);
  if (gone === 0 && id !== "all")
    throw new BadGiven("There is no such feedback; `feedback` shows it with its numbers.");
  output.write(`${gone} forgotten.\n`);
  return 0;
}
