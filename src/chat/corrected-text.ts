import type { Corrected, CorrectableField, Figure } from "../briefing/figure.ts";
import { CHANGE, formatNumber, modifierText, periodText, unitText } from "./figure-text.ts";

const fieldNames: Record<CorrectableField, string> = {
  value: "value",
  outOf: "whole",
  unit: "unit",
  modifier: "bound",
  counted: "what is counted",
  action: "what happened",
  place: "place",
  period: "period",
  delta: "kind",
};

/** How an answer tells that people put a figure right: "place corrected by N. on 2017-03-03; read as Homs". A line each. */
export function correctedTexts(figure: Figure): readonly string[] {
  return (figure.corrected ?? []).map((corrected) => correctedText(corrected, figure));
}

function correctedText({ by, on, fields, read }: Corrected, figure: Figure): string {
  if (fields.length === 0) return `added by ${by} on ${on}; reading had missed it`;
  const names = fields.map((field) => fieldNames[field]);
  const told = read === undefined ? [] : fields.map((field) => readText(field, read, figure));
  const was = told.length === 0 ? "" : `; read as ${listed(told)}`;
  return `${listed(names)} corrected by ${by} on ${on}${was}`;
}

/** "place", "place and period", "value, unit and place". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

function readText(field: CorrectableField, read: NonNullable<Corrected["read"]>, figure: Figure): string {
  const none = "none";
  switch (field) {
    case "value": {
      const range = read.valueMax === undefined ? "" : `–${formatNumber(read.valueMax)}`;
      return read.value === undefined ? none : formatNumber(read.value) + range;
    }
    case "outOf":
      return read.outOf === undefined ? none : formatNumber(read.outOf);
    case "unit":
      return (read.unit === undefined ? "" : unitText({ ...figure, unit: read.unit })) || "a count";
    case "modifier":
      return (read.modifier === undefined ? "" : modifierText(read.modifier)) || "exact";
    case "place":
      return read.place?.name ?? none;
    case "period":
      return read.period === undefined || read.period === null ? none : periodText(read.period);
    case "delta":
      return read.delta === true ? CHANGE : "a level";
    case "counted":
    case "action":
      return read[field] ?? none;
  }
}
