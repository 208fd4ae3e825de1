import type { Document, Given } from "../../src/briefing/briefing.ts";
import type { Figure } from "../../src/briefing/figure.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";

export const reader = createReader({ gazetteer: createCuratedGazetteer() });
export const now = new Date("2026-03-01T12:00:00Z");

/** Reads a plain text of 8 February 2017, unless something else is given. */
export function read(text: string, given: Given = { date: "2017-02-08" }, document: Partial<Document> = {}) {
  return reader.read({ origin: "test.txt", format: "text", text, hints: {}, ...document }, given, now);
}

/** The figures of one or more sentences, under a title that names no place. */
export function figuresOf(text: string): Figure[] {
  return read(`Daily briefing\n\n${text}\n`).figures;
}

/** What matters of a figure in one line: "892 terrorist targets @ Al-Bab (last month)". */
export function lineOf({ value, valueMax, unit, modifier, counted, place, period, outOf, delta }: Figure): string {
  const bound = modifier === "exact" || modifier === "range" ? "" : `${modifier} `;
  const size = `${value}${valueMax === undefined ? "" : `..${valueMax}`}${outOf === undefined ? "" : ` of ${outOf}`}`;
  const measure = unit === "count" ? "" : ` ${unit}`;
  const change = delta === true ? " (change)" : "";
  return `${bound}${size}${measure}${counted === null ? "" : ` ${counted}`}${change}${place === null ? "" : ` @ ${place.name}`}${period === null ? "" : ` [${period.text}]`}`;
}

export const linesOf = (text: string): string[] => figuresOf(text).map(lineOf);
