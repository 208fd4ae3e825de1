import type { PassageView } from "../passage-view.ts";
import { saysWhere } from "./antecedents.ts";
import type { Draft } from "./draft.ts";
import { openBefore } from "./open-bracket.ts";
import { isPastForm } from "./word-class.ts";

/** Marks the parts of figures before any noun is looked for: those introduced as such, and those that make a figure up. */
export function markParts(view: PassageView, drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    markIntroduced(view, draft);
    const before = drafts.slice(Math.max(0, i - 3), i).findLast(({ first }) => openBefore(view, first) === -1);
    if (before?.partOf === true && goesOn(view, before, draft)) draft.partOf = true;
  }
  markSums(view, drafts);
}

/** "including 115 explosions", "among them 66 children" */
function markIntroduced({ tokens }: PassageView, draft: Draft): void {
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - 3); at--) {
    const word = tokens[at]?.lower ?? "";
    if (/^(?:including|includes|included|among)$/.test(word)) draft.partOf = true;
    if (/^[;,.)]$/.test(word)) return;
  }
}

/** Words that a part's noun has. */
const longestNoun = 3;

/** "214 people, including 64 women and 109 children, left": what "and" joins to a part is one, where a comma ends both. */
function goesOn(view: PassageView, before: Draft, draft: Draft): boolean {
  const { tokens } = view;
  if (tokens[draft.first - 1]?.lower !== "and" || draft.unit !== before.unit) return false;
  if (before.sentence !== draft.sentence || isPastForm(tokens[draft.next])) return false;
  let words = 0;
  for (let at = before.next; at < draft.first - 1; at++) {
    // "among them 751 women (30 pregnant) and 255 children"
    if (tokens[at]?.text === "(") while (at < draft.first && tokens[at]?.text !== ")") at++;
    else if (tokens[at]?.kind === "word") words++;
    else return false;
  }
  if (words > longestNoun) return false;
  return tokens.slice(draft.next, draft.next + longestNoun + 1).some(({ text }) => /^[,);.]$/.test(text));
}

/** Marks the figures that a list behind a figure splits it into: "132 people were counted: 81 men, 33 women and 18 minors". */
function markSums({ tokens }: PassageView, drafts: readonly Draft[]): void {
  for (const [i, whole] of drafts.entries()) {
    let sum = 0;
    for (let k = i + 1; k < Math.min(drafts.length, i + 8); k++) {
      const part = drafts[k];
      if (part === undefined || part.sentence !== whole.sentence || part.unit !== whole.unit) break;
      // "318 victims: 127 killed, among them 14 women; 96 abducted; and 95 injured"
      if (part.partOf && k > i + 1) continue;
      if (k === i + 1 && !leadsIn(tokens, whole, part)) break;
      sum += part.value;
      if (sum > whole.value) break;
      if (sum === whole.value && k > i + 1) {
        for (const each of drafts.slice(i + 1, k + 1)) {
          each.partOf = true;
          each.whole ??= whole;
        }
        break;
      }
    }
  }
}

/** A colon or a bracket, or a comma before a part that says where: "13 shelters, nine in Esmeraldas and four in Manabí". */
const leadsIn = (tokens: PassageView["tokens"], whole: Draft, part: Draft): boolean =>
  tokens.slice(whole.next, part.first).some(({ text }) => text === ":" || text === "(") ||
  (tokens[part.first - 1]?.text === "," && saysWhere(tokens[part.next]));
