import type { Brought } from "../../briefing/handed-file.ts";
import { dayOf } from "../../briefing/day.ts";
import type { TelegramDocument, TelegramMessage } from "./update.ts";

/** What a message carries besides its words, still on Telegram's side. */
export interface Carried {
  readonly documents: readonly TelegramDocument[];
  readonly hints: Brought["hints"];
}

type Carrier = Pick<TelegramMessage, "document" | "forward_origin">;

/** Pure. A forwarded post brings its day along, and that of a channel its name and, where it is public, its address. */
export function carriedBy(message: Carrier | undefined): Carried {
  const documents = message?.document === undefined ? [] : [message.document];
  const origin = message?.forward_origin;
  if (origin === undefined) return { documents, hints: {} };
  const { chat, message_id: post } = origin;
  return {
    documents,
    hints: {
      date: dayOf(new Date(origin.date * 1_000)),
      dateFrom: "the forwarded post",
      ...(chat?.type === "channel" && chat.title !== undefined ? { issuer: chat.title } : {}),
      ...(chat?.username === undefined || post === undefined ? {} : { url: publicAddress(chat.username, post) }),
    },
  };
}

/** Where anybody can read a post of a public channel. */
export const publicAddress = (username: string, post: number): string => `https://t.me/${username}/${post}`;

const endings: ReadonlyMap<string, string> = new Map([
  ["application/pdf", ".pdf"],
  ["text/plain", ".txt"],
  ["text/html", ".html"],
  ["text/markdown", ".md"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"],
]);

/** What a document is called; one without a name is named after its type. */
export const nameOfDocument = ({ file_name: name, mime_type: type }: TelegramDocument): string =>
  name ?? `document${endings.get(type ?? "") ?? ""}`;
