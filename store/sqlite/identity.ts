import { createHash } from "node:crypto";
import type { NewBriefing } from "../briefings.ts";

export type Rule = "url" | "head" | "origin" | "text";
/** One way to recognise a briefing that is already stored. */
export interface Identity {
  readonly rule: Rule;
  readonly hash: Uint8Array;
}

function digest(parts: readonly string[], bytes: number): Buffer {
  return createHash("sha256").update(parts.join("\u0000")).digest().subarray(0, bytes);
}

export function textHash(text: string): Buffer {
  return digest([text], 16);
}

/** Origins that name no file or page: everything typed or piped has them. */
const nameless = new Set(["", "-", "stdin", "/dev/stdin"]);

/** What a briefing is recognised by. */
export type Recognised = Pick<NewBriefing, "document" | "read" | "owner">;

/**
 * The ways by which this briefing may be recognised, the strongest first: its url; issuer, date and title; origin with the
 * same title or date; and its text, for a text that comes back on another day without a date of its own.
 */
export function identitiesOf({ document, read, owner }: Recognised): readonly Identity[] {
  const found: Identity[] = [];
  // A briefing of a source is looked for among its own alone: its url is what the source says, and may be another's.
  const whose = owner === undefined ? [] : ["owner", owner];
  const add = (rule: Rule, ...parts: readonly string[]) =>
    found.push({ rule, hash: digest([...whose, rule, ...parts], 12) });
  if (read.url !== null) add("url", read.url);
  add("head", read.issuer, read.date, read.title);
  if (!nameless.has(document.origin.trim())) {
    add("origin", "title", document.origin, read.title);
    add("origin", "date", document.origin, read.date);
  }
  add("text", read.issuer, document.text);
  return found;
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a person may give this as an id. */
export function isBriefingId(id: string): boolean {
  return pattern.test(id);
}

/** `YYYYMMDD-xxxx`, longer while `isTaken`. The same briefing gets the same id in every store. */
export function makeId({ document, read }: NewBriefing, isTaken: (id: string) => boolean): string {
  const seed = read.url === null ? [read.issuer, read.date, read.title] : [read.url];
  for (let turn = 0; ; turn += 1) {
    const bytes = digest(turn === 0 ? seed : [...seed, document.text, String(turn)], 16);
    const letters = [...bytes].map((byte) => alphabet[byte & 31] ?? "0").join("");
    for (let length = 4; length <= letters.length; length += 1) {
      const id = `${read.date.replaceAll("-", "")}-${letters.slice(0, length)}`;
      if (!isTaken(id)) return id;
    }
  }
}
