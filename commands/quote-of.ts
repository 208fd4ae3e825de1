import type { SearchHit } from "../store/briefings.ts";
import type { Block } from "../src/chat/reply.ts";

/** A hit as a quote of its best sentence, or of the whole passage when it is short enough to read at a glance. */
export function quoteOf({ briefing, passage, best, marks }: SearchHit): Block {
  const whole = passage.text.length <= 280 ? { start: passage.start, end: passage.end } : best;
  return {
    kind: "quote",
    citation: {
      briefing: { id: briefing.id, version: briefing.version },
      start: whole.start,
      end: whole.end,
      text: passage.text.slice(whole.start - passage.start, whole.end - passage.start),
    },
    briefing,
    marks: marks.filter((mark) => mark.start >= whole.start && mark.end <= whole.end),
    attributed: true,
  };
}
