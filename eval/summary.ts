import { fieldNames, type FieldName } from "./judge.ts";
import type { Count, Score } from "./score.ts";

/** Shares from 0 to 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A score as shares. A field that was never asked is left out. */
export interface Summary {
  readonly documents: number;
  readonly gold: number;
  readonly found: number;
  readonly wrong: number;
  readonly ignored: number;
  readonly value: Rates;
  readonly complete: Rates;
  readonly completeStrict: Rates;
  readonly fields: Readonly<Partial<Record<FieldName, Count & { readonly share: number }>>>;
  readonly wrongKinds: Readonly<Record<string, number>>;
  readonly traps: Count & { readonly share: number; readonly kinds: Readonly<Record<string, Count>> };
}

export function summaryOf(score: Score): Summary {
  const { documents, gold, found, wrong, ignored, wrongKinds } = score;
  const rates = (right: number): Rates => ratesOf(right, found + wrong, gold);
  const fields: Partial<Record<FieldName, Count & { share: number }>> = {};
  for (const name of fieldNames) {
    const count = score.fields[name];
    if (count !== undefined) fields[name] = { ...count, share: shareOf(count) };
  }
  const traps = Object.values(score.traps).reduce(added, none);
  return {
    documents,
    gold,
    found,
    wrong,
    ignored,
    value: rates(found),
    complete: rates(score.complete),
    completeStrict: rates(score.completeStrict),
    fields,
    wrongKinds,
    traps: { ...traps, share: shareOf(traps), kinds: score.traps },
  };
}

function ratesOf(right: number, read: number, gold: number): Rates {
  const precision = read === 0 ? 0 : right / read;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const shareOf = ({ asked, hit }: Count): number => (asked === 0 ? 0 : hit / asked);
const none: Count = { asked: 0, hit: 0 };
const added = (a: Count, b: Count): Count => ({ asked: a.asked + b.asked, hit: a.hit + b.hit });

/** The scores of several briefings as one: every figure counts the same, whichever briefing it stands in. */
export function total(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  return {
    documents: sum((score) => score.documents),
    gold: sum((score) => score.gold),
    found: sum((score) => score.found),
    wrong: sum((score) => score.wrong),
    ignored: sum((score) => score.ignored),
    complete: sum((score) => score.complete),
    completeStrict: sum((score) => score.completeStrict),
    fields: byName(
      scores.map(({ fields }) => fields),
      added,
    ),
    wrongKinds: byName(
      scores.map(({ wrongKinds }) => wrongKinds),
      (a, b) => a + b,
    ),
    traps: byName(
      scores.map(({ traps }) => traps),
      added,
    ),
    mistakes: scores.flatMap(({ mistakes }) => mistakes),
  };
}

function byName<T>(records: readonly Readonly<Record<string, T>>[], add: (a: T, b: T) => T): Record<string, T> {
  const all: Record<string, T> = {};
  for (const record of records)
    for (const [name, value] of Object.entries(record)) {
      const before = all[name];
      all[name] = before === undefined ? value : add(before, value);
    }
  return all;
}
