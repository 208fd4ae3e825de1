import type { ExplainedField, ExplainedFigure, Explanation } from "../reading/explanation.ts";
import { extractionOf } from "../reading/extraction.ts";
import type { Reason } from "../reading/why.ts";
import { figureLines, headText } from "./reading-text.ts";

/** An explanation for a terminal: each figure with a line for each field, then the numbers that are no figures. */
export function explanationText({ briefing, figures, notTaken }: Explanation): string {
  const left = notTaken.map(({ text, rule }) => `  ${JSON.stringify(text)}: ${rule}\n`);
  return [
    headText(briefing),
    ...figures.map(explainedLines),
    left.length === 0 ? "" : `Numbers that are no figures:\n${left.join("")}`,
  ].join("\n");
}

/** The same for programs: what `extract --json` prints, with the reasons of each figure in the same order. */
export function explanationJson({ briefing, steps, figures, notTaken }: Explanation): object {
  return {
    ...extractionOf(briefing),
    reasons: figures.map(({ fields, passedOver }) => ({ fields, passedOver })),
    notTaken,
    steps,
  };
}

function explainedLines({ figure, fields, passedOver }: ExplainedFigure): string {
  const over = passedOver.map((each) => `      not ${each.kind} ${JSON.stringify(each.text)}: ${each.because}\n`);
  return figureLines(figure) + fields.map(fieldLine).join("") + over.join("");
}

function fieldLine(field: ExplainedField): string {
  const words = field.words === undefined ? "" : ` ${JSON.stringify(field.words)}`;
  const role = field.role === undefined ? "" : ` (${field.role})`;
  return `      ${field.field.padEnd(8)} ${String(field.value ?? "–")}${role} · ${field.rule}${words}${insteadOf(field)}\n`;
}

const insteadOf = ({ instead }: Reason): string => (instead === undefined ? "" : ` (instead of: ${instead.rule})`);
