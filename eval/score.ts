import type { Gold, GoldFigure } from "./gold.ts";
import { isComplete, isCompleteStrict, judge, type FieldName } from "./judge.ts";
import { match, overlaps } from "./match.ts";
import { near, valueFits } from "./measures.ts";
import type { Prediction } from "./prediction.ts";

/** How often something was asked, and how often it was right (of traps: how often one was taken for a figure). */
export interface Count {
  readonly asked: number;
  readonly hit: number;
}

/** One mistake. `what` is a field, "missed", or "no figure" with the kind of what was taken for one. */
export interface Mistake {
  readonly doc: string;
  readonly what: string;
  readonly surface: string;
  readonly wanted: string;
  readonly read: string;
  readonly sentence: string;
}

/** What came out of reading one labelled briefing, or several added up. */
export interface Score {
  readonly documents: number;
  /** Figures that must be read: all of the gold but the optional ones. */
  readonly gold: number;
  readonly found: number;
  /** Read, but no figure of the gold. */
  readonly wrong: number;
  /** Read, and neither right nor wrong: optional figures, the ends of a range, the whole of a part, "a". */
  readonly ignored: number;
  readonly complete: number;
  readonly completeStrict: number;
  readonly fields: Readonly<Partial<Record<FieldName, Count>>>;
  /** What was wrongly read, by kind: a trap's kind, "duplicate" or "other". */
  readonly wrongKinds: Readonly<Record<string, number>>;
  readonly traps: Readonly<Record<string, Count>>;
  readonly mistakes: readonly Mistake[];
}

export function scoreDocument(gold: Gold, predictions: readonly Prediction[]): Score {
  const matching = match(gold.figures, predictions);
  const required = [...gold.figures.entries()].filter(([, figure]) => !figure.optional);
  const mistakes: Mistake[] = [];
  const fields: Partial<Record<FieldName, Count>> = {};
  let [found, complete, completeStrict] = [0, 0, 0];
  for (const [at, figure] of required) {
    const by = matching.predictionOf.get(at);
    const prediction = by === undefined ? undefined : predictions[by];
    if (prediction === undefined) {
      mistakes.push(
        mistake(gold.doc, figure, "missed", `${figure.value} ${figure.unit} of ${figure.counted}`, "nothing"),
      );
      continue;
    }
    const marks = judge(prediction, figure);
    found += 1;
    if (isComplete(marks)) complete += 1;
    if (isCompleteStrict(marks)) completeStrict += 1;
    for (const { field, right, wanted, read } of marks) {
      const { asked, hit } = fields[field] ?? { asked: 0, hit: 0 };
      fields[field] = { asked: asked + 1, hit: hit + (right ? 1 : 0) };
      if (!right && wanted !== undefined) mistakes.push(mistake(gold.doc, figure, field, wanted, read ?? "none"));
    }
  }
  const unmatched = predictions.filter((_each, by) => !matching.goldOf.has(by));
  const wrong = unmatched.filter((prediction) => !isFair(prediction, gold.figures));
  const kinds = wrong.map((prediction) => kindOf(prediction, gold));
  for (const [i, prediction] of wrong.entries())
    mistakes.push(
      mistake(gold.doc, prediction, "no figure", kinds[i] ?? "other", `${prediction.value} ${prediction.unit}`),
    );
  return {
    documents: 1,
    gold: required.length,
    found,
    wrong: wrong.length,
    ignored: predictions.length - found - wrong.length,
    complete,
    completeStrict,
    fields,
    wrongKinds: countsOf(kinds),
    traps: trapsTaken(gold, wrong),
    mistakes,
  };
}

function mistake(doc: string, at: GoldFigure | Prediction, what: string, wanted: string, read: string): Mistake {
  return { doc, what, surface: at.surface, wanted, read, sentence: at.sentence };
}

/** Not asked for and not wrong either: an end of a range or a whole that the gold gives with another figure, "a" for 1. */
function isFair({ value, start, end, surface }: Prediction, figures: readonly GoldFigure[]): boolean {
  if (value === 1 && /^(?:a|an|a single|another)\b/i.test(surface.trim())) return true;
  return figures.some((figure) => {
    if (!overlaps({ start, end }, { start: figure.sent_start, end: figure.sent_end })) return false;
    const { value_max: max, out_of: whole } = figure;
    return (
      (max !== undefined && (near(value, max) || near(value, figure.value))) ||
      (whole !== undefined && near(value, whole))
    );
  });
}

function kindOf(prediction: Prediction, { figures, traps }: Gold): string {
  const trap = traps.find((each) => overlaps(prediction, each));
  if (trap !== undefined) return trap.kind;
  const figure = figures.find((each) => overlaps(prediction, each));
  if (figure === undefined) return "other";
  return valueFits(prediction, figure) ? "duplicate" : "wrong value";
}

function trapsTaken({ traps }: Gold, wrong: readonly Prediction[]): Record<string, Count> {
  const counts: Record<string, Count> = {};
  for (const trap of traps) {
    const { asked, hit } = counts[trap.kind] ?? { asked: 0, hit: 0 };
    const taken = wrong.some((prediction) => overlaps(prediction, trap));
    counts[trap.kind] = { asked: asked + 1, hit: hit + (taken ? 1 : 0) };
  }
  return counts;
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
