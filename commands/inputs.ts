import { z } from "zod";
import { isDayWords } from "../src/asking/day-words.ts";

// Options that several commands share, so that one name means one thing everywhere.

const dayWords = (description: string) =>
  z
    .string()
    .max(40)
    .refine(isDayWords, {
      error: "is not a day that exists; write a day as YYYY-MM-DD, a month as YYYY-MM, a year, today or yesterday",
    })
    .describe(description);

export const since = dayWords("Only briefings of this day or later").optional();
export const until = dayWords("Only briefings of this day or earlier").optional();

export const issuer = z
  .string()
  .min(1)
  .max(100)
  .describe("Only briefings by this issuer; any part of the name will do")
  .meta({ completes: "issuer" })
  .optional();

export const place = (description: string) =>
  z.string().min(1).max(100).describe(description).meta({ completes: "place" });

export const near = place(
  "Places around one: Raqqa, or 30 km around Raqqa; 25 km unless you say, from 1 to 500 km",
).optional();

export const briefingId = z
  .string()
  .min(1)
  .max(64)
  .describe("The briefing's id, or the beginning of it")
  .meta({ completes: "briefing" });
