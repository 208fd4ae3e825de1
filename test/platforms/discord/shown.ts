import type { DiscordMessage } from "../../../src/platforms/discord/message.ts";

/** What a person sees of a message, written apart from the renderer: marks and escapes are gone, addresses come last. */
export function shownText({ parts, files }: DiscordMessage): string {
  const told = parts.flatMap((part): string[] => {
    switch (part.kind) {
      case "text":
        return [withoutMarkup(part.text)];
      case "image":
        return [part.alt];
      case "file":
        return [part.file];
      case "buttons":
        return part.buttons.map((button) => button.label);
      case "menu":
        return part.options.map((option) => option.label);
    }
  });
  return [...told, ...files.map((file) => file.name)].join("\n");
}

/** A text display as its reader sees it. */
export function withoutMarkup(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/^(?:### |> |-# |- | {2})/, ""))
    .join("\n")
    .replace(
      /\\([!-/:-@[-`{-~])|\*\*|`([^`]*)`|\]\(<[^>]*>\)|\[/g,
      (_, escaped?: string, code?: string) => escaped ?? code ?? "",
    );
}
