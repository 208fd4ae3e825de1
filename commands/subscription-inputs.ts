import { z } from "zod";

// Options that /subscribe and /watch share.

const listed = (description: string) => z.string().min(1).max(200).describe(description).optional();

export const when = z
  .string()
  .min(1)
  .max(120)
  .describe("When: daily 08:00, weekdays 18:30, every 6 hours, on each new briefing, or a cron line")
  .optional();
export const places = listed("Only these places and what lies in them; several between semicolons").meta({
  completes: "place",
});
export const issuers = listed("Only these issuers; several between semicolons").meta({ completes: "issuer" });
export const language = listed("Only briefings in these languages, as Russian or ru; several between commas");
export const counted = listed("Only these kinds of figure, between commas: killed, drones, aid");
export const about = listed("Only what has these words");
export const least = z
  .int()
  .min(0)
  .max(1_000_000_000)
  .describe("Only figures of at least this value; 0 for all")
  .optional();
export const zone = z
  .string()
  .min(1)
  .max(64)
  .describe("Time zone or city, as Europe/Berlin or Damascus; remembered for this chat")
  .optional();
export const quiet = z
  .string()
  .min(1)
  .max(40)
  .describe("Quiet hours that hold what is due, as 22:00-07:00, or off")
  .optional();
export const longest = z.int().min(1).max(100).describe("The most figures in one message").optional();
export const missed = z
  .enum(["latest", "all", "skip"])
  .describe("After downtime: one digest for all that was missed, each of them, or none")
  .optional();
export const oldest = z.int().min(1).max(720).describe("How many hours late a missed digest may be").optional();
export const unsure = z
  .enum(["ask", "edit"])
  .describe("Telegram may not say whether a message arrived: ask me then, or post a short line first and edit it")
  .optional();
export const empty = z.enum(["say", "silent"]).describe("With nothing new: say so, or stay silent").optional();
