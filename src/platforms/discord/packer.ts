import type { SealedButton } from "../../chat/reply.ts";
import type { ShownButton } from "./buttons.ts";
import { characters, limits } from "./limits.ts";
import type { ShownMenu } from "./menus.ts";
import type { DiscordMessage, MessageFile, MessagePart } from "./message.ts";

/** Puts parts into messages in order and begins a new one where a limit of Discord's would be passed. */
export interface Packer {
  /** At most the characters of one message. */
  text(text: string): void;
  /** At most the buttons of one message; `show` gets each button's number within its message. */
  buttons(buttons: readonly SealedButton[], show: (button: SealedButton, number: number) => ShownButton): void;
  /** One menu of at most 25 options; `show` gets its number among the message's menus and buttons. */
  menu(show: (number: number) => ShownMenu): void;
  file(kind: "image" | "file", file: { name: string; alt: string | null; bytes: Uint8Array }): void;
  done(): DiscordMessage[];
}

interface Open {
  readonly parts: MessagePart[];
  readonly files: MessageFile[];
  characters: number;
  components: number;
  rows: number;
  buttons: number;
  bytes: number;
}

const empty = (): Open => ({ parts: [], files: [], characters: 0, components: 0, rows: 0, buttons: 0, bytes: 0 });

export function createPacker(): Packer {
  const messages: DiscordMessage[] = [];
  let open = empty();
  const close = (): void => {
    if (open.parts.length > 0) messages.push({ parts: open.parts, files: open.files });
    open = empty();
  };
  return {
    text(text) {
      const length = characters(text);
      if (open.characters + length > limits.textCharacters || open.components + 1 > limits.components) close();
      open.parts.push({ kind: "text", text });
      open.characters += length;
      open.components += 1;
    },
    buttons(buttons, show) {
      if (buttons.length === 0) return;
      const rows = Math.ceil(buttons.length / limits.buttonsInRow);
      const components = rows + buttons.length;
      if (open.rows + rows > limits.rows || open.components + components > limits.components) close();
      open.parts.push({ kind: "buttons", buttons: buttons.map((button) => show(button, open.buttons++)) });
      open.rows += rows;
      open.components += components;
    },
    menu(show) {
      if (open.rows + 1 > limits.rows || open.components + 2 > limits.components) close();
      const { id, prompt, options } = show(open.buttons++);
      open.parts.push({ kind: "menu", id, prompt, options: [...options] });
      open.rows += 1;
      open.components += 2; // the row and the select; options are no components
    },
    file(kind, { name, alt, bytes }) {
      const tooMuch = open.bytes + bytes.length > limits.fileBytes;
      if (tooMuch || open.files.length + 1 > limits.files || open.components + 1 > limits.components) close();
      const taken = open.files.some((other) => other.name === name);
      const file = taken ? `${open.files.length + 1}-${name}` : name;
      open.files.push({ name: file, alt, base64: Buffer.from(bytes).toString("base64") });
      open.parts.push(kind === "image" ? { kind, file, alt: alt ?? "" } : { kind, file });
      open.bytes += bytes.length;
      open.components += 1;
    },
    done() {
      close();
      return messages;
    },
  };
}
