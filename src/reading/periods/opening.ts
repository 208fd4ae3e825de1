import type { Draft } from "../figures/draft.ts";
import { isPlural } from "../figures/noun-phrase.ts";
import type { PassageView } from "../passage-view.ts";
import { decided, type Decided } from "../why.ts";
import type { PeriodMention } from "./period-mentions.ts";
import { governing } from "./scopes.ts";
import { isNumber, periodsOf } from "./sentence-view.ts";
import { lengthOfDays } from "./weeks.ts";

/** What a report counts over its whole time, as its first sentence says: "Between … and …, 6,218 cases, including 121 deaths". */
export interface Opening {
  readonly period: PeriodMention;
  readonly nouns: ReadonlySet<string>;
}

const fewestDays = 14;
const anything = /^(?:people|persons|areas|regions|provinces|countries|states|days|weeks|months|years|others)$/;

/** The total with which a report opens, where it does. */
export function openingOf(views: readonly PassageView[]): Opening | null {
  const first = views.slice(0, 10).find(({ passage }) => passage.kind === "paragraph" && passage.text.length > 60);
  const period = first === undefined ? null : governing(first, 0);
  const end = first?.passage.sentences[0]?.end ?? 0;
  if (
    first === undefined ||
    period === null ||
    (period.role !== "open" && (lengthOfDays(period.days) ?? 0) < fewestDays)
  )
    return null;
  const nouns = new Set<string>();
  for (const [at, token] of first.tokens.entries()) {
    if (!isNumber(token) || token.end > end || (at >= period.first && at < period.next)) continue;
    for (let i = at + 1; i < at + 4 && first.tokens[i]?.kind === "word"; i++) {
      const word = first.tokens[i];
      if (word !== undefined && isPlural(word) && !anything.test(word.lower)) nouns.add(word.lower);
    }
  }
  return nouns.size === 0 ? null : { period, nouns };
}

/** A later paragraph without a time of its own that counts the same breaks the total down. */
export function ofOpening(opening: Opening | null, view: PassageView, draft: Draft): Decided<PeriodMention> | null {
  if (opening === null || view.passage.start < opening.period.end) return null;
  if (view.passage.kind === "row") return ofColumn(opening, draft);
  if (view.passage.kind !== "paragraph") return null;
  if (view.passage.sentences.some((_, i) => i <= draft.sentence && periodsOf(view, i).length > 0)) return null;
  if (!view.tokens.some(({ lower }) => opening.nouns.has(lower))) return null;
  return decided(opening.period, "the total with which the report opens, broken down", opening.period);
}

/** A table of the same things, by place; what is new is no part of the total. */
function ofColumn(opening: Opening, { counted, delta }: Draft): Decided<PeriodMention> | null {
  const words = (counted ?? "").toLowerCase().split(/\s+/);
  if (delta || words.includes("new") || !words.some((word) => opening.nouns.has(word))) return null;
  return decided(opening.period, "the total with which the report opens, in a table", opening.period);
}
