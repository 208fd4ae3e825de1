import type { PassageView } from "../passage-view.ts";
import { tokensOf } from "../tokens.ts";
import { antecedentOf, type Memory } from "./antecedents.ts";
import type { Around } from "./around.ts";
import { openBefore } from "./open-bracket.ts";
import { settle, type Draft } from "./draft.ts";
import { firstToken } from "./first-token.ts";
import { isOwnToll } from "./toll.ts";
import { happensToPeople } from "./kinds-of-noun.ts";
import { labelNoun } from "./label-noun.ts";
import { isPlural } from "./noun-phrase.ts";
import { borrow } from "./take.ts";
import { standsForPeople } from "./word-class.ts";

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
  const ends = previous === undefined ? /^[;.:([|]$/ : /^[;.:([,|]$/;
  while (from > floor && !ends.test(tokens[from - 1]?.text ?? "")) from--;
  if (at === label) from = 0;
  // "[1] In 2024: 8%"
  if (tokens[from]?.text === "[" && tokens[from + 2]?.text === "]") from += 3;
  while (from < at && (tokens[from]?.kind === "mark" || /^(?:of|which|and|the)$/.test(tokens[from]?.lower ?? "")))
    from++;
  const said = labelNoun(view, from, at);
  if (said === null || (said.noun === null && openBefore(view, draft.first) !== -1)) return false;
  const whole = said.noun === null && said.happened !== null ? labelledWhole(view, draft, said.happened, memory) : null;
  if (whole !== null && leadIn === null) {
    settle(draft, "action", said.happened, "the label of its line", said);
    borrow(draft, whole);
    return true;
  }
  const above = draft.unit === "count" && !isOwnToll(said.happened, leadIn) ? leadIn : null;
  const noun = said.noun ?? above ?? (said.happened === null ? null : said.happened);
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
    said.noun === null && above !== null ? "what stands above its list" : "the label of its line",
    said,
  );
  draft.countedFrom = "label";
  return true;
}

/** Lines are looked at no further up. */
const nearest = 4;

/** "Rising: 38" and "Above danger level: 27" under "Stations monitored: 101": of what the lines above count, where it is enough. */
function labelledWhole(view: PassageView, draft: Draft, happened: string, { named }: Memory): Draft | null {
  const [verb] = happened.toLowerCase().split(" ", 1);
  if (
    draft.unit !== "count" ||
    /^un\p{L}+ed$/u.test(verb ?? "") ||
    happensToPeople(verb ?? "") ||
    standsForPeople(verb ?? "")
  )
    return null;
  const above = named.findLast(
    ({ view: other, draft: { countedFrom, unit, value } }) =>
      value >= draft.value &&
      view.passage.ordinal - other.passage.ordinal <= nearest &&
      other.label > 0 &&
      unit === "count" &&
      countedFrom === "label",
  );
  const { draft: whole } = above ?? {};
  return whole === undefined || whole.counted === null || !isPluralNoun(whole.counted) ? null : whole;
}

const isPluralNoun = (said: string): boolean => tokensOf(said, 0, said.length).some(isPlural);
