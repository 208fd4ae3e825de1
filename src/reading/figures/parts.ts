import type { PassageView } from "../passage-view.ts";
import { settle, type Draft } from "./draft.ts";

/** Parts stand no further from their whole, in figures. */
const farthest = 30;

/** Refines what is a part of what: "Of the 14 categories, eight …", "five howitzers (three …, and two …)", "half of them". */
export function refineParts(view: PassageView, drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    const same = drafts.slice(Math.max(0, i - farthest), i).filter((other) => other.sentence === draft.sentence);
    const whole = same.at(-1);
    if (whole !== undefined && isOfThe(view, whole) && draft.outOf === undefined && draft.value <= whole.value) {
      settle(draft, "outOf", whole.value, 'the whole that its sentence begins with: "Of the …"', whole.reading);
      if (draft.countedFrom !== "after" && draft.countedFrom !== "predicate")
        settle(draft, "counted", whole.counted, "what its whole counts", whole.reading);
    }
    if (draft.partOf && draft.outOf === undefined && draft.unit === "count") {
      const wholes = same.filter((other) => !other.partOf && other.unit === "count" && other.value >= draft.value);
      // "61 centres with 1,130 beds, 12 of them in camps"
      const of = wholes.findLast(({ counted }) => counted === draft.counted) ?? wholes.at(-1);
      if (of !== undefined && ofThem(view, draft))
        settle(draft, "outOf", of.value, 'the figure before it: "of them"', of.reading);
    }
  }
  for (const [i, whole] of drafts.entries()) refineBracketed(view, whole, drafts.slice(i + 1, i + 1 + farthest));
}

const ofThem = ({ tokens }: PassageView, draft: Draft): boolean => tokens[draft.next]?.lower === "of";

/** "Of the 14 categories listed, eight did not change" */
function isOfThe({ tokens }: PassageView, whole: Draft): boolean {
  // "Of 26 drones that entered the region, half were lost"
  if (/^(?:Of|Among)$/.test(tokens[whole.first - 1]?.text ?? "")) return true;
  return tokens[whole.first - 1]?.lower === "the" && tokens[whole.first - 2]?.text === "Of";
}

/** The numbers in brackets behind a figure that together make it up: "five towed howitzers (three …, and two …)". */
function refineBracketed({ tokens, text, passage }: PassageView, whole: Draft, later: readonly Draft[]): void {
  if (tokens[whole.nounEnd]?.text !== "(") return;
  const open = tokens[whole.nounEnd]?.end ?? 0;
  const close = open + text.slice(open, passage.end).indexOf(")");
  const inside = later.filter((draft) => draft.reading.end <= close);
  const sum = inside.reduce((total, draft) => total + draft.value, 0);
  if (inside.length < 2 || sum !== whole.value || inside.some((draft) => draft.unit !== whole.unit)) return;
  for (const draft of inside) {
    settle(
      draft,
      "outOf",
      whole.value,
      "the figure before the bracket, which the numbers in it make up",
      whole.reading,
    );
    draft.partOf = true;
  }
}
