import type { SealedButton } from "../../chat/reply.ts";
import { lineText } from "../../chat/inline.ts";
import { cutTo, limits } from "./limits.ts";
import { harmless } from "./markdown.ts";

/** What a press tells: the dispatcher's token, who asked, and whether its answer takes the message's place. */
export interface Press {
  readonly token: string;
  /** Snowflake of the person whose question the message answers; null where nobody asked. */
  readonly asker: string | null;
  readonly inPlace: boolean;
}

export interface ShownButton {
  readonly label: string;
  readonly id: string;
}

/**
 * The custom id of a button: "p" (in place) or "n" (new message), its number in the message, for Discord wants ids to differ,
 * the asker's snowflake in base 36, the token. At most 1 + 2 + 1 + 13 + 1 + 60 = 78 of 100 characters.
 */
export function customId({ token, asker, inPlace }: Press, number: number): string {
  return `${inPlace ? "p" : "n"}${number.toString(36)}.${writeAsker(asker)}.${token}`;
}

/** What a custom id says; null for one that is not ours. */
export function readCustomId(id: string): Press | null {
  const parts = /^([pn])[0-9a-z]{1,2}\.([0-9a-z]{0,13})\.(.{1,60})$/s.exec(id);
  if (parts === null) return null;
  const [, kind, who = "", token = ""] = parts;
  return { token, asker: readAsker(who), inPlace: kind === "p" };
}

/** A snowflake in base 36, at most 13 characters; nothing for nobody. */
export const writeAsker = (asker: string | null): string => (asker === null ? "" : BigInt(asker).toString(36));

export function readAsker(digits: string): string | null {
  if (digits === "") return null;
  return [...digits].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}

/** What a button says, as one line. */
export const buttonText = (button: SealedButton): string =>
  harmless(lineText(button.label)).replace(/\s+/g, " ").trim();

/** A label as Discord takes it: not empty, at most 80 characters. `whole` is false where words are left out. */
export function labelOf(button: SealedButton): { readonly label: string; readonly whole: boolean } {
  const text = buttonText(button);
  const label = cutTo(text, limits.labelCharacters);
  return { label: label === "" ? "…" : label, whole: label === text };
}
