import { monthOf, weekdayOf } from "../periods/dates.ts";
import type { Token } from "../tokens.ts";
import { isShouted } from "./name-run.ts";
import type { NameFound } from "./place-found.ts";

/** "MIAMI – The crew", "BOGOTA, June 24 – Troops": where the text was written. */
export function isDateline(tokens: readonly Token[], { first, next }: NameFound): boolean {
  const named = tokens.slice(first, next);
  if (first > 2 || !named.every((token) => token.kind === "mark" || isShouted(token))) return false;
  for (let at = next; at < next + 8; at++) {
    const text = tokens[at]?.text ?? "";
    if (/^[\u2013\u2014-]$/.test(text)) return tokens[at + 1]?.capital === true && tokens.length > at + 6;
    if (
      text !== "," &&
      text !== "." &&
      text !== "(" &&
      text !== ")" &&
      tokens[at]?.capital !== true &&
      !/^\d+$/.test(text)
    )
      return false;
  }
  return false;
}

/** "Bogotá, D.C., June 24, 2013" in a line of the head: where it was written. */
export function isDated(tokens: readonly Token[], { first, next }: Pick<NameFound, "first" | "next">): boolean {
  const before = tokens[first - 1];
  // "Pretoria / Mutare, 12 May 2023"
  if (tokens[next]?.text === "/" && tokens[next + 1]?.capital === true && tokens[next + 2]?.text === ",")
    return isDated(tokens, { first, next: next + 2 });
  if (tokens[next]?.text !== "," || (before !== undefined && before.kind !== "mark")) return false;
  for (let at = next; at < next + 8; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === "digits" || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(token.text)) return true;
    if (token.kind === "word" && !token.capital && !/^(?:week|epi|the|of)$/.test(token.lower)) return false;
  }
  return false;
}

/** "Buenaventura, 8-10 March: …": only a date stands between the name and the colon of its label. */
export function isDatedLabel(tokens: readonly Token[], at: number): boolean {
  let month = false;
  for (let to = at; to < at + 7; to++) {
    const token = tokens[to];
    if (token === undefined) return false;
    if (token.text === ":") return month;
    if (monthOf(token) !== null || weekdayOf(token) >= 0) month = true;
    else if (
      !/^[\d/.\u2010-\u2015-]+(?:st|nd|rd|th)?$/.test(token.text) &&
      !/^(?:and|to|on|of|,|night)$/.test(token.lower)
    )
      return false;
  }
  return false;
}
