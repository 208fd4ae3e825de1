import type { Span } from "../../briefing/span.ts";
import type { Token } from "../tokens.ts";
import { numberWord } from "./number-words.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const stops = set(
  "in on at near from for with to by over under between during since against into around across towards toward outside inside after before than as while when where who which that whom whose including among amid within without until per via about above below behind along despite through throughout because if although though but not yet so also still then there here again only just already now today yesterday tomorrow overnight ago last next this these those the a an each every both all some any no it they he she we you i their his her its our is are was were be been being has have had do does did will would can could may might must shall should remain remains remained were't either neither nor such like worth more less fewer alone daily weekly monthly respectively according due up down out off back away together plus minus versus vs him them us me",
);
const pastVerbs = set(
  "took hit held left lost shot struck flew sent met fell rose saw made gave went came began brought found got put ran said told became fled broke burnt grew heard laid led paid sat sold spoke stood threw won wrote drove cut set fought sought died live lives lived need needs want say says show shows stay stayed seek seeks receive receives",
);
/** Participles that describe more often than they tell. */
export const adjectivalEd = set(
  "armed displaced injured wounded killed detained missing affected undetermined unidentified armoured armored damaged destroyed abandoned recorded reported inhabited populated confirmed suspected alleged registered besieged occupied liberated captured seized guided towed motorized mechanized wheeled tracked fortified unmanned improvised disabled related led based used so-called united trained planned verified additional mined burned downed rocket-propelled self-propelled vehicle-borne homemade combined wanted unexploded isolated",
);
const irregularPlurals = set(
  "people men women children personnel troops police aircraft vehicles cattle livestock sheep data dead teeth feet mice equipment ammunition fish servicemen",
);
const determiners = set("of the a an these those such other further more additional another new separate different");

/** What a number counts, as it stands after it: from `start` to `end` in the text, `next` the index of the token after it. */
export interface NounPhrase extends Span {
  readonly next: number;
}

/**
 * The noun phrase at token `at`: "terrorist targets", "pieces of military equipment", "oil and gas facilities". It ends
 * before a preposition, a verb, a mark or another number. `of` says whether it may begin with "of".
 */
export function nounPhraseAt(tokens: readonly Token[], at: number): NounPhrase | null {
  let from = at;
  while (from < at + 3 && isSkipped(tokens, from)) from++;
  let next = from;
  let plural = false;
  let heads = 0;
  for (; next < from + 12; next++) {
    const token = tokens[next];
    if (token === undefined || isBreak(token)) break;
    const word = token.lower;
    if ((word === "and" || word === "or") && next > from) {
      if (!goesOnAfterAnd(tokens, next, plural)) break;
      plural = false;
      continue;
    }
    if (word === "of" && next > from) {
      const after = tokens[next + 1];
      if (
        after === undefined ||
        after.kind !== "word" ||
        numberWord(after) !== null ||
        /^(?:which|whom|them|these|those|all)$/.test(after.lower)
      )
        break;
      const skip = /^(?:the|a|an|their|its)$/.test(after.lower) ? 1 : 0;
      if (tokens[next + 1 + skip]?.kind !== "word") break;
      next += skip;
      plural = false;
      heads = 1;
      continue;
    }
    if (numberWord(token) !== null && next > from) break;
    if (isVerbHere(tokens, next, from, plural)) break;
    if (isPlural(token)) plural = true;
    heads++;
  }
  while (next > from && /^(?:and|or|of|the|a|an)$/.test(tokens[next - 1]?.lower ?? "")) next--;
  const [first, last] = [tokens[from], tokens[next - 1]];
  if (heads === 0 || next === from || first === undefined || last === undefined) return null;
  const possessive = /['\u2019]s$/.test(last.text) ? 2 : 0;
  return { start: first.start, end: last.end - possessive, next };
}

function isSkipped(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !determiners.has(token.lower)) return false;
  // "170 more" by itself elides its noun.
  return !(token.lower === "more" || token.lower === "another") || tokens[at + 1]?.kind === "word";
}

function isBreak(token: Token): boolean {
  if (token.kind === "mark") return token.text !== "/" && token.text !== "&" && token.text !== "'";
  if (token.kind === "digits") return true;
  return token.kind === "word" && stops.has(token.lower);
}

/** "factories and workshops", "oil and gas facilities"; not "units and destroyed", "people and 3 cars". */
function goesOnAfterAnd(tokens: readonly Token[], and: number, plural: boolean): boolean {
  const after = tokens[and + 1];
  if (after?.kind !== "word" || stops.has(after.lower) || numberWord(after) !== null || pastVerbs.has(after.lower))
    return false;
  if (after.lower.endsWith("ed") && !adjectivalEd.has(after.lower)) return false;
  // After a plural the second noun must be one, too, soon.
  if (!plural) return true;
  for (let at = and + 1; at < and + 4; at++) {
    const token = tokens[at];
    if (token === undefined || isBreak(token)) return false;
    if (isPlural(token)) return true;
  }
  return false;
}

function isVerbHere(tokens: readonly Token[], at: number, from: number, plural: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  const word = token.lower;
  const followed = isNounLike(tokens[at + 1]);
  if (at === from) {
    if (pastVerbs.has(word)) return true;
    // "62 killed": nothing is named; the participle stands for it.
    return word.endsWith("ed") && !followed && !adjectivalEd.has(word);
  }
  if (pastVerbs.has(word) && !token.capital) return true;
  if (/(?:ed|wn)$/.test(word) && word.length > 4 && !(adjectivalEd.has(word) && followed && !plural))
    return !followed || plural || !isPlural(tokens[at + 1]);
  if (plural && !isPlural(token) && !token.capital && token.kind === "word") {
    // "rocket systems" goes on, "refineries burn" does not: after a plural only a word before another plural may follow.
    return !isPlural(tokens[at + 1]) || /(?:ed|ing|ly)$/.test(word);
  }
  return word.endsWith("ly") && word.length > 4 && !followed;
}

function isNounLike(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind !== "mark" &&
    token.kind !== "digits" &&
    !stops.has(token.lower) &&
    token.lower !== "and" &&
    token.lower !== "or" &&
    token.lower !== "of"
  );
}

/** A plural by its form: "targets", "people"; not "ISIS", "across". */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  if (irregularPlurals.has(token.lower)) return true;
  return (
    /[^suis]s$|ies$|[^i]is$|ses$/.test(token.lower) &&
    token.lower.length > 3 &&
    token.text !== token.text.toUpperCase() &&
    !/(?:ous|istics|olitics|onomics|ysics|ronics|less)$/.test(token.lower)
  );
}
