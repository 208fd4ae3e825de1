import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { Said } from "../../chat/invocation.ts";
import type { SealedButton } from "../../chat/reply.ts";
import { completeLine } from "./complete-line.ts";
import { renderReply } from "./render.ts";
import { coloured, plain } from "./style.ts";

export interface ChatParts {
  readonly dispatcher: Dispatcher;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Where lines typed before are kept between sessions. */
  readonly historyFile: string;
  readonly colour: boolean;
}

const HISTORY = 500;

/** A prompt until the input ends or a person types `exit`; a number presses the button with that number. */
export async function chat({ dispatcher, input, output, historyFile, colour }: ChatParts): Promise<void> {
  const terminal = output.isTTY === true;
  const lines = createInterface({
    input,
    output,
    terminal,
    prompt: "› ",
    history: terminal ? readHistory(historyFile) : [],
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
      void completeLine(line, dispatcher).then((result) => done(null, result));
    },
  });
  const typed = lines[Symbol.asyncIterator](); // from the start: what is piped in early must not be lost
  let history: readonly string[] = [];
  lines.on("history", (now: readonly string[]) => (history = [...now]));
  lines.on("SIGINT", () => lines.close());
  let buttons: readonly SealedButton[] = [];
  const ask = async (said: Said): Promise<void> => {
    const reply = await dispatcher.dispatch({
      platform: "terminal",
      conversation: "prompt",
      caller: "operator",
      said,
      pictures: false,
      manages: async () => true, // it is their own shell
    });
    const rendered = renderReply(reply, terminal && colour ? coloured : plain, output.columns ?? 100);
    buttons = rendered.buttons;
    if (!output.write(`\n${rendered.text}\n`)) await once(output, "drain");
  };
  if (terminal) await ask({ kind: "text", text: "/start" });
  lines.prompt();
  for await (const line of typed) {
    const text = line.trim();
    if (/^(?:exit|quit|\/exit|\/quit)$/.test(text)) break;
    const pressed = /^\d{1,3}$/.test(text) ? buttons[Number(text) - 1] : undefined;
    if (text !== "")
      await ask(pressed === undefined ? { kind: "text", text } : { kind: "press", token: pressed.token });
    lines.prompt();
  }
  lines.close();
  if (terminal) writeHistory(historyFile, history);
}

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).slice(0, HISTORY);
  } catch {
    return []; // the first session has none
  }
}

function writeHistory(file: string, history: readonly string[]): void {
  try {
    if (history.length > 0) writeFileSync(file, `${history.join("\n")}\n`, { mode: 0o600 });
  } catch {
    // A history that cannot be kept is no reason to fail at the end of a chat.
  }
}
