import type { WireMessage } from "../wire.ts";
import type { Actions } from "./actions.ts";
import { blockOf } from "./blocks.ts";
import { button, h } from "./dom.ts";

/** A message of the conversation as a list item; null for one that shows nothing. */
export function messageView(message: WireMessage, actions: Actions): HTMLElement | null {
  if (message.from === "bot") {
    return h(
      "li",
      { class: `message bot ${message.view.outcome}`, "data-id": message.id },
      h(
        "article",
        { "aria-label": "briefing-bot" },
        ...message.view.blocks.map((block) => blockOf(block, message.id, actions)),
        // An answer is as old as its question; only what nobody asked for has a time of its own.
        message.to === null ? timeOf(message.at) : null,
      ),
    );
  }
  if (message.how === "opened") return null;
  return h(
    "li",
    { class: "message caller", "data-id": message.id },
    bubble(message.text, message.how),
    timeOf(message.at),
  );
}

/** What a person said and the bot has not taken yet. */
export interface PendingView {
  readonly element: HTMLElement;
  /** Shows that it was not taken; `onRetry` or else `onEdit` is what can be done about it. */
  fail(sentence: string, remedy: { readonly label: string; act(): void }): void;
  /** Shows that it is being sent again. */
  resume(): void;
}

export function pendingView(text: string, how: "typed" | "pressed"): PendingView {
  const note = h("p", { class: "note", role: "alert" });
  const element = h("li", { class: "message caller pending" }, bubble(text, how), note);
  return {
    element,
    fail(sentence, remedy) {
      element.classList.add("failed");
      note.replaceChildren(`${sentence} `, button("retry", remedy.act, remedy.label));
    },
    resume() {
      element.classList.remove("failed");
      note.replaceChildren();
    },
  };
}

/** Shown while an answer is on its way. */
export function thinkingView(): HTMLElement {
  const dots = h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
  return h("li", { class: "message bot thinking" }, dots, h("span", { class: "hidden" }, "Looking it up…"));
}

/** Long messages of one's own are kept whole and folded. */
const foldedFrom = 1_200;

function bubble(text: string, how: "typed" | "pressed"): HTMLElement {
  const said = h("p", { class: how === "pressed" ? "bubble pressed" : "bubble", dir: "auto" }, text);
  if (text.length <= foldedFrom) return said;
  const words = text.slice(0, 60).replace(/[\ud800-\udbff]$/, "");
  return h("details", { class: "bubble", dir: "auto" }, h("summary", {}, `${words}…`), said);
}

const timeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function timeOf(at: string): HTMLElement {
  return h("time", { datetime: at }, timeFormat.format(new Date(at)));
}
