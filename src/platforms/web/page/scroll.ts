import type { WireMessage } from "../wire.ts";
import { byId } from "./dom.ts";

/** Where the conversation stands on the screen. */
export interface Scroll {
  toEnd(): void;
  /** Shows an answer from its beginning: with the question above it when both fit, else from the question on. */
  toAnswer(question: number, answer: number): void;
  /** Runs something that adds older messages above, and leaves what the person reads where it is. */
  holding(add: () => void): void;
  /** A message came by itself: follows when the person is at the end, else offers to go there. */
  arrived(message: WireMessage): void;
}

const nearPx = 120;

export function createScroll(scroller: HTMLElement): Scroll {
  const newest = byId("newest", HTMLButtonElement);
  let wasAtEnd = true;

  const isAtEnd = (): boolean => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
  const toEnd = (): void => {
    newest.hidden = true;
    scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener(
    "scroll",
    () => {
      wasAtEnd = isAtEnd();
      if (wasAtEnd) newest.hidden = true;
    },
    { passive: true },
  );
  newest.addEventListener("click", toEnd);
  // A phone's keyboard or a growing composer takes room from below; the end stays in view.
  new ResizeObserver(() => wasAtEnd && toEnd()).observe(scroller);

  const find = (id: number): HTMLElement | null => scroller.querySelector(`[data-id="${id}"]`);

  return {
    toEnd,
    toAnswer(question, answer) {
      const end = find(answer);
      const start = find(question) ?? end;
      if (start === null || end === null) return;
      const room = scroller.clientHeight;
      const height = end.getBoundingClientRect().bottom - start.getBoundingClientRect().top;
      if (height < room - nearPx) return toEnd();
      scroller.scrollTop += start.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 16;
      wasAtEnd = isAtEnd();
    },
    holding(add) {
      const before = scroller.scrollHeight - scroller.scrollTop;
      add();
      scroller.scrollTop = scroller.scrollHeight - before;
    },
    arrived(message) {
      if (wasAtEnd) toEnd();
      else if (message.from === "bot") newest.hidden = false;
    },
  };
}
