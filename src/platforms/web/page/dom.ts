export type Child = Node | string | null;
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element with attributes and children. Text is always text; `false` and null leave an attribute out, true leaves it empty. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that is no submit button. */
export function button(className: string, onPress: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = h("button", { type: "button", class: className }, ...children);
  element.addEventListener("click", onPress);
  return element;
}

/** Text from outside: it may run in the other direction and does not disturb what stands around it. */
export function outside(text: string, className: string | null = null): HTMLElement {
  return h("bdi", { class: className }, text);
}

/** The element of the page with this id. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`);
  return element;
}
