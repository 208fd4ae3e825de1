import type { Block, SealedButton, SealedReply } from "../../chat/reply.ts";
import { splitText, type Line } from "../split-text.ts";
import { inlineText } from "../../chat/inline.ts";
import { customId, labelOf } from "./buttons.ts";
import { characters, cutTo, limits } from "./limits.ts";
import { menusOf, showMenu } from "./menus.ts";
import { lines, linesOf } from "./lines.ts";
import { harmless, lengthOfPiece, showPiece, type Look } from "./markdown.ts";
import { plainMessage, safeFileName, type DiscordMessage } from "./message.ts";
import { createPacker } from "./packer.ts";

/**
 * The messages that a reply takes on Discord, in order. Pure and total: nothing that the reply says is left out. `asker` is
 * the snowflake of the person who asked, null for what nobody asked for.
 */
export function renderReply(reply: SealedReply, asker: string | null): readonly DiscordMessage[] {
  const messages = pack(reply.blocks.flatMap(itemsOf), asker, true);
  // Turning a page replaces one message, so a page in several messages is answered below instead.
  return messages.length < 2 ? messages : pack(reply.blocks.flatMap(itemsOf), asker, false);
}

type Item =
  | { readonly kind: "lines"; readonly lines: readonly Line<Look>[] }
  | { readonly kind: "image" | "file"; readonly name: string; readonly bytes: Uint8Array; readonly alt: string | null }
  | { readonly kind: "buttons"; readonly buttons: readonly SealedButton[]; readonly turns: boolean }
  | { readonly kind: "menu"; readonly buttons: readonly SealedButton[]; readonly isOnly: boolean };

function itemsOf(block: Block<SealedButton>): Item[] {
  switch (block.kind) {
    case "heading":
    case "text":
    case "figure":
    case "quote":
    case "fields":
    case "table":
      return [{ kind: "lines", lines: linesOf(block) }];
    case "image": {
      const { png } = block;
      const alt = harmless(block.alt);
      const told: Item = { kind: "lines", lines: lines("", [{ text: alt }]) };
      if (png === null || png.length === 0 || png.length > limits.fileBytes) return [told];
      const image: Item = { kind: "image", name: "map.png", bytes: png, alt: cutTo(alt, limits.descriptionCharacters) };
      return characters(alt) <= limits.descriptionCharacters ? [image] : [image, told];
    }
    case "file": {
      const bytes = new TextEncoder().encode(block.text);
      if (bytes.length > limits.fileBytes)
        return [{ kind: "lines", lines: lines("", [{ text: `${block.name}\n${block.text}` }]) }];
      const name = safeFileName(block.name);
      const file: Item = { kind: "file", name, bytes, alt: null };
      return name === block.name ? [file] : [{ kind: "lines", lines: lines("", [{ text: block.name }]) }, file];
    }
    case "actions":
      return (
        menusOf(block.buttons)?.map((buttons, _, all): Item => ({ kind: "menu", buttons, isOnly: all.length === 1 })) ??
        buttonItems(block.buttons, false)
      );
    case "page":
      return buttonItems(
        [block.previous, block.next].filter((button) => button !== null),
        true,
      );
  }
}

/** Buttons in messages' worths; a label that does not fit its button stands above it whole. */
function buttonItems(buttons: readonly SealedButton[], turns: boolean): Item[] {
  const room = limits.buttonsInRow * limits.rows;
  return Array.from({ length: Math.ceil(buttons.length / room) }, (_, i): Item[] => {
    const some = buttons.slice(i * room, (i + 1) * room);
    const cut = some.filter((button) => !labelOf(button).whole);
    const told = cut.flatMap((button) =>
      lines(
        "- ",
        button.label.map((inline) => ({ text: inlineText(inline) })),
      ),
    );
    return [
      ...(told.length === 0 ? [] : [{ kind: "lines" as const, lines: told }]),
      { kind: "buttons", buttons: some, turns },
    ];
  }).flat();
}

function pack(items: readonly Item[], asker: string | null, inPlace: boolean): DiscordMessage[] {
  const packer = createPacker();
  let run: (readonly Line<Look>[])[] = [];
  const flush = (): void => {
    const cut = splitText(run, { limit: limits.textCharacters, length: lengthOfPiece });
    for (const message of cut) packer.text(message.map(showBlock).join("\n\n"));
    run = [];
  };
  for (const item of items) {
    if (item.kind === "lines") {
      run.push(item.lines);
      continue;
    }
    flush();
    if (item.kind === "buttons")
      packer.buttons(item.buttons, (button, number) => ({
        label: labelOf(button).label,
        id: customId({ token: button.token, asker, inPlace: inPlace && item.turns }, number),
      }));
    else if (item.kind === "menu")
      packer.menu((number) => showMenu(item.buttons, { asker, number, isOnly: item.isOnly }));
    else packer.file(item.kind, { name: item.name, alt: item.alt, bytes: item.bytes });
  }
  flush();
  const messages = packer.done();
  return messages.length > 0 ? messages : [plainMessage("…")];
}

const showBlock = (block: readonly Line<Look>[]): string =>
  block.map(({ lead, pieces }) => lead + pieces.map(showPiece).join("")).join("\n");
