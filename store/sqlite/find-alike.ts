import { inflateRawSync } from "node:zlib";
import type { NewBriefing } from "../briefings.ts";
import { compare, type Likeness } from "../likeness/compare.ts";
import { bandsOf } from "../likeness/min-hash.ts";
import { plainWords, type PlainWords } from "../likeness/plain-words.ts";
import { isSameHeadline } from "../likeness/same-headline.ts";
import type { Connection } from "./connection.ts";

/** Versions in one band, and versions in all, that are held against a new text: the newest, then those in most bands. */
const IN_A_BAND = 40;
const HELD_AGAINST = 8;

type Row = readonly [
  id: string,
  key: number,
  version: number,
  issuer: string,
  date: string,
  title: string,
  owner: string | null,
  text: Uint8Array,
];

/** A stored briefing that a new text is nearly the same as. */
export interface Alike {
  /** `copy`: another source has it, too. `correction`: its own source says it again, with a few other numbers or words. */
  readonly kind: "copy" | "correction";
  readonly id: string;
  readonly key: number;
  readonly version: number;
}

export interface FindAlike {
  /** Null when nothing is alike. `bands` are those of the new text. */
  find(briefing: NewBriefing, words: PlainWords, bands: readonly number[]): Alike | null;
  keep(version: number, bands: readonly number[]): void;
}

/** The words and bands of a text, worked out once for looking and for keeping. */
export function likenessOf({ document }: Pick<NewBriefing, "document">): {
  readonly words: PlainWords;
  readonly bands: readonly number[];
} {
  const words = plainWords(document.text);
  return { words, bands: bandsOf(words) };
}

export function createFindAlike(connection: Connection): FindAlike {
  const inBand = connection.prepare<readonly [number]>(
    `SELECT version FROM bands WHERE band = ? ORDER BY version DESC LIMIT ${IN_A_BAND}`,
  );
  const stored = connection.prepare<Row>(
    `SELECT v.briefing, v.key, v.version, i.name, v.date, v.title, b.owner, d.text FROM versions v
     JOIN issuers i ON i.id = v.issuer JOIN briefings b ON b.id = v.briefing AND b.current = v.key
     JOIN documents d ON d.key = v.key WHERE v.key = ?`,
  );
  const keep = connection.prepare("INSERT OR IGNORE INTO bands (band, version) VALUES (?, ?)");

  function candidates(bands: readonly number[]): readonly number[] {
    const met = new Map<number, number>();
    for (const band of bands) for (const [version] of inBand.all(band)) met.set(version, (met.get(version) ?? 0) + 1);
    const ordered = [...met].toSorted(([one, a], [other, b]) => b - a || other - one);
    return ordered.slice(0, HELD_AGAINST).map(([version]) => version);
  }

  return {
    find(briefing, words, bands) {
      for (const version of candidates(bands)) {
        const row = stored.get(version);
        if (row === undefined) continue; // an older version of a briefing
        const [id, key, number, , , , , text] = row;
        const likeness = compare(words, plainWords(inflateRawSync(text).toString("utf8")));
        const kind = kindOf(row, briefing, likeness);
        if (kind !== null) return { kind, id, key, version: number };
      }
      return null;
    },
    keep(version, bands) {
      for (const band of bands) keep.run(band, version);
    },
  };
}

/**
 * Only one issuer's briefings are the same: who else says the same makes a claim of their own. A source never corrects what
 * another brought, and what the operator adds by hand is never but a copy.
 */
function kindOf(
  [, , , issuer, date, title, owner]: Row,
  { read, owner: whose }: NewBriefing,
  { isCopy, isCorrection, onAnyDay }: Likeness,
): Alike["kind"] | null {
  if (issuer !== read.issuer) return null;
  const isSameDay = date === read.date || read.dateBasis === "assumed";
  if ((whose ?? null) !== owner) return whose !== undefined && isCopy && (isSameDay || onAnyDay) ? "copy" : null;
  return isCorrection && isSameDay && isSameHeadline(title, read.title) ? "correction" : null;
}
