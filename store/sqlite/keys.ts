import { dayNumber, type Day } from "../../src/briefing/day.ts";

/*
 * One integer orders everything by date: 16 bits of days from 1945, 22 bits of the version's turn, 15 bits of an ordinal.
 * It fits the 53 bits that JavaScript counts exactly. So newest first is a walk down a primary key, a date range is a
 * range of keys, and the version of a passage or figure is read from its key.
 */
const ORDINALS = 2 ** 15;
const TURNS = 2 ** 22;
const A_DAY = TURNS * ORDINALS;
const FIRST_DAY = dayNumber("1945-01-01");
const LAST_DAY = 2 ** 16 - 1;

/** The most passages, and the most figures, that one briefing may have. */
export const MOST_ORDINALS = ORDINALS - 1;
/** The most versions that one file may keep. */
export const MOST_TURNS = TURNS - 1;
export const LAST_KEY = Number.MAX_SAFE_INTEGER;

/** SQL for the turn in which the version of a key was stored. */
export const turnSql = (column: string): string => `((${column} >> 15) & ${TURNS - 1})`;
/** SQL for the key of the version of a passage or figure. */
export const versionSql = (column: string): string => `(${column} - (${column} & ${ORDINALS - 1}))`;

/** Days before 1945 and after 2124 count as the first and the last: they sort at the ends, their date is kept as text. */
function dayPart(day: Day): number {
  return Math.min(LAST_DAY, Math.max(0, dayNumber(day) - FIRST_DAY));
}

export function versionKey(day: Day, turn: number): number {
  return dayPart(day) * A_DAY + turn * ORDINALS;
}

export function versionOf(key: number): number {
  return key - (key % ORDINALS);
}

export function turnOf(key: number): number {
  return Math.floor(key / ORDINALS) % TURNS;
}

export function ordinalOf(key: number): number {
  return key % ORDINALS;
}

/** The last key that belongs to a version. */
export function lastOf(version: number): number {
  return version + ORDINALS - 1;
}

/** Figures count down, so that a walk from the newest key meets those of one briefing in the order of its text. */
export function figureKey(version: number, ordinal: number): number {
  return version + MOST_ORDINALS - ordinal;
}

export function figureOrdinal(key: number): number {
  return MOST_ORDINALS - ordinalOf(key);
}

/** The keys of the days from `since` to `until`, both included. */
export function keyRange(range: { readonly since?: Day | undefined; readonly until?: Day | undefined }): {
  readonly low: number;
  readonly high: number;
} {
  return {
    low: range.since === undefined ? 0 : dayPart(range.since) * A_DAY,
    high: range.until === undefined ? LAST_KEY : (dayPart(range.until) + 1) * A_DAY - 1,
  };
}
