import { createAskThread } from "../threads/ask-thread.ts";
import type { ChartDescription } from "./chart-description.ts";
import type { MapDescription } from "./map-description.ts";

export type PictureDescription = MapDescription | ChartDescription;

/** Draws maps and charts as PNG, off the event loop. */
export interface PictureDrawer {
  /** Rejects when the picture cannot be drawn, takes too long, or too many wait already. */
  draw(description: PictureDescription): Promise<Uint8Array>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** A map takes 0.1 s and the first one 0.5 s; a machine under heavy load has needed ten times that. Nobody should wait longer. */
const LIMIT_MS = 10_000;
/** The thread holds some 100 MB of code, borders and fonts; it gives them back when nobody has asked for a map this long. */
const IDLE_MS = 60_000;
/** What is drawn at once and what waits; more would not be done within the limit. */
const MOST_WAITING = 16;

/** Nothing is loaded before the first map: borders, fonts and the renderer live in the thread. */
export function createPictureDrawer(
  parts: { readonly workerUrl?: URL; readonly limitMs?: number } = {},
): PictureDrawer {
  const thread = createAskThread<PictureDescription, Uint8Array>({
    name: "draw-worker",
    url: parts.workerUrl,
    died: "The drawing thread ended before the picture was drawn.",
    closed: "No more pictures are drawn: the bot is stopping.",
    limitMs: parts.limitMs ?? LIMIT_MS,
    idleMs: IDLE_MS,
  });
  let waiting = 0;
  return {
    async draw(description) {
      if (waiting >= MOST_WAITING) throw new Error(`${waiting} pictures are being drawn already.`);
      waiting += 1;
      try {
        return await thread.ask(description);
      } finally {
        waiting -= 1;
      }
    },
    close: () => thread.close(),
  };
}
