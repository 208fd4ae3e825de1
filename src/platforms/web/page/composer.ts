import type { WireCommand } from "../wire.ts";
import { createCompleter } from "./completer.ts";
import { createCompletionList } from "./completion-list.ts";
import { byId } from "./dom.ts";
import type { Item } from "./offer.ts";
import { createRecall } from "./recall.ts";

/** Where a person types. */
export interface Composer {
  /** Puts text in, caret at its end, and offers what can follow. */
  fill(text: string): void;
  /** Notes something that was said, so that Up brings it back. */
  remember(text: string): void;
  focus(): void;
}

/** Wires the composer of the page. `onSend` gets what was typed, never blank. */
export function createComposer(commands: () => readonly WireCommand[], onSend: (text: string) => void): Composer {
  const form = byId("composer", HTMLFormElement);
  const input = byId("text", HTMLTextAreaElement);
  const completer = createCompleter(commands);
  const recall = createRecall();

  // The combobox pattern on a text area: a message may have several lines, and screen readers follow it all the same.
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": "suggestions",
    "aria-expanded": "false",
  }))
    input.setAttribute(name, value);

  const grow = (): void => {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  };

  const offer = (): void => {
    const isAtEnd = input.selectionStart === input.selectionEnd;
    if (!isAtEnd) return list.hide();
    completer.ask(input.value.slice(0, input.selectionEnd), list.show);
  };

  const set = (text: string, caret = text.length): void => {
    input.value = text;
    input.setSelectionRange(caret, caret);
    grow();
  };

  const take = (item: Item): void => {
    const after = input.value.slice(input.selectionEnd);
    const before = input.value.slice(0, item.from) + item.insert;
    set(before + after, before.length);
    input.focus();
    offer();
  };

  const list = createCompletionList(
    {
      box: byId("offer", HTMLElement),
      hint: byId("hint", HTMLElement),
      list: byId("suggestions", HTMLElement),
      input,
    },
    take,
  );

  const close = (): void => {
    completer.cancel();
    list.hide();
  };

  const send = (): void => {
    const text = input.value.trim();
    close();
    if (text === "") return;
    set("");
    onSend(text);
  };

  /** True when the key was meant for the list. */
  const toList = (key: string): boolean => {
    if (!list.isOpen) return false;
    if (key === "ArrowDown") list.move(1);
    else if (key === "ArrowUp") list.move(-1);
    else if (key === "Enter" && list.selected !== null) take(list.selected);
    else if (key === "Tab") {
      const item = list.selected ?? list.first;
      if (item !== null) take(item);
    } else return false;
    return true;
  };

  const toRecall = (key: string): boolean => {
    if (key !== "ArrowUp" && key !== "ArrowDown") return false;
    const text = recall.step(key === "ArrowUp" ? -1 : 1, input.value);
    if (text === null) return false;
    set(text);
    close();
    return true;
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return close();
    if (event.shiftKey) return;
    if (toList(event.key) || toRecall(event.key)) event.preventDefault();
    else if (event.key === "Enter") {
      event.preventDefault();
      send();
    }
  });
  input.addEventListener("input", () => {
    grow();
    offer();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    input.focus();
  });

  return {
    fill(text) {
      set(text);
      input.focus();
      offer();
    },
    remember: recall.remember,
    focus: () => input.focus(),
  };
}
