import type { Dispatcher } from "../../chat/dispatcher.ts";
import type { SealedReply } from "../../chat/reply.ts";
import { jsonAnswer } from "./json-answer.ts";
import { renderReply, withoutButtons } from "./render.ts";
import { savePictures } from "./save-pictures.ts";
import { coloured, plain } from "./style.ts";

/** Exit codes of a shell: 0 answered (also with "they do not say"), 1 our fault, 2 words that could not be taken. */
const exitCodes: Record<SealedReply["outcome"], number> = { answered: 0, nothing: 0, fault: 1, usage: 2 };

/** Where an answer goes and how it may look. */
export interface Output {
  write(text: string): void;
  readonly isTty: boolean;
  readonly columns: number;
}

export interface AskOnce {
  readonly text: string;
  readonly json: boolean;
  /** The folder that pictures are saved in; without one they are told in words and not drawn. */
  readonly pictures: string | null;
  /** The conversation that it belongs to. */
  readonly chat: string;
  /** The moment of asking; now where it is left out. */
  readonly at?: Date;
}

/** Answers one text and tells the exit code. Throws PictureNotSaved. */
export async function askOnce(
  dispatcher: Dispatcher,
  { text, json, pictures, chat, at }: AskOnce,
  output: Output,
): Promise<number> {
  const reply = await dispatcher.dispatch({
    platform: "terminal",
    conversation: chat,
    caller: "operator",
    said: { kind: "text", text },
    pictures: pictures !== null,
    manages: async () => true, // it is their own shell
    ...(at === undefined ? {} : { at }),
  });
  const saved = pictures === null ? new Map<Uint8Array, string>() : await savePictures(reply, pictures);
  output.write(
    json
      ? `${JSON.stringify(jsonAnswer(reply, saved))}\n`
      : renderReply(withoutButtons(reply), output.isTty ? coloured : plain, output.columns, saved).text,
  );
  return exitCodes[reply.outcome];
}
