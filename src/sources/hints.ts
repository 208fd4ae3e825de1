import { isDay } from "../briefing/day.ts";
import type { Document } from "../briefing/briefing.ts";

export type Hints = Document["hints"];

const longestHint = 300;
const longestUrl = 2_000;
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g;

/** One line without control characters and of bounded length; null where nothing is left. */
export function hintOf(words: string | null | undefined): string | null {
  if (words === null || words === undefined) return null;
  const line = words
    .slice(0, longestHint * 4)
    .replace(unseen, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestHint);
  return line === "" ? null : line.toWellFormed();
}

/** The day that a machine-written date such as 2017-02-08T10:00+03:00 or 20170208 begins with; null for any other. */
export function dayHint(words: string | null | undefined): string | null {
  const found = /^\s{0,9}(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)/.exec(words ?? "");
  if (found === null) return null;
  const day = `${found[1]}-${found[3]}-${found[4]}`;
  return isDay(day) ? day : null;
}

/** An http or https address in its normal form; null for any other. */
export function urlHint(words: string | null | undefined): string | null {
  if (words === null || words === undefined || words.length > longestUrl) return null;
  if (!URL.canParse(words.trim())) return null;
  const url = new URL(words.trim());
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** A BCP 47 tag, "ru_RU" read as "ru-RU"; null for what is none. */
export function languageHint(words: string | null | undefined): string | null {
  const tag = (words ?? "").trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(tag) ? tag : null;
}

/** Hints of those values that are there. `dateFrom` is kept only beside a date. */
export function hintsOf(found: { readonly [Key in keyof Hints]-?: string | null }): Hints {
  return {
    ...(found.title === null ? {} : { title: found.title }),
    ...(found.issuer === null ? {} : { issuer: found.issuer }),
    ...(found.date === null ? {} : { date: found.date }),
    ...(found.date === null || found.dateFrom === null ? {} : { dateFrom: found.dateFrom }),
    ...(found.url === null ? {} : { url: found.url }),
    ...(found.language === null ? {} : { language: found.language }),
  };
}
