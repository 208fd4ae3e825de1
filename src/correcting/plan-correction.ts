import { isDeepStrictEqual } from "node:util";
import type { Figure } from "../briefing/figure.ts";
import type { Passage } from "../briefing/passage.ts";
import { figureName } from "../chat/figure-text.ts";
import { faultsOfFigure } from "../chat/figure-faults.ts";
import { amountsIn } from "../reading/figures/amounts.ts";
import { applyCorrections } from "../../store/apply-corrections.ts";
import type { BriefingRef, BriefingStore, BriefingSummary } from "../../store/briefings.ts";
import type { CorrectableFigure, Correction, FigureChanges, NewCorrection } from "../../store/corrections.ts";
import type { Store } from "../../store/store.ts";
import { amountSaid } from "./amount-said.ts";
import { changesSaid, type About } from "./changes-said.ts";
import type { CorrectionRequest, SaidFields } from "./correction-request.ts";
import type { PlaceParts } from "./place-said.ts";
import { CorrectionRefused } from "./refused.ts";
import { wordsToAdd } from "./words-to-add.ts";

/** A correction that can be kept, with the figure as it will be; null for one that is dropped. */
export interface Plan {
  readonly briefing: BriefingSummary;
  readonly correction: NewCorrection;
  readonly after: Figure | null;
}

export type PlanParts = PlaceParts & { readonly corrections: Store["corrections"]; readonly now: Date };

/**
 * Understands a correction and tries it on what is stored. Rejects with CorrectionRefused when its words cannot be taken, or
 * when the words of the briefing do not say what it says: it is held to the rules of the digit gate.
 */
export async function planCorrection(request: CorrectionRequest, parts: PlanParts): Promise<Plan> {
  const { briefings, corrections } = parts;
  const { what, by, reason } = request;
  const briefing = await briefings.find(request.briefing);
  if (briefing === null)
    throw new CorrectionRefused(`No stored briefing, or more than one, has the id ${request.briefing}.`);
  const [figures, passages] = await Promise.all([corrections.figures(briefing), allPassages(briefings, briefing)]);
  const seen = what.kind === "add" ? null : figureSeen(figures, what.ordinal);
  const shown = figures.flatMap(({ figure }) => figure ?? []);
  const placeIds = new Set(shown.flatMap(({ places }) => places.flatMap(({ id }) => id ?? [])));
  const about = { passages, date: briefing.date, placeIds };
  const named = { briefing: { id: briefing.id, version: briefing.version }, by, at: parts.now, reason };
  let correction: NewCorrection;
  if (seen === null) {
    const { words, said } = what.kind === "add" ? what : { words: "", said: {} };
    correction = { ...named, kind: "add", seen, ...(await addition(words, said, about, parts)) };
    refuseTaken(correction, figures);
  } else {
    const { figure } = seen;
    const sentence = { start: figure.sentenceStart, end: figure.sentenceEnd };
    const changes = what.kind === "change" ? await changesSaid(what.said, { ...about, sentence, figure }, parts) : {};
    if (what.kind === "change" && Object.keys(changes).length === 0)
      throw new CorrectionRefused("Say what is to be corrected, such as --place or --value.");
    const kind = what.kind === "change" ? "change" : "drop";
    correction = { ...named, kind, seen, changes, standing: figure };
  }
  const live = (await corrections.list(briefing.id)).filter(({ ordinal }) => ordinal !== null);
  const after = tried(
    correction,
    { passages, date: briefing.date, figures: figures.flatMap(({ read }) => read ?? []) },
    live,
  );
  if (after !== null && seen !== null && isDeepStrictEqual(bare(after), bare(seen.figure)))
    throw new CorrectionRefused(`${figureName(seen.ordinal)} says that already.`);
  if (after !== null) refuseUnsaid(after, seen?.figure ?? null, briefing);
  return { briefing, correction, after };
}

/** The figure without who corrected it. */
function bare(figure: Figure): Omit<Figure, "corrected"> {
  const { corrected: _, ...rest } = figure;
  return rest;
}

function figureSeen(figures: readonly CorrectableFigure[], ordinal: number): { ordinal: number; figure: Figure } {
  const found = figures.find((each) => each.ordinal === ordinal);
  if (found === undefined) throw new CorrectionRefused(`The briefing has no figure ${ordinal + 1}.`);
  if (found.figure === null) throw new CorrectionRefused(`${figureName(ordinal)} was dropped. Undo that first.`);
  return { ordinal, figure: found.figure };
}

async function allPassages(briefings: BriefingStore, ref: BriefingRef): Promise<Passage[]> {
  const passages: Passage[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BriefingStore["passages"]>> = await briefings.passages(ref, { limit: 1000, cursor });
    passages.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return passages;
}

async function addition(
  words: string,
  said: SaidFields,
  about: Omit<About, "sentence" | "figure">,
  parts: PlaceParts,
): Promise<Pick<NewCorrection, "standing" | "changes">> {
  const { value = null } = amountSaid(said.value === undefined ? {} : { value: said.value }, null);
  const missed = wordsToAdd(words, value, about.passages);
  const { sentenceStart, sentence } = missed.standing;
  const span = { start: sentenceStart, end: sentenceStart + sentence.length };
  const changes: FigureChanges = await changesSaid(said, { ...about, sentence: span, figure: null }, parts);
  const { valueMax, unit } = missed;
  const range = valueMax === null ? {} : { valueMax, modifier: "range" as const };
  return { standing: missed.standing, changes: { value: missed.value, unit, ...range, ...changes } };
}

/** Nothing may stand yet where a figure is added. */
function refuseTaken({ standing }: NewCorrection, figures: readonly CorrectableFigure[]): void {
  const taken = figures.find(({ figure, read }) => {
    const there = figure ?? read;
    return there !== null && there.start < standing.end && there.end > standing.start;
  });
  if (taken === undefined) return;
  const name = figureName(taken.ordinal);
  throw new CorrectionRefused(
    taken.figure === null
      ? `${name} stood there and was dropped. Undo that instead.`
      : `${name} already stands there. Correct it instead.`,
  );
}

/** The figure as the store will show it with the correction on. */
function tried(
  correction: NewCorrection,
  reading: Parameters<typeof applyCorrections>[0],
  live: readonly Correction[],
): Figure | null {
  const { figures, outcomes } = applyCorrections(reading, [...live, { ...correction, id: 0, date: reading.date }]);
  const outcome = outcomes.get(0);
  if (typeof outcome === "string") throw new CorrectionRefused(`That cannot be applied: ${outcome}.`);
  return outcome === undefined ? null : (figures[outcome]?.figure ?? null);
}

/** A fault that the figure had before is no fault of the correction. */
function refuseUnsaid(after: Figure, before: Figure | null, briefing: BriefingSummary): void {
  const known = new Set(before === null ? [] : faultsOfFigure(before, briefing));
  const faults = faultsOfFigure(after, briefing).filter((fault) => !known.has(fault));
  if (faults.length === 0) return;
  const numbers = [...new Set(amountsIn(after.sentence).map(({ value }) => value))].slice(0, 12).join(", ");
  throw new CorrectionRefused(
    `The words of the briefing do not say that: ${faults.join("; ")}. The numbers of its sentence are ${numbers || "none"}.`,
  );
}
