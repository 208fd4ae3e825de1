import type { PassageView } from "../passage-view.ts";
import { isMoney } from "./currencies.ts";
import { settle, type Draft } from "./draft.ts";
import { openBefore } from "./open-bracket.ts";
import { scaleWord } from "./number-words.ts";

/**
 * Gives numbers that leave out their unit that of the figure beside them in the sentence: "from 18.0 to 24.6 percent",
 * "6,340 hectares, up from 4,900", "of the $47.1 million, 14.6 million has been received".
 */
export function inheritUnits(view: PassageView, drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    if (draft.unit !== "count" || draft.reading.form === "fraction") continue;
    const from = unitGiver(view, draft, drafts[i - 1], drafts[i + 1]);
    if (from === null) inheritSum(view, drafts, i);
    if (from !== null) settle(draft, "unit", from.unit, "the unit of the figure beside it", from.reading);
  }
}

/** "415 tons of aid: 230 to Piura, 185 to Lambayeque": bare numbers behind a colon that make up the measure before it. */
function inheritSum(view: PassageView, drafts: readonly Draft[], i: number): void {
  const whole = drafts[i - 1];
  if (whole === undefined || whole.unit === "count" || whole.unit === "percent" || whole.unit === "times") return;
  const opening = view.tokens[(drafts[i]?.first ?? 0) - 1];
  if (opening?.text !== ":" || whole.sentence !== drafts[i]?.sentence) return;
  let sum = 0;
  for (let k = i; k < Math.min(drafts.length, i + 8) && sum < whole.value; k++) {
    const part = drafts[k];
    if (part === undefined || part.unit !== "count" || part.sentence !== whole.sentence) return;
    sum += part.value;
    if (sum !== whole.value || k === i) continue;
    for (const each of drafts.slice(i, k + 1))
      settle(each, "unit", whole.unit, "the unit of the sum that it makes up", whole.reading);
  }
}

function unitGiver(view: PassageView, draft: Draft, before: Draft | undefined, after: Draft | undefined): Draft | null {
  const lead = view.tokens[draft.first - 1]?.lower ?? "";
  const bare = isBare(view, draft);
  const link = after === undefined ? "" : (view.tokens[after.first - 1]?.lower ?? "");
  // "from 18.0 to 24.6 percent", "between 5 and 10 km"
  if (
    after !== undefined &&
    gives(draft, after) &&
    (lead === "from" || lead === "between") &&
    (link === "to" || link === "and") &&
    after.first - draft.next <= 4
  )
    return after;
  if (before !== undefined && (isOfThat(view, draft, before) || isOfIt(view, draft, before))) return before;
  if (before === undefined || !gives(draft, before)) return null;
  // "2,104,330 votes (50.9%) against 2,028,771 (49.1%)"
  if (before.unit === "percent" && draft.value >= 1000) return null;
  // "Drugs: 412 kg (388)"
  const isAlone = view.tokens[draft.reading.first - 1]?.text === "(" && view.tokens[draft.next]?.text === ")";
  if (isAlone && view.label > 0 && before.next === draft.reading.first - 1 && before.unit !== "percent") return before;
  // "50 square kilometres, of them 10 in the last two days"
  if (
    bare &&
    /^(?:them|which|these)$/.test(lead) &&
    view.tokens[draft.first - 2]?.lower === "of" &&
    before.unit !== "percent" &&
    draft.value < before.value
  )
    return before;
  // "74 per cent to some and 12 to others"; not "70 per cent of the stock, and 28 of its vehicles"
  if (
    before.unit === "percent" &&
    lead === "and" &&
    !/^(?:its|their|our|his|her|the)$/.test(view.tokens[draft.next + 1]?.lower ?? "") &&
    /^(?:to|by|in|for|from|among|at|of)$/.test(view.tokens[draft.next]?.lower ?? "") &&
    draft.value <= 100
  )
    return before;
  // "responsible for 45 per cent, ISIL-KP for 7, national forces for 23"
  if (
    bare &&
    before.unit === "percent" &&
    /^(?:for|to|by|from)$/.test(lead) &&
    lead === view.tokens[before.first - 1]?.lower &&
    draft.value <= 100
  )
    return before;
  // "112 mm fell on X, and 86 on Y"
  if (
    /^(?:mm|cm|km|kg|t|ha|km2|l)$/.test(before.unit) &&
    lead === "and" &&
    openBefore(view, before.first) === -1 &&
    /^(?:on|in|at|near)$/.test(view.tokens[draft.next]?.lower ?? "") &&
    view.tokens[draft.next + 1]?.capital === true
  )
    return before;
  const opened = view.tokens.slice(Math.max(0, before.first - 2), before.first).some((token) => token.lower === "from");
  if (bare && lead === "to" && opened) return before;
  if (bare && /^(?:from|to|against|versus|than|exceeding|of|was|at|with)$/.test(lead) && compares(view, draft))
    return before;
  // "14.6 million has been received": money goes on, where a scale and no noun stands.
  const last = view.tokens[draft.reading.next - 1];
  return isMoney(before.unit) && scaleWord(last) !== null && (bare || goesOn(view, draft)) ? before : null;
}

/** "7.7 trillion yen. Of that about 755 billion is for …": millions without a noun, said of the sum in the sentence before. */
function isOfThat({ tokens }: PassageView, draft: Draft, before: Draft): boolean {
  const scale = scaleWord(tokens[draft.reading.next - 1]) ?? 0;
  if (!isMoney(before.unit) || scale < 1e6 || draft.sentence - before.sentence > 1) return false;
  const after = tokens[draft.next];
  if (after !== undefined && after.kind === "word" && !sumGoesOn.test(after.lower)) return false;
  const opening = tokens.slice(Math.max(0, draft.first - 4), draft.first).map(({ lower }) => lower);
  return (
    opening.some((word, i) => word === "of" && /^(?:that|this|these|those|which|it)$/.test(opening[i + 1] ?? "")) ||
    draft.sentence === before.sentence
  );
}

/** "94 per cent were seen yesterday. A week ago it was only 81": the share is told again of another time. */
function isOfIt({ tokens }: PassageView, draft: Draft, before: Draft): boolean {
  if (before.unit !== "percent" || draft.sentence - before.sentence !== 1 || draft.value > 100) return false;
  if (!/^[.,;]$/.test(tokens[draft.next]?.text ?? ".")) return false;
  let at = draft.first - 1;
  if (/^(?:only|just|still|at)$/.test(tokens[at]?.lower ?? "")) at--;
  return /^(?:was|is|stood)$/.test(tokens[at]?.lower ?? "") && /^(?:it|this|that)$/.test(tokens[at - 1]?.lower ?? "");
}

const sumGoesOn =
  /^(?:is|are|was|were|has|have|had|will|would|to|for|from|in|by|of|went|goes|go|comes|came|and|or|remains?|so|now|on|as)$/;

const gives = (draft: Draft, other: Draft): boolean =>
  other.sentence === draft.sentence &&
  other.unit !== "count" &&
  other.reading.form !== "multiple" &&
  other.unit !== "times";

/** Nothing that it could count stands behind the number. */
function isBare({ tokens }: PassageView, draft: Draft): boolean {
  const after = tokens[draft.next];
  return (
    after === undefined ||
    after.kind === "mark" ||
    after.kind === "digits" ||
    /^(?:now|today|in|by|at|on|currently|a|the|during|last|this|for|since|as|and|or|after|before|previously|earlier|when|while|then|again|there|so|yesterday|from|to|under)$/.test(
      after.lower,
    )
  );
}

const goesOn = ({ tokens }: PassageView, draft: Draft): boolean =>
  /^(?:has|have|had|was|were|is|are|of|will|would|remains?)$/.test(tokens[draft.next]?.lower ?? "");

/** The words before the number set it against the one before: "up from", "compared with", "against", "a record of". */
function compares({ tokens }: PassageView, draft: Draft): boolean {
  const words = tokens.slice(Math.max(0, draft.first - 5), draft.first).map((token) => token.lower);
  const lead = words.at(-1) ?? "";
  if (lead === "against" || lead === "versus" || lead === "than") return true;
  const earlier = words.slice(0, -1).join(" ");
  if (lead === "from" || lead === "to")
    return /(?:up|down|from|rose|risen|fell|fallen|rising|falling|increased?|decreased?|declined?|grew|grown|dropped|slowed|gusting|rise|fall|drop|reduced|raised|compared|revised|widened|narrowed|eased|climbed|surged|,)(?: \S+){0,2}$/.test(
      earlier,
    );
  if (lead === "with") return earlier.endsWith("compared");
  return (
    /(?:record|peak|previous|high|low|average|target|level|gusts?|maximum|minimum)(?: \S+){0,1}$/.test(earlier) ||
    lead === "exceeding"
  );
}
