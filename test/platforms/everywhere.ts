import type { SealedReply } from "../../src/chat/reply.ts";
import type { DiscordMessage } from "../../src/platforms/discord/message.ts";
import { renderReply as onDiscord } from "../../src/platforms/discord/render.ts";
import type { Outgoing, Rich } from "../../src/platforms/telegram/parcel.ts";
import { renderReply as onTelegram } from "../../src/platforms/telegram/render.ts";
import { renderReply as inTerminal } from "../../src/platforms/terminal/render.ts";
import { plain } from "../../src/platforms/terminal/style.ts";
import { renderReply as onPage } from "../../src/platforms/web/render.ts";
import { shownText } from "./discord/shown.ts";

/** What a platform shows of a reply. */
export interface Showing {
  /** The words that a person sees, in order. */
  readonly words: string;
  /** Where links lead. */
  readonly links: readonly string[];
  /** Everything, in a form to read and to compare. */
  readonly all: string;
}

export const platforms = ["discord", "telegram", "page", "terminal"] as const;
export type PlatformName = (typeof platforms)[number];

const ASKER = "1234567890123456789";

export function shownOn(platform: PlatformName, reply: SealedReply): Showing {
  switch (platform) {
    case "discord": {
      const messages = onDiscord(reply, ASKER);
      const all = messages.map(discordText).join("\n");
      const links = [...all.matchAll(/\]\(<([^>]*)>\)/g)].map((found) => found[1] ?? "");
      return { words: messages.map(shownText).join("\n"), links, all };
    }
    case "telegram": {
      const messages = onTelegram(reply);
      const links = messages.flatMap(richOf).flatMap(({ entities }) => entities.flatMap(({ url }) => url ?? []));
      return { words: messages.map(telegramWords).join("\n"), links, all: messages.map(telegramText).join("\n") };
    }
    case "page": {
      const view = onPage(reply);
      const all = JSON.stringify(view, (key, value: unknown) => (key === "png" ? sizeOf(value) : value), 1);
      return { words: strings(view.blocks).join("\n"), links: valuesOf(view, "href"), all: `${all}\n` };
    }
    case "terminal": {
      const { text, buttons } = inTerminal(reply, plain, 100);
      const links = text.match(/https?:\/\/\S+/g) ?? [];
      const tokens = buttons.map(({ token }, i) => `[${i + 1}] ${token}\n`).join("");
      return { words: text, links, all: tokens === "" ? text : `${text}\n=== buttons\n${tokens}` };
    }
  }
}

function discordText({ parts, files }: DiscordMessage): string {
  const shown = parts.map((part) => {
    switch (part.kind) {
      case "text":
        return part.text;
      case "image":
        return `{picture ${part.file}: ${part.alt}}`;
      case "file":
        return `{file ${part.file}}`;
      case "buttons":
        return part.buttons.map(({ label, id }) => `{button ${label} -> ${id}}`).join("\n");
      case "menu":
        return [
          `{menu ${part.prompt} -> ${part.id}}`,
          ...part.options.map(({ label, value }) => `{option ${label} -> ${value}}`),
        ].join("\n");
    }
  });
  const attached = files.map(({ name, alt, base64 }) => `{attached ${name}, ${sizeOf(base64)}: ${alt ?? ""}}`);
  return `=== message\n${[...shown, ...attached].join("\n---\n")}\n`;
}

function richOf(message: Outgoing): Rich[] {
  switch (message.kind) {
    case "text":
      return [message.body];
    case "photo":
      return [message.picture.caption];
    case "album":
      return message.pictures.map(({ caption }) => caption);
    case "document":
      return [message.caption];
  }
}
const telegramWords = (message: Outgoing): string =>
  [
    ...richOf(message).map(({ text }) => text),
    ...("buttons" in message ? message.buttons.flat().map(({ label }) => label) : []),
    ...(message.kind === "document" ? [message.name] : []),
  ].join("\n");

function telegramText(message: Outgoing): string {
  const told = richOf(message).map(({ text, entities }) =>
    [
      text,
      ...entities.map(({ type, offset, length, url }) => {
        const words = JSON.stringify(text.slice(offset, offset + length));
        return `{${type} ${offset}+${length} ${words}${url === undefined ? "" : ` -> ${url}`}}`;
      }),
    ].join("\n"),
  );
  const rows = "buttons" in message ? message.buttons : [];
  const shown = rows.map((row) =>
    row.map(({ label, token, turns }) => `{${turns ? "page" : "button"} ${label} -> ${token}}`).join(" "),
  );
  const file = message.kind === "document" ? ` ${message.name}` : "";
  return `=== ${message.kind}${file}\n${[...told, ...shown].join("\n---\n")}\n`;
}

const sizeOf = (base64: unknown): unknown =>
  typeof base64 === "string" ? `${Buffer.from(base64, "base64").length} bytes` : base64;

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function valuesOf(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === "string" ? [inner] : valuesOf(inner, name),
  );
}
