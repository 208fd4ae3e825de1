import type { SealedButton, SealedReply } from "../../chat/reply.ts";
import { bareLine, blockText } from "./blocks.ts";
import { keyboards, rowsOf } from "./buttons.ts";
import { limits } from "./limits.ts";
import { outside } from "./outside.ts";
import type { Outgoing, PictureItem, Rich, RowButton } from "./parcel.ts";
import { isPhoto } from "./pictures.ts";
import { italic, joined, plain } from "./rich.ts";
import { fits, packed, split } from "./split.ts";

/** What is shown between two pictures, or instead of a text that has nothing to see in it. */
const NOTHING_TO_SEE = plain("…");
const CHOOSE = plain("Choose:");

/**
 * The messages of a reply, in order. Pure and total; nothing the reply says is left out. Buttons stand under the last
 * message, wherever the reply has them: on Telegram they belong to a message and not to a line.
 */
export function renderReply(reply: SealedReply): readonly Outgoing[] {
  const messages: Outgoing[] = [];
  let texts: Rich[] = [];
  const flush = (): void => {
    for (const body of packed(texts, limits.text)) messages.push({ kind: "text", body: seen(body), buttons: [] });
    texts = [];
  };
  let pictures: PictureItem[] = [];
  const flushPictures = (): void => {
    messages.push(...albums(pictures));
    pictures = [];
  };
  const rows: RowButton[][] = [];
  for (const block of reply.blocks) {
    switch (block.kind) {
      case "image": {
        const [caption = plain(""), ...more] = captioned(block.alt);
        if (block.png === null || block.png.byteLength === 0) {
          flushPictures();
          texts.push(joined([italic(plain("[image] ")), outside(block.alt)]));
        } else {
          flush();
          if (isPhoto(block.png)) pictures.push({ png: base64(block.png), caption });
          else {
            flushPictures();
            messages.push({ kind: "document", name: "picture.png", data: base64(block.png), caption, buttons: [] });
          }
          if (more.length > 0) flushPictures();
          texts.push(...more);
        }
        break;
      }
      case "file": {
        flushPictures();
        flush();
        const name = fileName(block.name);
        // A name that is shown as it is need not be said again.
        const [caption = plain(""), ...more] = name === block.name ? [] : captioned(block.name);
        const data = Buffer.from(block.text, "utf8").toString("base64");
        messages.push({ kind: "document", name, data, caption, buttons: [] });
        texts.push(...more);
        break;
      }
      case "actions":
        rows.push(...rowsOf(block.buttons.map((button) => rowButton(button, false))));
        break;
      case "page": {
        const buttons = [block.previous, block.next].flatMap((each) => (each === null ? [] : [rowButton(each, true)]));
        if (buttons.length > 0) rows.push(buttons);
        break;
      }
      default:
        flushPictures();
        texts.push(blockText(block));
    }
  }
  flushPictures();
  flush();
  return withButtons(messages, rows);
}

function withButtons(messages: readonly Outgoing[], rows: RowButton[][]): readonly Outgoing[] {
  const [first, ...others] = keyboards(rows);
  const last = messages.at(-1);
  if (last === undefined || first === undefined)
    return last === undefined
      ? [{ kind: "text", body: first === undefined ? NOTHING_TO_SEE : CHOOSE, buttons: first ?? [] }]
      : messages;
  const alone = messages.length === 1 && others.length === 0 && last.kind === "text";
  const shown = [first, ...others].map((board) => (alone ? board : board.map((row) => row.map(anew))));
  const under: readonly Outgoing[] =
    last.kind === "album"
      ? [last, { kind: "text", body: CHOOSE, buttons: shown[0] ?? [] }]
      : [{ ...last, buttons: shown[0] ?? [] }];
  const more = shown.slice(1).map((buttons): Outgoing => ({ kind: "text", body: CHOOSE, buttons }));
  return [...messages.slice(0, -1), ...under, ...more];
}

/** An answer of several messages cannot be turned in place: what stands above would be of another page. */
const anew = (button: RowButton): RowButton => ({ ...button, turns: false });

const rowButton = (button: SealedButton, turns: boolean): RowButton => ({
  label: bareLine(button.label) || "…",
  token: button.token,
  turns,
});

/** What there is to see of a text; Telegram refuses one that has nothing. */
const seen = (body: Rich): Rich => (/[^\s\p{Cf}\p{Mn}]/u.test(body.text) ? body : joined([NOTHING_TO_SEE, body], " "));

/** The beginning that fits under a picture, and what goes on below. */
function captioned(text: string): readonly Rich[] {
  const [first, ...rest] = split(outside(text), limits.caption);
  return first === undefined ? [] : [first, ...rest];
}

function albums(pictures: readonly PictureItem[]): readonly Outgoing[] {
  const messages: Outgoing[] = [];
  for (let at = 0; at < pictures.length; at += limits.album) {
    const together = pictures.slice(at, at + limits.album);
    const [first] = together;
    if (together.length > 1) messages.push({ kind: "album", pictures: captionedTogether(together) });
    else if (first !== undefined) messages.push({ kind: "photo", picture: first, buttons: [] });
  }
  return messages;
}

/** Telegram's apps show what is said under an album only where one picture of it says it; else one must open each. */
function captionedTogether(pictures: readonly PictureItem[]): PictureItem[] {
  const captions = pictures.map(({ caption }) => caption).filter(({ text }) => text !== "");
  const all = joined(captions, "\n");
  if (!fits(all, limits.caption)) return [...pictures];
  return pictures.map((each, i) => ({ ...each, caption: i === 0 ? all : plain("") }));
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

const fileName = (name: string): string =>
  name
    .toWellFormed()
    .replace(/[^\p{L}\p{N}._ -]/gu, "_")
    .slice(-60) || "table.csv";
