import type { Figure, Modifier } from "../briefing/figure.ts";
import type { Period } from "../briefing/period.ts";
import type { BriefingSummary } from "../../store/briefings.ts";
import type { Bookkept, Inline } from "./reply.ts";

const plurals: Record<Bookkept, readonly [one: string, many: string]> = {
  briefing: ["briefing", "briefings"],
  figure: ["figure", "figures"],
  place: ["place", "places"],
  issuer: ["issuer", "issuers"],
  version: ["version", "versions"],
  passage: ["passage", "passages"],
  match: ["match", "matches"],
  command: ["command", "commands"],
  character: ["character", "characters"],
};

/** The plain text of a piece of running text: what a renderer shows before it adds links and escapes. */
export function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "words":
    case "echo":
    case "syntax":
    case "place":
    case "gazetteer":
    case "credit":
      return inline.text;
    case "count":
      return `${formatNumber(inline.value)} ${plurals[inline.of][inline.value === 1 ? 0 : 1]}`;
    case "title":
      return inline.briefing.title;
    case "id":
      return inline.briefing.id;
    case "date":
      return dateText(inline.briefing);
    case "dateHow":
      return inline.briefing.dateHow;
    case "url":
      return inline.briefing.url ?? "";
    case "issuer":
      return inline.briefing.issuer;
    case "claimant":
      return claimantText(inline.briefing);
    case "quote":
      return inline.citation.text;
  }
}

export const lineText = (line: readonly Inline[]): string => line.map(inlineText).join("");

/** "Ministry of Defence (Lt. Gen. N. Name)". */
export function claimantText(briefing: BriefingSummary): string {
  return briefing.speaker === null ? briefing.issuer : `${briefing.issuer} (${briefing.speaker})`;
}

/** The date of the briefing, marked when its text does not state it. */
export function dateText(briefing: BriefingSummary): string {
  const mark = { given: "", stated: "", inferred: " (date inferred)", assumed: " (date not known: when it was added)" };
  return briefing.date + mark[briefing.dateBasis];
}

/** The words of a period and, where they were resolved, its days. */
export function periodText(period: Period): string {
  const { text, start, end } = period;
  if (start === null && end === null) return text;
  const days = start === end ? start : `${start ?? "…"} to ${end ?? "…"}`;
  return `${text} (${days})`;
}

const unitNames: Readonly<Record<string, readonly [one: string, many: string]>> = {
  km: ["kilometer", "kilometers"],
  m: ["meter", "meters"],
  mm: ["millimeter", "millimeters"],
  mi: ["mile", "miles"],
  km2: ["square kilometer", "square kilometers"],
  mi2: ["square mile", "square miles"],
  ha: ["hectare", "hectares"],
  t: ["ton", "tons"],
  kg: ["kilogram", "kilograms"],
  g: ["gram", "grams"],
  lb: ["pound", "pounds"],
  l: ["liter", "liters"],
  second: ["second", "seconds"],
  minute: ["minute", "minutes"],
  hour: ["hour", "hours"],
  day: ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  year: ["year", "years"],
  degC: ["°C", "°C"],
  percent: ["percent", "percent"],
  times: ["times", "times"],
};

const modifierWords: Record<Modifier, string> = {
  exact: "",
  over: "over ",
  at_least: "at least ",
  under: "under ",
  up_to: "up to ",
  almost: "almost ",
  about: "about ",
  range: "",
};

export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 10 });
}

/** "over 300 square kilometers", "4–8 kilometers", "+1,410", "892": value with its bound and unit, without what is counted. */
export function amountText(figure: Pick<Figure, "value" | "valueMax" | "unit" | "modifier" | "delta">): string {
  const sign = figure.delta === true && figure.value > 0 ? "+" : "";
  const range = figure.valueMax === undefined ? "" : `–${formatNumber(figure.valueMax)}`;
  const amount = `${sign}${formatNumber(figure.value)}${range}`;
  const bound = modifierWords[figure.modifier];
  if (figure.unit === "count") return bound + amount;
  if (/^[A-Z]{3}$/.test(figure.unit)) return `${bound}${figure.unit} ${amount}`;
  const name = unitNames[figure.unit]?.[figure.value === 1 && figure.valueMax === undefined ? 0 : 1] ?? figure.unit;
  return `${bound}${amount} ${name}`;
}
