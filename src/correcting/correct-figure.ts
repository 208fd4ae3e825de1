import type { Correction } from "../../store/corrections.ts";
import type { CorrectionRequest } from "./correction-request.ts";
import { planCorrection, type Plan, type PlanParts } from "./plan-correction.ts";
import { CorrectionRefused } from "./refused.ts";

const MOST_NAME = 60;
const MOST_REASON = 500;

/** Keeps a correction and answers it with the figure as answers show it from now on. Rejects with CorrectionRefused. */
export async function correctFigure(
  request: CorrectionRequest,
  parts: PlanParts,
): Promise<{ readonly plan: Plan; readonly kept: Correction }> {
  const by = line(request.by, "name", MOST_NAME);
  const reason = request.reason === null ? null : line(request.reason, "reason", MOST_REASON);
  const plan = await planCorrection({ ...request, by, reason }, parts);
  const kept = await parts.corrections.correct(plan.correction);
  if (kept === null)
    throw new CorrectionRefused(
      "The figure was changed meanwhile by somebody else. Look at it again, then correct it.",
    );
  return { plan, kept };
}

/** Takes back one correction of a briefing: the one with this id, or the last one of this figure. */
export async function undoCorrection(
  request: {
    readonly briefing: string;
    readonly which: { readonly correction: number } | { readonly ordinal: number };
    readonly by: string;
  },
  { briefings, corrections, now }: PlanParts,
): Promise<Correction> {
  const by = line(request.by, "name", MOST_NAME);
  const briefing = await briefings.find(request.briefing);
  if (briefing === null)
    throw new CorrectionRefused(`No stored briefing, or more than one, has the id ${request.briefing}.`);
  const { which } = request;
  const all = await corrections.list(briefing.id);
  const found =
    "correction" in which
      ? all.find(({ id, undone }) => id === which.correction && undone === null)
      : all.findLast(({ ordinal }) => ordinal === which.ordinal);
  const undone = found === undefined ? null : await corrections.undo(found.id, by, now);
  if (undone !== null) return undone;
  const what =
    "correction" in which ? `no correction ${which.correction}` : `no correction of figure ${which.ordinal + 1}`;
  throw new CorrectionRefused(`The briefing ${briefing.id} has ${what} that could be undone.`);
}

/** One line of a bounded length: it is shown in answers and in lists. */
function line(said: string, what: string, most: number): string {
  const plain = said.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (plain === "") throw new CorrectionRefused(`The ${what} is empty.`);
  if (plain.length > most) throw new CorrectionRefused(`The ${what} is longer than ${most} characters.`);
  return plain;
}
