import type { WireMessage } from "../wire.ts";
import type { Actions } from "./actions.ts";
import { h } from "./dom.ts";
import { messageView, pendingView, thinkingView, type PendingView } from "./message-view.ts";

/** A message on its way: shown at once, replaced by what the server logged. */
export interface Pending {
  readonly key: string;
  readonly view: PendingView;
}

/** The messages on the page, in the order of their ids, each once however often it arrives. */
export interface Conversation {
  /** Shows a message; false when it was there already. */
  add(message: WireMessage): boolean;
  /** Shows what a person just said; null `text` shows only that an answer is coming. */
  expect(key: string, text: string | null, how: "typed" | "pressed"): Pending;
  /** The answer will not come now: the dots go, the message stays. */
  settle(key: string): void;
  /** How far a message of this page has come. */
  stateOf(key: string): "unknown" | "logged" | "answered";
  /** True when this message was said from this page since it was loaded. */
  isMine(id: number): boolean;
  readonly last: number;
  readonly first: number | null;
}

export function createConversation(list: HTMLElement, actions: Actions): Conversation {
  const shown = new Map<number, HTMLElement | null>();
  const pending = new Map<string, { pending: Pending; dots: HTMLElement }>();
  const keys = new Map<string, number>();
  const answered = new Set<number>();
  const mine = new Set<number>();
  /** Dots of messages that are logged and not yet answered, by the id of the message. */
  const answering = new Map<number, HTMLElement>();
  let last = 0;
  let first: number | null = null;

  const place = (element: HTMLElement, id: number): void => {
    for (const other of list.querySelectorAll<HTMLElement>(":scope > [data-id]"))
      if (Number(other.dataset["id"]) > id) return other.before(element);
    const open = list.querySelector(":scope > :not([data-id])");
    if (open === null) list.append(element);
    else open.before(element);
  };

  const resolve = (message: WireMessage): void => {
    if (message.from === "bot") {
      if (message.to === null) return;
      answered.add(message.to);
      answering.get(message.to)?.remove();
      answering.delete(message.to);
      return;
    }
    keys.set(message.key, message.id);
    const awaited = pending.get(message.key);
    if (awaited === undefined) return;
    pending.delete(message.key);
    awaited.pending.view.element.remove();
    answering.set(message.id, awaited.dots);
    mine.add(message.id);
  };

  return {
    add(message) {
      if (shown.has(message.id)) return false;
      resolve(message);
      const element = messageView(message, actions);
      shown.set(message.id, element);
      if (element !== null) place(element, message.id);
      last = Math.max(last, message.id);
      first = Math.min(first ?? message.id, message.id);
      return true;
    },
    expect(key, text, how) {
      const view =
        text === null ? { element: h("li", { hidden: true }), fail() {}, resume() {} } : pendingView(text, how);
      const dots = thinkingView();
      list.append(view.element, dots);
      const expected = { key, view };
      pending.set(key, { pending: expected, dots });
      return expected;
    },
    settle(key) {
      pending.get(key)?.dots.remove();
      const id = keys.get(key);
      if (id !== undefined) answering.get(id)?.remove();
    },
    isMine: (id) => mine.has(id),
    get last() {
      return last;
    },
    get first() {
      return first;
    },
    stateOf(key) {
      const id = keys.get(key);
      if (id === undefined) return "unknown";
      return answered.has(id) ? "answered" : "logged";
    },
  };
}
