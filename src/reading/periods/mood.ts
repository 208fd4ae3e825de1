import type { Draft } from "../figures/draft.ts";
import { distanceUnits } from "../figures/units.ts";
import type { PassageView } from "../passage-view.ts";
import { describes, isGrammar, isPastForm, isPresentVerb } from "../figures/word-class.ts";
import type { Token } from "../tokens.ts";

/**
 * How a clause tells its figure. `event`: it happened, then. `state`: it is so. `ahead`: it is to come, is planned or asked
 * for. `done`: it has happened up to now ("has shipped").
 */
export type Mood = "event" | "state" | "ahead" | "done";

/** What says how things stand. Verbs that part a whole ("account for", "include") say nothing of when, and are left out. */
const situation =
  /^(?:is|are|remains?|stays?|lives?|needs?|hosts?|stands?|lies?|carry|carries|costs|holds?|makes?|continues?|serves?|contains?|gets?|takes?|has|have|faces?|eats?|sees?|counts|rely|relies|depends?|lacks?|sleeps?|sits?|runs?|operates?|receives?|wants?|exists?|works?|keeps?|maintains?|employs?|provides?)$/;
const coming =
  /^(?:will|shall|would|possible|expects?|expected|forecast|forecasts|planned|plans|plan|seeks?|appeals?|needed|required|requires?|requirements?|requested)$/;
/** The mood of a figure's clause, by its plainest signs: the verb behind its noun, else the one before it, else the next. */
export function moodOf(view: PassageView, draft: Draft): Mood {
  const { tokens, passage } = view;
  const sentence = passage.sentences[draft.sentence];
  if (sentence === undefined) return "event";
  // "15 kilometres of tunnels were destroyed": so much of a thing, which can happen.
  if (distanceUnits.has(draft.unit) && tokens[draft.next]?.lower !== "of") return "state";
  if (view.label > 0 && /^(?:weather|forecast|outlook)$/.test(tokens[view.label - 1]?.lower ?? "")) return "ahead";
  const near = tokens.slice(Math.max(0, draft.first - 3), draft.first);
  if (near.some(({ lower }) => lower === "population")) return "state";
  const clause = clauseOf(tokens, draft, sentence.start, sentence.end);
  for (let i = clause.from; i < clause.to; i++)
    if (coming.test(tokens[i]?.lower ?? "") && !/^(?:the|a|of|in|were|was)$/.test(tokens[i - 1]?.lower ?? ""))
      return "ahead";
  // How far an appeal is funded is so when the report is given.
  if (tokens.slice(clause.from, clause.to).some(({ lower }) => lower === "funded")) return "state";
  const behind = draft.nounEnd < clause.to ? verbMood(tokens, draft.nounEnd, clause.from) : null;
  if (behind !== null && behind !== "event") return isNow(tokens, clause.from, clause.to) ? "state" : behind;
  if (isNow(tokens, clause.from, clause.to)) return "state";
  for (let i = draft.first - 1; i >= clause.from; i--) {
    const mood = verbMood(tokens, i, clause.from);
    if (mood !== null) return mood;
  }
  for (let i = draft.next; i < clause.to; i++) {
    const mood = verbMood(tokens, i, clause.from);
    if (mood !== null) return mood;
  }
  return "event";
}

/** "some 10 km south-east of the capital", "7 nautical miles off the port": where something is, whenever it was told. */
export const isLocator = ({ tokens }: PassageView, { unit, next }: Draft): boolean =>
  (distanceUnits.has(unit) || unit === "nmi") &&
  /^(?:from|off|away|inland|offshore|upstream|downstream|outside|north|south|east|west|(?:north|south)-?(?:east|west)|(?:north|south|east|west)(?:ern|wards?)?)$/.test(
    tokens[next]?.lower ?? "",
  );

/** Why a state has no period, in plain words. */
export const stateRule = ({ unit }: Draft): string =>
  distanceUnits.has(unit)
    ? "none: a distance is so when the briefing is given"
    : "none: what is, and does not happen, is so when the briefing is given";

/** The stretch between semicolons that the figure stands in, as indexes of tokens. */
function clauseOf(tokens: readonly Token[], draft: Draft, start: number, end: number): { from: number; to: number } {
  let from = draft.first;
  while (
    from > Math.max(0, draft.first - 80) &&
    (tokens[from - 1]?.start ?? -1) >= start &&
    tokens[from - 1]?.text !== ";"
  )
    from--;
  let to = draft.next;
  while (to < Math.min(tokens.length, draft.next + 80) && (tokens[to]?.start ?? end) < end && tokens[to]?.text !== ";")
    to++;
  return { from, to };
}

/** "are now empty", "remain partly flooded" */
function isNow(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(?:is|are)$/.test(tokens[i]?.lower ?? "") &&
      /^(?:now|still|currently|presently)$/.test(tokens[i + 1]?.lower ?? "")
    )
      return true;
  return false;
}

/** What the verb at token `at` makes of its clause, or null where no finite verb stands there. */
function verbMood(tokens: readonly Token[], at: number, from: number): Mood | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || token.capital) return null;
  const word = token.lower;
  // "storm-related deaths"
  if (word.includes("-")) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const [next, afterNext] = [tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  if (/^(?:has|have)$/.test(word) && isParticiple(next, afterNext)) return "done";
  if (/^(?:is|are)$/.test(word)) {
    // "That is 29,000 people" begins its sentence; "the village that is" tells of the village.
    const relative = /^(?:that|which|this|it)$/.test(before) && tokens[at - 1]?.capital === false;
    if (relative) return null;
    // "are thought to have been civilians": what is known now of what happened.
    if (/^(?:thought|believed|known|reported|said|presumed|understood)$/.test(next) && /^(?:to|as)$/.test(afterNext))
      return "event";
    return /^(?:to|set|due)$/.test(next)
      ? "ahead"
      : next === "put" || next === "being"
        ? next === "being"
          ? "state"
          : null
        : "state";
  }
  if (
    /^(?:is|are|be|been|being|has|have|had|not|also|now|already|since|so|far)$/.test(before) &&
    isParticiple(word, "")
  )
    return null;
  // "internally displaced persons", "confirmed cases": what sort they are.
  if (describes(word) && startsNoun(tokens[at + 1])) return null;
  if (isPastForm(token) || /^(?:was|were|had|did)$/.test(word)) return isDone(tokens, at, from) ? "done" : "event";
  return situation.test(word) && !determiner.test(before) ? "state" : null;
}

const determiner = /^(?:to|the|a|an|of|and|or|in|for|their|its|his|her|our|whose|no|this|these|those)$/;

const startsNoun = (token: Token | undefined): boolean =>
  token?.kind === "word" && !isGrammar(token) && !isPastForm(token) && !isPresentVerb(token);

/** "has shipped 14 kits and released": the second verb shares the "has" of the first. */
function isDone(tokens: readonly Token[], at: number, from: number): boolean {
  if (!/^(?:and|or|,)$/.test(tokens[at - 1]?.lower ?? "")) return false;
  for (let i = at - 2; i >= from; i--) {
    const word = tokens[i]?.lower ?? "";
    if (/^(?:was|were|had|did)$/.test(word)) return false;
    if (/^(?:has|have)$/.test(word)) return isParticiple(tokens[i + 1]?.lower ?? "", tokens[i + 2]?.lower ?? "");
  }
  return false;
}

const isParticiple = (word: string, next: string): boolean =>
  /(?:ed|en|wn|ne)$|^(?:been|made|had|lost|left|come|got|put|sent|met|begun|brought|built|found|held|spent|paid)$/.test(
    word,
  ) ||
  (/^(?:not|only|now|since|also|already|so|far|thus|recently|just|all|still)$/.test(word) &&
    next !== "" &&
    (isParticiple(next, "") || next === "far"));
