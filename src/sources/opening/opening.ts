import type { PdfText } from "../pdf/read-pdf.ts";

/** What the opening thread is asked. */
export type Opening =
  { readonly kind: "page"; readonly html: string } | { readonly kind: "pdf" | "docx"; readonly bytes: Uint8Array };

/** What it answers: the HTML of a page's article, or null; the text of a PDF; the HTML of a Word document. */
export type Opened =
  | { readonly kind: "page"; readonly article: string | null }
  | ({ readonly kind: "pdf" } & PdfText)
  | { readonly kind: "docx"; readonly html: string };
