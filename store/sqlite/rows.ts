import { dateBases, type BriefingHead } from "../../src/briefing/briefing.ts";
import { passageKinds, type Passage } from "../../src/briefing/passage.ts";
import type { Span } from "../../src/briefing/span.ts";
import type { BriefingSummary, Claim } from "../briefings.ts";
import { unpackFigure } from "./figure-record.ts";
import { figureOrdinal, ordinalOf } from "./keys.ts";

/** Columns of a summary, from `versions v` joined with `issuers i`. */
export const SUMMARY = `v.key, v.briefing, v.version, i.name, v.title, v.speaker, v.date, v.date_basis, v.date_how, v.url,
  v.language, v.added_at, v.figures, v.pages`;
export const SUMMARIES = "versions v JOIN issuers i ON i.id = v.issuer";
export type SummaryRow = readonly [
  key: number,
  id: string,
  version: number,
  issuer: string,
  title: string,
  speaker: string | null,
  date: string,
  dateBasis: string,
  dateHow: string,
  url: string | null,
  language: string,
  addedAt: number,
  figures: number,
  pages: string | null,
];

function basisOf(stored: string): BriefingHead["dateBasis"] {
  return dateBases.find((basis) => basis === stored) ?? "assumed";
}

export const packPages = (pages: readonly number[]): string => pages.join(",");
export const unpackPages = (packed: string): readonly number[] => packed.split(",").map(Number);

export function summaryOf(row: SummaryRow): BriefingSummary {
  const [, id, version, issuer, title, speaker, date, basis, dateHow, url, language, addedAt, figures, pages] = row;
  return {
    id,
    version,
    issuer,
    title,
    speaker,
    date,
    dateBasis: basisOf(basis),
    dateHow,
    url,
    language,
    addedAt: new Date(addedAt),
    figures,
    ...(pages === null ? {} : { pages: unpackPages(pages) }),
  };
}

export const PASSAGE = `p.key, p.kind, p.start, p."end", p.under, p.sentences, p.text`;
export type PassageRow = readonly [
  key: number,
  kind: string,
  start: number,
  end: number,
  under: number | null,
  sentences: string,
  text: string,
];

/** Sentences are kept as "start,end,start,end", counted from the beginning of their passage. */
export function packSpans(spans: readonly Span[], from: number): string {
  return spans.map((span) => `${span.start - from},${span.end - from}`).join(",");
}

export function unpackSpans(packed: string, from: number): Span[] {
  if (packed === "") return [];
  const ends = packed.split(",");
  const spans: Span[] = [];
  for (let at = 0; at + 1 < ends.length; at += 2)
    spans.push({ start: Number(ends[at]) + from, end: Number(ends[at + 1]) + from });
  return spans;
}

export function passageOf(row: PassageRow): Passage {
  const [key, kind, start, end, under, sentences, text] = row;
  return {
    ordinal: ordinalOf(key),
    kind: passageKinds.find((one) => one === kind) ?? "paragraph",
    text,
    start,
    end,
    under,
    sentences: unpackSpans(sentences, start),
  };
}

/** Columns of a claim, from `figures f` and what a summary is from. `reference` names a figure that moved. */
export const CLAIM = `f.key, f.reference, f.record, ${SUMMARY}`;
export type ClaimRow = readonly [key: number, reference: number | null, record: string, ...summary: SummaryRow];

export function claimOf(row: ClaimRow): Claim {
  const [key, reference, record, ...summary] = row;
  return { briefing: summaryOf(summary), ordinal: figureOrdinal(reference ?? key), figure: unpackFigure(record) };
}
