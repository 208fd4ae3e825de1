import type { SealedButton } from "../../chat/reply.ts";
import { buttonText, readAsker, writeAsker, type Press } from "./buttons.ts";
import { characters, cutTo, limits } from "./limits.ts";

/** A menu of which one thing is picked; the value of an option is the token that its button would have. */
export interface ShownMenu {
  readonly id: string;
  /** What stands in the closed menu. */
  readonly prompt: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/**
 * Buttons that are too many for a row as menus, about equally long. Null where buttons are better: they fit a row, a label
 * would be cut, or two do the same, which Discord does not take in a menu.
 */
export function menusOf(buttons: readonly SealedButton[]): SealedButton[][] | null {
  if (buttons.length <= limits.buttonsInRow) return null;
  if (new Set(buttons.map(({ token }) => token)).size < buttons.length) return null;
  if (!buttons.every(fitsOption)) return null;
  const size = Math.ceil(buttons.length / Math.ceil(buttons.length / limits.options));
  return Array.from({ length: Math.ceil(buttons.length / size) }, (_, i) => buttons.slice(i * size, (i + 1) * size));
}

function fitsOption(button: SealedButton): boolean {
  const length = characters(buttonText(button));
  const tokenLength = characters(button.token);
  return length > 0 && length <= limits.optionCharacters && tokenLength > 0 && tokenLength <= limits.optionCharacters;
}

/** A menu as it is shown; `number` tells it from others in its message, `isOnly` whether all that can be picked is in it. */
export function showMenu(
  buttons: readonly SealedButton[],
  how: { readonly asker: string | null; readonly number: number; readonly isOnly: boolean },
): ShownMenu {
  const options = buttons.map((button) => ({ label: buttonText(button), value: button.token }));
  const [first, last] = [options[0]?.label ?? "", options.at(-1)?.label ?? ""];
  const prompt = how.isOnly
    ? "Choose one"
    : `${cutTo(first, limits.promptCharacters)} – ${cutTo(last, limits.promptCharacters)}`;
  return { id: menuId(how.asker, how.number), prompt, options };
}

/** "m", the menu's number in the message, the asker's snowflake in base 36: at most 1 + 2 + 1 + 13 = 17 of 100 characters. */
const menuId = (asker: string | null, number: number): string => `m${number.toString(36)}.${writeAsker(asker)}`;

/** What was picked of a menu is a press of that button; null for a menu that is not ours, or where nothing was picked. */
export function readPick(id: string, values: readonly string[]): Press | null {
  const [, who] = /^m[0-9a-z]{1,2}\.([0-9a-z]{0,13})$/.exec(id) ?? [];
  const [token] = values;
  if (who === undefined || token === undefined) return null;
  return { token, asker: readAsker(who), inPlace: false };
}
