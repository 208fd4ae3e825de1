import type { Party } from "../../briefing/party.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { sourcesIn, type SourceMention } from "./source-mentions.ts";

/** How many passages back somebody is still remembered for "he said" and for a quotation that goes on. */
export const back = 3;

/** The sources that the passages of a briefing quote, each found once. */
export interface Mentions {
  mentionsOf(view: PassageView): readonly SourceMention[];
  /** Whom a mention names, with `where` it was found as the reason; nobody where that is the briefing itself. */
  said(view: PassageView, mention: SourceMention, where: string): Decided<Party | null>;
}

export function createMentions(views: readonly PassageView[], isSelf: (words: string) => boolean): Mentions {
  const known = new Map<PassageView, readonly SourceMention[]>();
  const mentionsOf = (view: PassageView): readonly SourceMention[] => {
    const found = known.get(view) ?? sourcesIn(view);
    known.set(view, found);
    return found;
  };

  /** Whoever was quoted before "he said". */
  function antecedent(view: PassageView, { start }: SourceMention): SourceMention | null {
    for (let i = view.passage.ordinal; i >= Math.max(0, view.passage.ordinal - back); i--) {
      const above = views[i];
      if (above === undefined || above.passage.kind === "heading") return null;
      const mention = mentionsOf(above).findLast((each) => !each.isPronoun && each.end <= start);
      if (mention !== undefined) return mention;
    }
    return null;
  }

  return {
    mentionsOf,
    said(view, mention, where) {
      const named = mention.isPronoun ? antecedent(view, mention) : mention;
      if (named === null) return decided(null, `none: ${where} quotes somebody whom it does not name`, mention);
      const text = view.text.slice(named.start, named.end);
      return isSelf(text)
        ? decided(null, `none: ${where} speaks for the briefing itself`, mention)
        : decided({ text, at: { start: named.start, end: named.end } }, `${where}: ${mention.rule}`, mention);
    },
  };
}
