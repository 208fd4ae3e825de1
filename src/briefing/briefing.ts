import { z } from "zod";
import { daySchema } from "./day.ts";
import { figureSchema } from "./figure.ts";
import { passageSchema } from "./passage.ts";
import { placeMentionSchema } from "./place.ts";

/**
 * From where a briefing's date is known. `given`: the person or the source said it. `stated`: the text says "October 24,
 * 2017" as its own date. `inferred`: the text only implies it. `assumed`: nothing says; the day it was added.
 */
export const dateBases = ["given", "stated", "inferred", "assumed"] as const;

/** What a briefing says of itself. `dateHow` is a sentence for people on how the date is known. */
export const briefingHeadSchema = z.object({
  title: z.string().min(1),
  issuer: z.string().min(1),
  speaker: z.string().nullable(),
  date: daySchema,
  dateBasis: z.enum(dateBases),
  dateHow: z.string(),
  url: z.string().nullable(),
  /** BCP 47, "und" where it is not known. */
  language: z.string(),
});
export type BriefingHead = z.infer<typeof briefingHeadSchema>;

/** A briefing as reading understood it. Every offset points into the text that was read. */
export const readBriefingSchema = briefingHeadSchema.extend({
  passages: z.array(passageSchema),
  figures: z.array(figureSchema),
  places: z.array(placeMentionSchema),
});
export type ReadBriefing = z.infer<typeof readBriefingSchema>;

/**
 * What a source hands to reading. `text` is the file as decoded for plain text and Markdown, so that offsets hold in the
 * file; for HTML, PDF and Word it is the plain rendition made from it. `origin` tells people and the store where it came from.
 */
export interface Document {
  readonly origin: string;
  readonly format: "text" | "markdown" | "html" | "pdf" | "docx";
  readonly text: string;
  /** Where each page begins in the text, for what has pages: offsets that never fall, the first page's first. */
  readonly pages?: readonly number[];
  /** What the carrier said about it: an HTML head, front matter, the file's name. Not yet what a person gave. */
  readonly hints: {
    readonly title?: string;
    readonly issuer?: string;
    readonly date?: string;
    readonly dateFrom?: string;
    readonly url?: string;
    readonly language?: string;
  };
}

/** What a person said of a document when adding it; it wins over anything found in the text. */
export interface Given {
  readonly id?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly url?: string;
}
