import type { Document } from "../briefing/briefing.ts";

/** A file that came along as a document, or why it is none: a sentence for the person. */
export type OpenedFile =
  { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly why: string };
