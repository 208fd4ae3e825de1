import type { PassageView } from "../passage-view.ts";
import { antecedentOf } from "./antecedents.ts";
import type { Around } from "./around.ts";
import { openBefore } from "./open-bracket.ts";
import { settle, type Draft } from "./draft.ts";
import { firstToken } from "./first-token.ts";
import { labelNoun } from "./label-noun.ts";
import { borrow } from "./take.ts";

/** "Tanks: 10,515 (+10)", "‒ tanks ‒ 1297", "Severely damaged: 603" under "They inspected 4,316 buildings:". */
export function takeSeparated(
  view: PassageView,
  drafts: readonly Draft[],
  i: number,
  { leadIn, memory }: Around,
): boolean {
  const { tokens, label } = view;
  const draft = drafts[i];
  if (draft === undefined) return false;
  const previous = drafts[i - 1]?.sentence === draft.sentence ? drafts[i - 1] : undefined;
  const at = firstToken(view, draft) - 1;
  const mark = tokens[at];
  const isSign = mark !== undefined && /^[:\u2010-\u2015=-]$/.test(mark.text) && (!mark.joined || mark.text === ":");
  if (!isSign || (view.isTurn && at === label)) return false;
  if (
    mark.text !== ":" &&
    previous !== undefined &&
    !/[;,:]/.test(
      tokens
        .slice(previous.nounEnd, at)
        .map(({ text }) => text)
        .join(" "),
    )
  )
    return false;
  let from = at;
  const floor = Math.max(previous?.nounEnd ?? 0, at - 14);
  const ends = previous === undefined ? /^[;.:([]$/ : /^[;.:([,]$/;
  while (from > floor && !ends.test(tokens[from - 1]?.text ?? "")) from--;
  if (at === label) from = 0;
  // "[1] In 2024: 8%"
  if (tokens[from]?.text === "[" && tokens[from + 2]?.text === "]") from += 3;
  while (from < at && (tokens[from]?.kind === "mark" || /^(?:of|which|and|the)$/.test(tokens[from]?.lower ?? "")))
    from++;
  const said = labelNoun(view, from, at);
  if (said === null || (said.noun === null && openBefore(view, draft.first) !== -1)) return false;
  const noun = said.noun ?? (draft.unit === "count" ? leadIn : null) ?? (said.happened === null ? null : said.happened);
  if (said.happened !== null) settle(draft, "action", said.happened, "the label of its line", said);
  if (noun === null) {
    const topic = antecedentOf(memory, view, draft, {
      unit: draft.unit,
      people: false,
      flights: false,
      harm: false,
      living: false,
      things: false,
      parts: false,
      sums: false,
      least: 0,
    });
    borrow(draft, topic);
    return draft.counted !== null;
  }
  settle(
    draft,
    "counted",
    noun,
    said.noun === null && leadIn !== null ? "what stands above its list" : "the label of its line",
    said,
  );
  draft.countedFrom = "label";
  return true;
}
