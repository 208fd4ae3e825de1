import { codePoints } from "./limits.ts";
import type { Entity, Rich } from "./parcel.ts";

/** The text for when Telegram refuses its entities: where links lead is spelled out behind them, as far as there is room. */
export function withoutMarks({ text, entities }: Rich, most: number): string {
  let room = most - codePoints(text);
  let shown = "";
  let at = 0;
  for (const { offset, length, url = "" } of entities.filter(isShown)) {
    const spelled = ` (${url})`;
    if (codePoints(spelled) > room) continue;
    room -= codePoints(spelled);
    shown += text.slice(at, offset + length) + spelled;
    at = offset + length;
  }
  return shown + text.slice(at);

  /** Not an address that stands there itself, and of a link that a name in code cuts in pieces only the last. */
  function isShown({ type, offset, length, url }: Entity): boolean {
    const end = offset + length;
    if (type !== "text_link" || url === undefined || text.slice(offset, end) === url) return false;
    const next = entities.find((each) => each.type === "text_link" && each.offset >= end);
    return next?.url !== url || text.slice(end, next.offset).includes("\n");
  }
}
