import type { CorrectableField, Figure } from "../briefing/figure.ts";
import type { Correction } from "../../store/corrections.ts";
import type { FigureChange } from "../rereading/changes.ts";
import type { Reread } from "../rereading/reread-briefings.ts";
import { figureLine } from "./reading-text.ts";

/** What reading a briefing again changed, as lines of a terminal; empty when it changed nothing that is worth a line. */
export function rereadText(settled: Reread): string {
  if (settled.outcome === "left") return `${settled.id} is left as it was. ${settled.reason}`;
  const { changes, unapplied } = settled;
  const lines = [
    ...changes.head.map(({ field, was, now }) => `  ~ ${field}: ${now ?? "none"} (was ${was ?? "none"})`),
    ...changes.added.map((figure) => `  + ${figureLine(figure)}`),
    ...changes.gone.map((figure) => `  - ${figureLine(figure)}`),
    ...changes.changed.filter(({ fields }) => fields.length > 0).map(changeText),
    ...unapplied.map(unappliedText),
  ];
  return lines.length === 0 ? "" : [`${settled.id}: ${settled.title}`, ...lines].join("\n");
}

/** "Correction 4 by N. is not applied: the revised text has its sentence no more. It is kept." */
export function unappliedText({ id, by, why, standing }: Correction): string {
  return `  ! correction ${id} by ${by}, of “${standing.surface}”, is kept but not applied: ${why ?? "it fits no figure"}`;
}

function changeText({ was, now, fields }: FigureChange): string {
  const before = fields.map((field) => `${field} ${fieldText(was, field)}`).join(", ");
  return `  ~ ${figureLine(now)}  (was ${before})`;
}

function fieldText(figure: Figure, field: CorrectableField): string {
  if (field === "place") return figure.place?.name ?? "none";
  if (field === "period") return figure.period?.text ?? "none";
  if (field === "value" && figure.valueMax !== undefined) return `${figure.value}–${figure.valueMax}`;
  return String(figure[field] ?? "none");
}
