import { countedFits, hasPeriod, isNamed, modifierFits, periodFits, placeFits, sameParty } from "./bearings.ts";
import type { GoldFigure } from "./gold.ts";
import { near, unitFits } from "./measures.ts";
import type { Prediction } from "./prediction.ts";

/** What is asked of a figure whose value was found. `_present` and `_absent`: where the gold has one, and where it has none. */
export const fieldNames = [
  "unit",
  "unit_count",
  "unit_measure",
  "counted",
  "counted_lenient",
  "modifier",
  "modifier_nonexact",
  "range_bounds",
  "place",
  "place_present",
  "place_local",
  "place_inherited",
  "place_absent",
  "period",
  "period_present",
  "period_local",
  "period_inherited",
  "period_absent",
  "source_present",
  "source_absent",
  "actor_present",
  "actor_absent",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** One field of one figure; `wanted` and `read` are said once for each mistake, in words for a person. */
export interface Mark {
  readonly field: FieldName;
  readonly right: boolean;
  readonly wanted?: string;
  readonly read?: string;
}

const complete: ReadonlySet<FieldName> = new Set(["unit", "counted", "place", "period"]);
const completeStrict: ReadonlySet<FieldName> = new Set([...complete, "place_present", "period_present"]);

/** Unit, counted noun, place and period are right. */
export const isComplete = (marks: readonly Mark[]): boolean =>
  marks.every(({ field, right }) => right || !complete.has(field));
/** The same, and neither place nor period is right only by being left out. */
export const isCompleteStrict = (marks: readonly Mark[]): boolean =>
  marks.every(({ field, right }) => right || !completeStrict.has(field));

export function judge(prediction: Prediction, gold: GoldFigure): readonly Mark[] {
  return [
    ...unitMarks(prediction, gold),
    ...countedMarks(prediction, gold),
    ...placeMarks(prediction, gold),
    ...periodMarks(prediction, gold),
    ...modifierMarks(prediction, gold),
    ...(gold.noscore.includes("source") ? [] : partyMarks("source", prediction.quoted, gold.source)),
    ...(gold.noscore.includes("actor") ? [] : partyMarks("actor", prediction.actor, gold.actor)),
  ];
}

function unitMarks(prediction: Prediction, gold: GoldFigure): Mark[] {
  const right = unitFits(prediction, gold);
  return [
    { field: "unit", right, wanted: gold.unit, read: prediction.unit },
    { field: gold.unit === "count" ? "unit_count" : "unit_measure", right },
  ];
}

function countedMarks(prediction: Prediction, gold: GoldFigure): Mark[] {
  if (gold.counted === null || gold.counted === "" || gold.noscore.includes("counted")) return [];
  const { strict, lenient } = countedFits(prediction, gold);
  return [
    { field: "counted", right: strict, wanted: gold.counted_heads.join(" or "), read: prediction.counted ?? "none" },
    { field: "counted_lenient", right: lenient },
  ];
}

function placeMarks(prediction: Prediction, gold: GoldFigure): Mark[] {
  if (gold.noscore.includes("place")) return [];
  const right = placeFits(prediction, gold);
  const wanted = [gold.place, ...gold.place_accept].filter(isNamed).join(" or ") || "none";
  const whole: Mark = { field: "place", right, wanted, read: prediction.place ?? "none" };
  if (gold.place === null) return [whole, { field: "place_absent", right }];
  const given = right && isNamed(prediction.place);
  return [
    whole,
    { field: gold.place_scope === "inherited" ? "place_inherited" : "place_local", right: given },
    { field: "place_present", right: given },
  ];
}

function periodMarks(prediction: Prediction, gold: GoldFigure): Mark[] {
  if (gold.noscore.includes("period")) return [];
  const right = periodFits(prediction, gold);
  const whole: Mark = {
    field: "period",
    right,
    wanted: periodWords(gold.period),
    read: periodWords(prediction.period),
  };
  if (gold.period === null) return [whole, { field: "period_absent", right }];
  const given = right && hasPeriod(prediction);
  return [
    whole,
    { field: gold.period_scope === "inherited" ? "period_inherited" : "period_local", right: given },
    { field: "period_present", right: given },
  ];
}

function periodWords(period: Prediction["period"]): string {
  return period === null ? "none" : `"${period.text ?? ""}" ${period.start ?? "…"} to ${period.end ?? "…"}`;
}

function modifierMarks(prediction: Prediction, gold: GoldFigure): Mark[] {
  const right = modifierFits(prediction, gold);
  const marks: Mark[] = [{ field: "modifier", right, wanted: gold.modifier, read: prediction.modifier }];
  if (gold.modifier !== "exact") marks.push({ field: "modifier_nonexact", right });
  if (gold.value_max === undefined) return marks;
  const { value, valueMax } = prediction;
  const bounds = near(value, gold.value) && valueMax !== undefined && near(valueMax, gold.value_max);
  const wanted = `${gold.value} to ${gold.value_max}`;
  return [...marks, { field: "range_bounds", right: bounds, wanted, read: `${value} to ${valueMax ?? "…"}` }];
}

/** Asked only where the labels tell parties and the reader does too. */
function partyMarks(
  party: "source" | "actor",
  read: string | null | undefined,
  right: string | null | undefined,
): Mark[] {
  if (read === undefined || right === undefined) return [];
  if (right === null) return [{ field: `${party}_absent`, right: read === null, wanted: "none", read: read ?? "none" }];
  const same = read !== null && sameParty(read, right);
  return [{ field: `${party}_present`, right: same, wanted: right, read: read ?? "none" }];
}
