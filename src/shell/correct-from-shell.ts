import type { App } from "../app.ts";
import type { Clock } from "../clock.ts";
import { figureName } from "../chat/figure-text.ts";
import { correctFigure, undoCorrection } from "../correcting/correct-figure.ts";
import type { CorrectionRequest, SaidFields } from "../correcting/correction-request.ts";
import { harmless } from "../platforms/terminal/style.ts";
import { BadGiven } from "./bad-given.ts";
import { correctedLines, correctionText, figuresText } from "./corrections-text.ts";

export interface CorrectOptions extends SaidFields {
  readonly drop?: true;
  readonly add?: true;
  /** Of a figure to add: words of the text that hold its number. */
  readonly at?: string;
  /** The last correction of the figure, or the one with this number. */
  readonly undo?: true | string;
  readonly by: string;
  readonly reason?: string;
  readonly json?: true;
}

/** Puts a figure right, or takes that back; answers the exit code. Rejects with a plain sentence for words that cannot be taken. */
export async function correctFromShell(
  { store, gazetteer }: App,
  clock: Clock,
  briefing: string,
  figure: string | undefined,
  options: CorrectOptions,
): Promise<number> {
  const parts = { briefings: store.briefings, corrections: store.corrections, gazetteer, now: clock.now() };
  const { undo, by, reason = null, json } = options;
  if (undo !== undefined) {
    const which = undo === true ? { ordinal: ordinalOf(figure) } : { correction: wholeNumber(undo, "correction") };
    const undone = await undoCorrection({ briefing, which, by }, parts);
    return say(json === true, undone, `Undone.\n${correctionText(undone)}`);
  }
  const { plan, kept } = await correctFigure({ briefing, what: whatOf(figure, options), by, reason }, parts);
  const name = `${figureName(kept.ordinal ?? 0)} of ${plan.briefing.id}`;
  const place = gazetteer.get(kept.changes.place?.id ?? "");
  const where = place === null ? "" : `\n    place: ${gazetteer.label(place)} (${place.id})`;
  const text = plan.after === null ? `${name} is dropped.` : `${name} is now\n${correctedLines(plan.after)}${where}`;
  return say(json === true, { ...kept, figure: plan.after }, text);
}

function say(json: boolean, result: object, text: string): number {
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${harmless(text)}\n`);
  return 0;
}

function whatOf(figure: string | undefined, options: CorrectOptions): CorrectionRequest["what"] {
  const { drop, add, at, undo: _undo, by: _by, reason: _reason, json: _json, ...said } = options;
  if (add === true) {
    if (figure !== undefined || drop === true) throw new BadGiven("--add is for a figure that has no number yet.");
    if (at === undefined) throw new BadGiven('Say with --at "…" in which words of the text the number stands.');
    return { kind: "add", words: at, said };
  }
  if (at !== undefined) throw new BadGiven("--at goes with --add.");
  const ordinal = ordinalOf(figure);
  if (drop !== true) return { kind: "change", ordinal, said };
  if (Object.keys(said).length > 0) throw new BadGiven("A figure is either dropped or put right.");
  return { kind: "drop", ordinal };
}

/** Figures are numbered from 1 for people. */
function ordinalOf(figure: string | undefined): number {
  if (figure === undefined)
    throw new BadGiven("Say which figure by its number; `correct list <briefing>` shows them, --add adds one.");
  return wholeNumber(figure, "figure") - 1;
}

function wholeNumber(said: string, what: string): number {
  if (!/^[1-9]\d{0,8}$/.test(said)) throw new BadGiven(`“${said}” is not the number of a ${what}.`);
  return Number(said);
}

/** Shows a briefing's figures with their numbers and corrections, or the corrections of all briefings; answers the exit code. */
export async function listCorrections({ store }: App, id: string | undefined, json: boolean): Promise<number> {
  const { briefings, corrections } = store;
  if (id === undefined) {
    const all = await corrections.list();
    if (json) for (const each of all) process.stdout.write(`${JSON.stringify(each)}\n`);
    else if (all.length === 0) process.stdout.write("Nobody has corrected a figure yet.\n");
    else
      process.stdout.write(`${all.map((each) => harmless(`${each.briefing.id}${correctionText(each)}`)).join("\n")}\n`);
    return 0;
  }
  const briefing = await briefings.find(id);
  if (briefing === null) throw new BadGiven(`No stored briefing, or more than one, has the id ${id}.`);
  const [figures, made] = await Promise.all([corrections.figures(briefing), corrections.list(briefing.id)]);
  process.stdout.write(
    json
      ? `${JSON.stringify({ briefing, figures: figures.map((each) => ({ number: each.ordinal + 1, ...each })), corrections: made })}\n`
      : `${harmless(figuresText(briefing, figures, made))}\n`,
  );
  return 0;
}
