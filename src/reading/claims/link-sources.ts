import type { BriefingHead } from "../../briefing/briefing.ts";
import type { Party } from "../../briefing/party.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import { createSelf } from "./self.ts";
import { goesOn } from "./goes-on.ts";
import { back, createMentions } from "./mentions.ts";
import { inQuotation, opensInQuotation } from "./quotations.ts";
import { footnotesIn, sourceInFootnote, sourceNoted, sourcesOfBlocks } from "./source-notes.ts";
import { turnAt, type Turn } from "./turns.ts";

/** Whose number a figure is, where it is not the briefing's own, and who asks, where it stands in a question. */
export interface ClaimedBy {
  readonly quoted: Decided<Party | null>;
  readonly asked: Party | null;
}

/**
 * Whom each figure is quoted from. In this order: its sentence, its footnote, the sentence that it goes on from, the
 * quotation that it stands in, the line that leads in its list, the note under its table, the turn of a transcript.
 */
export function createSourceLinker(
  views: readonly PassageView[],
  head: Pick<BriefingHead, "issuer" | "speaker">,
  turns: readonly Turn[],
): (view: PassageView, draft: Draft) => ClaimedBy {
  const isSelf = createSelf(head);
  const notes = footnotesIn(views);
  const blocks = sourcesOfBlocks(views);
  const { mentionsOf, said } = createMentions(views, isSelf);

  function inSentence(view: PassageView, draft: Draft): Decided<Party | null> | null {
    const { text } = view;
    const { start, end } = draft.reading;
    const all = mentionsOf(view).filter(({ sentence }) => sentence === draft.sentence);
    const divided = (from: number, to: number): boolean => /;|\bwhile\b/.test(text.slice(from, to));
    const before = all.findLast((each) => each.end <= start && each.covers !== "before" && !divided(each.end, start));
    if (before !== undefined) return said(view, before, "its sentence");
    const behind = all.find((each) => each.start >= end && each.covers !== "after" && !divided(end, each.start));
    if (behind !== undefined) return said(view, behind, "its sentence");
    // "A, B reported; of these, C": what stands behind a semicolon goes on like a sentence.
    const earlier = all.findLast((each) => each.end <= start && each.covers !== "before");
    const semicolon = earlier === undefined ? -1 : text.slice(earlier.end, start).lastIndexOf(";");
    const clause =
      earlier === undefined || semicolon < 0 ? "" : text.slice(earlier.end + semicolon + 1, end + 30).trimStart();
    return earlier !== undefined && goesOn(clause) ? said(view, earlier, "an earlier clause") : null;
  }

  function above(view: PassageView, draft: Draft): Decided<Party | null> | null {
    const { passage, text } = view;
    const mentions = mentionsOf(view);
    for (let i = draft.sentence; i > 0; i--) {
      const { start, end } = passage.sentences[i] ?? passage;
      if (!goesOn(text.slice(start, end))) break;
      const last = mentions.findLast(({ sentence }) => sentence === i - 1);
      if (last !== undefined) return said(view, last, "the sentence that it goes on from");
    }
    return null;
  }

  function inQuote(view: PassageView, draft: Draft): Decided<Party | null> | null {
    if (!inQuotation(view, draft.reading.start)) return null;
    const mentions = mentionsOf(view).filter(({ start }) => !inQuotation(view, start));
    const near =
      mentions.findLast(({ end }) => end <= draft.reading.start) ?? mentions.find(({ covers }) => covers !== "after");
    if (near !== undefined) return said(view, near, "the quotation that it stands in");
    if (!opensInQuotation(view)) return null;
    for (let i = view.passage.ordinal - 1; i >= Math.max(0, view.passage.ordinal - back); i--) {
      const earlier = views[i];
      if (earlier === undefined || earlier.passage.kind === "heading") return null;
      const last = mentionsOf(earlier).at(-1);
      if (last !== undefined) return said(earlier, last, "the quotation that goes on");
    }
    return null;
  }

  function leadIn(view: PassageView): Decided<Party | null> | null {
    const { kind, ordinal } = view.passage;
    if (kind !== "item" && kind !== "row") return null;
    for (let i = ordinal - 1; i >= Math.max(0, ordinal - 60); i--) {
      const lead = views[i];
      if (lead === undefined || lead.passage.kind === "title") return null;
      if (lead.passage.kind === kind) continue;
      const last = lead.passage.text.endsWith(":") ? mentionsOf(lead).at(-1) : undefined;
      return last !== undefined && last.sentence === lead.passage.sentences.length - 1 && last.covers !== "before"
        ? said(lead, last, "the line that leads in its list")
        : null;
    }
    return null;
  }

  function noted(view: PassageView): Decided<Party | null> | null {
    const heading = view.passage.under === null ? undefined : views[view.passage.under];
    const party =
      sourceNoted(view) ?? blocks.get(view.passage.ordinal) ?? (heading === undefined ? null : sourceNoted(heading));
    if (party === null) return null;
    return isSelf(party.text)
      ? decided(null, "none: the note names the briefing itself", party.at)
      : decided(party, "a note on the source", party.at);
  }

  function turnOf(turn: Turn | null, text: string): Decided<Party | null> {
    const label = turn?.role === "speaks" ? partyOfLabel(turn, text) : null;
    if (label !== null && !isSelf(label.text)) return decided(label, "the turn of a transcript: who speaks", label.at);
    return decided(null, "none: nobody else is quoted");
  }

  // What holds for a whole passage is looked for once.
  const beside = new Map<PassageView, Decided<Party | null> | null>();
  const besideOf = (view: PassageView): Decided<Party | null> | null => {
    const before = beside.get(view);
    if (before !== undefined) return before;
    const now = leadIn(view) ?? noted(view);
    beside.set(view, now);
    return now;
  };

  return (view, draft) => {
    const turn = turnAt(turns, draft.reading.start);
    const foot = sourceInFootnote(notes, view, draft);
    return {
      quoted:
        inSentence(view, draft) ??
        (foot === null || isSelf(foot.text) ? null : decided(foot, "its footnote", foot.at)) ??
        above(view, draft) ??
        inQuote(view, draft) ??
        besideOf(view) ??
        turnOf(turn, view.text),
      asked: turn?.role === "asks" ? partyOfLabel(turn, view.text) : null,
    };
  };
}

const partyOfLabel = ({ label }: Turn, text: string): Party => ({
  text: text.slice(label.start, label.end),
  at: label,
});
