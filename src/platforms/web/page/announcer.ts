import { shortened } from "../../../chat/shortened.ts";
import type { WireMessage } from "../wire.ts";
import { byId } from "./dom.ts";

/** A screen reader hears this much of an answer; the rest it reads in the conversation. */
const spokenCharacters = 300;

/** Tells a screen reader that an answer came, without taking the focus. */
export function announce(message: WireMessage): void {
  if (message.from !== "bot") return;
  const article = document.querySelector<HTMLElement>(`[data-id="${message.id}"] article`);
  const parts = [...(article?.querySelectorAll<HTMLElement>("h2, p.text, p.amount, blockquote") ?? [])];
  const text = parts.map((part) => part.textContent.trim()).join(". ");
  byId("announcer", HTMLElement).textContent = shortened(text, spokenCharacters);
}
