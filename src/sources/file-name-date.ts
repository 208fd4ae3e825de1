import { basename } from "node:path";
import { isDay } from "../briefing/day.ts";

/** The day that a file's name holds, as 2017-02-08 or 20170208; null when there is none, or two that differ. */
export function dateOfFileName(name: string): string | null {
  const days = [...basename(name).matchAll(/(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)]
    .map(([, year, , month, day]) => `${year}-${month}-${day}`)
    .filter(isDay);
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}
