import { api } from "./api.ts";
import type { Conversation } from "./conversation.ts";
import type { Scroll } from "./scroll.ts";

/** How far above the screen older messages are asked for. */
const aheadPx = 400;

/** Loads older messages as the person scrolls up, until there are none. Call once, after the newest are shown. */
export function loadOlderOnScroll(
  scroller: HTMLElement,
  notice: HTMLElement,
  conversation: Conversation,
  scroll: Scroll,
): void {
  let isLoading = false;
  let more = true;

  const load = async (): Promise<void> => {
    if (isLoading || !more || scroller.scrollTop > aheadPx) return;
    isLoading = true;
    notice.hidden = false;
    try {
      const older = await api.history(conversation.first);
      more = older.more;
      scroll.holding(() => {
        notice.hidden = true;
        // The newest first: each is placed before what is already there.
        for (const message of older.messages.toReversed()) conversation.add(message);
      });
    } catch {
      // The next scroll tries again.
      notice.hidden = true;
    }
    isLoading = false;
  };

  scroller.addEventListener("scroll", () => void load(), { passive: true });
  void load();
}
