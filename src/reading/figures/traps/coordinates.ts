import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { isPlural } from "../noun-phrase.ts";
import { unitAt } from "../units.ts";
import { wordAfter, wordBefore } from "./near.ts";

/** "36\u00b012'N", "N 36.12", "39.31 N \u2013 40.98 E", "34.512, 36.278", "grid 30P XK 1457" */
export function isCoordinate(tokens: readonly Token[], reading: Reading): boolean {
  const text = tokens[reading.first]?.text ?? "";
  const after = wordAfter(tokens, reading);
  const before = wordBefore(tokens, reading);
  if (after?.text === "\u00b0" && !/^[cf]$/i.test(wordAfter(tokens, reading, 1)?.text ?? "")) return true;
  if (/^['\u2019\u2032\u2033"]$/.test(after?.text ?? "") && /^[\u00b0\u2032\u2019']$/.test(before?.text ?? ""))
    return true;
  if (isGrid(tokens, reading) || isDegrees(tokens, reading) || isBearing(tokens, reading)) return true;
  const decimals = /^\d{1,3}\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (decimals === 0 || Number(text) > 180) return false;
  if (/^(?:lat|long?|latitude|longitude)$/.test(before?.lower ?? "")) return true;
  if (/^[NSEW]$/.test(after?.text ?? "") || /^[NSEW]$/.test(before?.text ?? "")) return true;
  const pair = after?.text === "," ? wordAfter(tokens, reading, 1)?.text : undefined;
  const first = before?.text === "," ? wordBefore(tokens, reading, 2)?.text : undefined;
  return decimals >= 3 && [pair, first].some((other) => /^-?\d{1,3}\.\d{3,}$/.test(other ?? ""));
}

/** A square of the military grid: "30P XK 1457", "37S DA 12345 67890", "grid 4512". */
function isGrid(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d{2,10}$/.test(tokens[reading.first]?.text ?? "")) return false;
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - 4); at--) {
    const token = tokens[at];
    if (
      token === undefined ||
      !/^(?:\d{1,7}|[A-Z]{2}|\d{1,2}[C-X]|grid|mgrs|utm|reference|ref|square|coordinates?|:)$/i.test(token.text)
    )
      return false;
    if (/^(?:\d{1,2}[C-X]|grid|mgrs|utm)$/i.test(token.text)) return true;
  }
  return false;
}

const side = /^(?:north|south|east|west|[nsew])$/;

/** "17.2 degrees north", "35.5 north and 139.2 east", the "12" in "12 34.5N". */
function isDegrees(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  const [text, after] = [tokens[first]?.text ?? "", tokens[next]];
  if (unit !== undefined || !/^\d{1,3}(?:\.\d+)?$/.test(text) || after === undefined) return false;
  if (/^deg(?:rees?)?$/.test(after.lower) && isCourse(tokens, first)) return true;
  if (/^deg(?:rees?)?$/.test(after.lower)) return side.test(tokens[next + 1]?.lower ?? "");
  if (/^\d{1,2}(?:\.\d+)?[NSEW]$/.test(after.text)) return true;
  // "13 02 N": degrees and minutes
  const isMinutes = (at: number): boolean =>
    /^[0-5]\d(?:\.\d+)?$/.test(tokens[at]?.text ?? "") && /^[NSEW]$/.test(tokens[at + 1]?.text ?? "");
  if (isMinutes(next) || (isMinutes(first) && /^\d{1,3}$/.test(tokens[first - 1]?.text ?? ""))) return true;
  // "5 north of here" may count; nobody counts in tenths.
  return text.includes(".") && /^(?:north|south|east|west)$/.test(after.lower) && tokens[next + 1]?.lower !== "of";
}

/** "WNW OR 290 DEGREES AT 22 MPH": where a storm moves to. */
const isCourse = (tokens: readonly Token[], first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 5), first)
    .some(({ lower }) => /^(?:movement|moving|heading|course|bearing|[ns]{1,2}[ew]|[ns]?[ew][ns][ew])$/.test(lower));

/** "bearing 270", "on a heading of 270": where a ship or a plane goes, in degrees. */
function isBearing(tokens: readonly Token[], { first, next, value }: Reading): boolean {
  if (unitAt(tokens, next) !== null || isPlural(tokens[next])) return false;
  if (value > 360 || !/^\d{2,3}$/.test(tokens[first]?.text ?? "")) return false;
  const at = tokens[first - 1]?.lower === "of" ? first - 2 : first - 1;
  return /^(?:bearing|heading|course|azimuth)$/.test(tokens[at]?.lower ?? "");
}
