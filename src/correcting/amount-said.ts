import { modifiers, type Figure, type Modifier } from "../briefing/figure.ts";
import { isUnit } from "../chat/figure-text.ts";
import { unitAt } from "../reading/figures/units.ts";
import { tokensOf } from "../reading/tokens.ts";
import type { FigureChanges } from "../../store/corrections.ts";
import type { SaidFields } from "./correction-request.ts";
import { CorrectionRefused } from "./refused.ts";

/** What a person says of the number itself: value, whole, unit, bound, and whether it is a change. */
export function amountSaid(
  { value, of, unit, modifier, kind }: SaidFields,
  figure: Pick<Figure, "modifier" | "valueMax"> | null,
): FigureChanges {
  const [low, high] = value === undefined ? [] : rangeOf(value);
  const wasRange = figure?.modifier === "range";
  const isRange = high !== undefined || (value === undefined && figure?.valueMax !== undefined);
  const bound = modifier === undefined ? undefined : modifierOf(modifier);
  if (bound === "range" && !isRange)
    throw new CorrectionRefused("A range needs both of its ends: give the value as 40..60.");
  const implied = high !== undefined ? "range" : wasRange && low !== undefined ? "exact" : undefined;
  const newBound = bound ?? implied;
  return {
    ...(low === undefined ? {} : { value: low, valueMax: high ?? null }),
    ...(of === undefined ? {} : { outOf: of === "none" ? null : numberOf(of) }),
    ...(unit === undefined ? {} : { unit: unitOf(unit) }),
    ...(newBound === undefined ? {} : { modifier: newBound }),
    ...(kind === undefined ? {} : { delta: isChange(kind) ? true : null }),
  };
}

/** "40..60", "40-60", "40–60", or one number. */
function rangeOf(said: string): readonly [low: number, high?: number] {
  const parts = /^([\d.,]*\d)\s*(?:\.\.|[-–])\s*(\d[\d.,]*)$/.exec(said);
  if (parts === null) return [numberOf(said)];
  const [low, high] = [numberOf(parts[1] ?? ""), numberOf(parts[2] ?? "")];
  if (low >= high) throw new CorrectionRefused(`In the range ${said} the second number is not the greater one.`);
  return [low, high];
}

function numberOf(said: string): number {
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.\d{1,12})?$/.test(said))
    throw new CorrectionRefused(`${said} is not a number; write it as 892, 1,250 or 2.5.`);
  return Number(said.replaceAll(",", ""));
}

function modifierOf(said: string): Modifier {
  const plain = said
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const found = modifiers.find((modifier) => modifier === plain);
  if (found !== undefined) return found;
  const known = modifiers.map((modifier) => modifier.replace("_", " ")).join(", ");
  throw new CorrectionRefused(`${said} is no bound of a number; there are ${known}.`);
}

/** The symbol of a unit that a person names by it or by a word that briefings use. */
function unitOf(said: string): string {
  if (isUnit(said)) return said;
  const words = `1 ${said}`;
  const tokens = tokensOf(words, 0, words.length);
  const found = unitAt(tokens, 1);
  if (found !== null && found.next === tokens.length) return found.unit;
  throw new CorrectionRefused(`${said} is no unit that I know, such as km, t, kg, percent, USD, or count for things.`);
}

function isChange(said: string): boolean {
  if (said === "change" || said === "level") return said === "change";
  throw new CorrectionRefused(`A figure's kind is “change” or “level”, not “${said}”.`);
}
