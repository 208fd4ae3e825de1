import { z } from "zod";
import type { Given } from "../briefing/briefing.ts";
import { isDay } from "../briefing/day.ts";

const longestIssuer = 120;
const longestUrl = 2_000;

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Zod schema of what a person may give with a briefing. Each message is the predicate of a sentence about the option. */
export const givenSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
      error: "must be 1 to 64 letters, digits, dots, dashes or underscores and begin with a letter or digit",
    })
    .optional(),
  issuer: z
    .string()
    .trim()
    .min(1, { error: "must not be empty" })
    .max(longestIssuer, { error: `must not be longer than ${longestIssuer} characters` })
    // oxlint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/, { error: "must be one line without control characters" })
    .optional(),
  date: z
    .string()
    .refine(isDay, {
      error: (issue) =>
        /^\d{4}-\d{2}-\d{2}$/.test(String(issue.input))
          ? `is not a day that exists: ${String(issue.input)}`
          : "must be written as YYYY-MM-DD, such as 2017-02-08",
    })
    .optional(),
  url: z
    .string()
    .max(longestUrl, { error: `must not be longer than ${longestUrl} characters` })
    .refine(isWebAddress, { error: "must be a full web address that begins with http:// or https://" })
    .optional(),
});

/** What was given, or every fault in it as a sentence for the person: one or the other. */
export type CheckedGiven =
  | { readonly given: Given; readonly faults: readonly [] }
  | { readonly given: null; readonly faults: readonly string[] };

function capital(word: string): string {
  return word === "id" || word === "url" ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Checks what a person gives with a file, or with a folder (`several`): an id and a URL name one briefing, so a folder
 * refuses them. Absent values may be undefined.
 */
export function checkGiven(raw: Readonly<Record<string, unknown>>, several: boolean): CheckedGiven {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined));
  const alone = ["id", "url"]
    .filter((key) => several && key in present)
    .map((key) => `The ${capital(key)} names one briefing and cannot be given to a folder.`);
  const checked = givenSchema.safeParse(present);
  const faults = checked.success
    ? alone
    : [
        ...alone,
        ...checked.error.issues.map((issue) => `The ${capital(issue.path.join(".")) || "value"} ${issue.message}.`),
      ];
  if (!checked.success || faults.length > 0) return { given: null, faults };
  const { id, issuer, date, url } = checked.data;
  const given: Given = {
    ...(id === undefined ? {} : { id }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
  return { given, faults: [] };
}
