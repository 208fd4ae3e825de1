import type { Party } from "../../briefing/party.ts";
import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";

const noted = /(?:^|[([]\s*)sources?(?: of (?:the )?data)?\s?:\s*/i;
const longestSource = 160;
const marks = /^(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|\*{1,3}|\u2020|\u2021)/u;

/** The source that a note in the text of a passage names: "Source: FTS", "(Source: Ministry of Health)"; null without one. */
export function sourceNoted({ text, passage }: PassageView): Party | null {
  const found = noted.exec(passage.text);
  return found === null ? null : partyAt(text, passage.start + found.index + found[0].length, passage.end);
}

/** The words from `start` to the end of the note, of its line or of its sentence. */
function partyAt(text: string, start: number, limit: number): Party | null {
  const rest = text.slice(start, Math.min(limit, start + longestSource));
  const words = (
    /^[^\n)\];]*?(?=[\n)\];]|\.(?:\s|$)|,? (?:as of|as at|accessed|retrieved|data as)\b|, \d|$)/i.exec(rest)?.[0] ?? ""
  ).trimEnd();
  return /\p{L}{2}/u.test(words) ? { text: words, at: { start, end: start + words.length } } : null;
}

/** The source of each table and list, by the ordinals of its rows: the line right below it that names one, else right above. */
export function sourcesOfBlocks(views: readonly PassageView[]): ReadonlyMap<number, Party> {
  const sources = new Map<number, Party>();
  for (let from = 0; from < views.length;) {
    const kind = views[from]?.passage.kind;
    let to = from + 1;
    while (to < views.length && views[to]?.passage.kind === kind && !isNote(views[to])) to++;
    const note = kind === "row" || kind === "item" ? [views[to], views[from - 1]].find(isNote) : undefined;
    const party = note === undefined ? null : sourceNoted(note);
    if (party !== null) for (let at = from; at < to; at++) sources.set(at, party);
    from = to;
  }
  return sources;
}

const isNote = (view: PassageView | undefined): view is PassageView =>
  view !== undefined && /^\W{0,3}sources?\b[^:\n]{0,20}:/i.test(view.passage.text.slice(0, 40));

/** The passages that are footnotes, by their mark: "[1] UNHCR, 3 May". */
export function footnotesIn(views: readonly PassageView[]): ReadonlyMap<string, PassageView> {
  const notes = new Map<string, PassageView>();
  for (const view of views) {
    const mark = marks.exec(view.passage.text)?.[0];
    if (mark !== undefined && !notes.has(mark)) notes.set(mark, view);
  }
  return notes;
}

/** The source that the footnote behind a figure, before the next mark of its sentence, names. */
export function sourceInFootnote(
  notes: ReadonlyMap<string, PassageView>,
  view: PassageView,
  draft: Draft,
): Party | null {
  if (notes.size === 0) return null;
  const sentence = view.passage.sentences[draft.sentence] ?? view.passage;
  const nounEnd = view.tokens[draft.nounEnd - 1]?.end ?? draft.end;
  const behind = view.text.slice(
    Math.max(draft.end, nounEnd),
    Math.min(sentence.end, Math.max(draft.end, nounEnd) + 60),
  );
  const mark =
    /^[^\d,;.()[\]*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]{0,40}?(\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|\*{1,3}|\u2020|\u2021)/u.exec(
      behind,
    )?.[1];
  const note = mark === undefined ? undefined : notes.get(mark);
  if (note === undefined || note === view || mark === undefined) return null;
  const start = note.passage.start + mark.length;
  const lead =
    /^\s*(?:sources?\s?:|according to|as reported by|data from|figures from|from)?\s*/i.exec(
      note.text.slice(start, start + 40),
    )?.[0] ?? "";
  // A note that only explains names no source: it must say so, or begin with a name.
  const isSaid = lead.trim() !== "";
  const named = partyAt(note.text, start + lead.length, note.passage.end);
  if (named === null) return null;
  // "Civil protection, 2 June": who, and of what day.
  const isDated = /^,? (?:as of |as at )?(?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d)/u.test(
    note.text.slice(named.at.end, Math.min(note.passage.end, named.at.end + 20)),
  );
  const isName =
    /^(?:the )?(?:\p{Lu}[\p{L}\d&.'-]*|of|for|and|the)(?: (?:\p{Lu}[\p{L}\d&.'-]*|of|for|and|the|data|portal|report|survey|figures))*$/u.test(
      named.text.split(",")[0] ?? "",
    );
  return isSaid || ((isName || isDated) && named.text.length <= 80) ? named : null;
}
