import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { settle, type Draft } from "./draft.ts";
import { isPlural } from "./noun-phrase.ts";
import { describes, isPastForm } from "./word-class.ts";

const auxiliary = /^(?:was|were|been|being|is|are|be|got)$/;
const notVerbs = new Set("united armed so-called need indeed hundred kindred speed compared".split(" "));
const farthest = 14;

/** Refines what happened to each figure: the participle behind its noun, else the verb before it in the clause. */
export function refineActions(view: PassageView, drafts: readonly Draft[]): void {
  for (const [i, draft] of drafts.entries()) {
    const sentence = view.passage.sentences[draft.sentence];
    // What a label says happened is so for its numbers: "Severely damaged: 603".
    if (sentence === undefined || (draft.countedFrom === "label" && draft.action !== null)) continue;
    const nextFirst = drafts[i + 1]?.first ?? view.tokens.length;
    const after = behind(view.tokens, draft.nounEnd, nextFirst, sentence.end);
    if (after !== null) {
      settle(draft, "action", wordsOf(view.tokens, after), "the participle behind its noun", view.tokens[after]);
      continue;
    }
    const verb = before(view.tokens, draft.first, sentence.start);
    if (verb !== null)
      settle(draft, "action", wordsOf(view.tokens, verb), "the verb before it in its sentence", view.tokens[verb]);
  }
  // "Twelve settlements and 250 square kilometers have been liberated": what joins figures shares its verb.
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i], drafts[i + 1]];
    if (draft === undefined || next === undefined || draft.action !== null || draft.sentence !== next.sentence)
      continue;
    if (view.tokens[draft.nounEnd]?.lower === "and" && next.first === draft.nounEnd + 1)
      settle(draft, "action", next.action, "the verb of the figure that it is joined to", next.why.action?.at);
  }
}

/** The index of the verb: "256 Palestinians killed", "corridors have been opened", "people have joined". */
function behind(tokens: readonly Token[], from: number, to: number, end: number): number | null {
  let passive = false;
  for (let at = from; at < Math.min(to, from + farthest); at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= end || /^[;,:()]$/.test(token.text)) return null;
    if (auxiliary.test(token.lower) || /^(?:have|has|had)$/.test(token.lower)) passive = true;
    else if (token.lower === "made" && tokens[at + 1]?.lower === "up") return null;
    else if (isPast(token) && (passive || at === from || at === from + 1)) return at;
    else if (/^(?:and|which|who|that|during|while)$/.test(token.lower)) return null;
  }
  return null;
}

/** "destroyed 892 targets", "have carried out 36 sorties" */
function before(tokens: readonly Token[], first: number, start: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - 25); at--) {
    const token = tokens[at];
    if (token === undefined || token.start < start || token.text === ";") return null;
    if (isPast(token) && !isAdjective(tokens, at)) return at;
  }
  return null;
}

/** "carried out", "driven back" */
function wordsOf(tokens: readonly Token[], at: number): string {
  const [verb, particle] = [tokens[at], tokens[at + 1]];
  const joined = /^(?:out|down|up|back|off|over|away)$/.test(particle?.lower ?? "");
  return joined ? `${verb?.text ?? ""} ${particle?.text ?? ""}` : (verb?.text ?? "");
}

/** "armed formations", "the recorded cases": a participle that only describes. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.kind === "word" &&
    (tokens[at - 1]?.lower === "the" || (describes(tokens[at]?.lower ?? "") && isPlural(tokens[at + 1])))
  );
}

const isPast = (token: Token): boolean =>
  !token.capital &&
  isPastForm(token) &&
  (!token.lower.includes("-") || /^(?:pre|re|co|air)-/.test(token.lower)) &&
  !notVerbs.has(token.lower);
