import type { BriefingSummary } from "../../store/briefings.ts";
import type { Place } from "../gazetteer/gazetteer.ts";
import { distanceText } from "./distance-text.ts";
import type { Setting } from "./setting-text.ts";
import type { Bookkept, Block, Inline, Invoke, Reply } from "./reply.ts";

// Short ways to write an answer. Each promises what its kind promises (see reply.ts).

export const words = (text: string): Inline => ({ kind: "words", text });
export const echo = (text: string): Inline => ({ kind: "echo", text });
export const syntax = (text: string): Inline => ({ kind: "syntax", text });
export const count = (value: number, of: Bookkept): Inline => ({ kind: "count", value, of });
export const place = (key: string, text: string): Inline => ({ kind: "place", key, text });
export const distance = (from: Place, to: Place): Inline => ({
  kind: "distance",
  from: from.id,
  to: to.id,
  text: distanceText(from, to),
});
export const moment = (at: Date, zone: string): Inline => ({ kind: "moment", at, zone });
export const setting = (value: Setting): Inline => ({ kind: "setting", setting: value });
export const title = (briefing: BriefingSummary): Inline => ({ kind: "title", briefing });
export const date = (briefing: BriefingSummary): Inline => ({ kind: "date", briefing });
export const claimant = (briefing: BriefingSummary): Inline => ({ kind: "claimant", briefing });

export const text = (...content: readonly Inline[]): Block => ({ kind: "text", content });
export const heading = (...content: readonly Inline[]): Block => ({ kind: "heading", content });
export const button = (label: readonly Inline[], invoke: Invoke) => ({ label, invoke });

export const answered = (...blocks: readonly Block[]): Reply => ({ outcome: "answered", blocks });
/** The stored briefings do not say. */
export const nothing = (...blocks: readonly Block[]): Reply => ({ outcome: "nothing", blocks });
/** The caller's words could not be taken; say what would be. */
export const usage = (...content: readonly Inline[]): Reply => ({ outcome: "usage", blocks: [text(...content)] });

/** The buttons that lead on and back from one page of a command's list; no block at all when there is only one page. */
export function paging(
  invoke: Invoke,
  page: { readonly next: string | null; readonly previous: string | null },
  [back, on]: readonly [back: string, on: string] = ["Newer", "Older"],
): readonly Block[] {
  if (page.next === null && page.previous === null) return [];
  const to = (label: string, cursor: string | null) =>
    cursor === null ? null : button([words(label)], { ...invoke, cursor });
  return [{ kind: "page", previous: to(back, page.previous), next: to(on, page.next) }];
}
