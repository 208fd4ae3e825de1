import type { WireMessage } from "../wire.ts";

/** A tab in the background gives its connection back after this long: a browser opens only six to one host. */
const hiddenMs = 20_000;
const retryMs = { first: 1_000, longest: 10_000 };

export interface StreamEvents {
  /** The id after which to begin. */
  after(): number;
  message(message: WireMessage): void;
  /** Told when it changes. */
  connected(isConnected: boolean): void;
}

/** Follows the conversation while the tab is looked at: comes back after a break and catches up. */
export function followStream(events: StreamEvents): void {
  let source: EventSource | null = null;
  let retry: number | undefined;
  let hide: number | undefined;
  let wait = retryMs.first;

  const close = (): void => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };

  const open = (): void => {
    close();
    const opened = new EventSource(`/api/stream?after=${events.after()}`);
    source = opened;
    opened.addEventListener("open", () => {
      wait = retryMs.first;
      events.connected(true);
    });
    opened.addEventListener("message", (event) => {
      events.message(JSON.parse(String(event.data)) as WireMessage);
    });
    opened.addEventListener("error", () => {
      if (source !== opened) return;
      events.connected(false);
      // The browser's own retry gives up on an answer that is no stream; this one does not.
      close();
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, retryMs.longest);
    });
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(hide);
    if (document.visibilityState === "hidden") hide = setTimeout(close, hiddenMs);
    else if (source === null) open();
  });
  window.addEventListener("online", open);
  if (document.visibilityState === "visible") open();
}
