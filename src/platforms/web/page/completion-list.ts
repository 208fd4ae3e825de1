import { h, outside } from "./dom.ts";
import type { Item, Offer } from "./offer.ts";

/** The list of suggestions above the composer: the listbox half of the combobox pattern. */
export interface CompletionList {
  show(offer: Offer): void;
  hide(): void;
  readonly isOpen: boolean;
  /** Moves the selection by one and wraps over "none". */
  move(step: 1 | -1): void;
  /** The selected item, null when none is. */
  readonly selected: Item | null;
  /** The first item, for Tab when none is selected. */
  readonly first: Item | null;
}

export function createCompletionList(
  parts: { box: HTMLElement; hint: HTMLElement; list: HTMLElement; input: HTMLElement },
  take: (item: Item) => void,
): CompletionList {
  const { box, hint, list, input } = parts;
  let items: readonly Item[] = [];
  let at = -1;

  const select = (index: number): void => {
    at = index;
    for (const [i, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(i === at));
    const active = list.children[at];
    if (active === undefined) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    }
  };

  const hide = (): void => {
    items = [];
    box.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    select(-1);
  };

  return {
    show(offer) {
      if (offer.items.length === 0 && offer.hint === null) return hide();
      items = offer.items;
      hint.hidden = offer.hint === null;
      hint.replaceChildren(...(offer.hint === null ? [] : [h("strong", {}, offer.hint.name), ` ${offer.hint.text}`]));
      list.replaceChildren(...items.map((item, index) => row(item, index, take)));
      list.hidden = items.length === 0;
      box.hidden = false;
      input.setAttribute("aria-expanded", String(items.length > 0));
      select(offer.preselected ? 0 : -1);
    },
    hide,
    get isOpen() {
      return items.length > 0;
    },
    move(step) {
      const count = items.length + 1;
      select(((at + 1 + step + count) % count) - 1);
    },
    get selected() {
      return items[at] ?? null;
    },
    get first() {
      return items[0] ?? null;
    },
  };
}

function row(item: Item, index: number, take: (item: Item) => void): HTMLElement {
  const element = h(
    "li",
    { id: `suggestion-${index}`, role: "option", "aria-selected": "false" },
    outside(item.label, "label"),
    item.detail === "" ? null : h("span", { class: "detail" }, item.detail),
  );
  // On press and not on click, so that the composer keeps the focus (and a phone its keyboard).
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    event.preventDefault();
    take(item);
  });
  element.addEventListener("click", () => element.isConnected && take(item));
  return element;
}
