import type { Claim, Gathered } from "../../store/briefings.ts";
import { isNation, likeness, stemOf } from "./lexicon/concepts.ts";
import { nationStems } from "./lexicon/institutions.ts";
import type { Question } from "./question.ts";
import { wordsIn } from "./said-words.ts";
import { held } from "./strength.ts";

/** "The roofs of 64 houses": what is asked stands before a number of what it belongs to. */
export const isOfNumber = (sentence: string, stem: string): boolean =>
  [...sentence.matchAll(/(\p{L}+) of (?:the |some |about )?\d/gu)].some(
    ([, noun]) => likeness(stem, stemOf(noun ?? "")) > 0,
  );

/** "Estonian and French forces", of whom only the Estonian are asked: a part is not told by its whole. */
export function isOfTwo(counted: string, question: Question): boolean {
  const found = /(\p{L}+) and (?!other\b)(\p{L}+)/u.exec(counted);
  if (found === null) return false;
  const [one, other] = [stemOf(found[1] ?? ""), stemOf(found[2] ?? "")];
  const asked = (stem: string): boolean => question.terms.some((term) => likeness(term.stem, stem) > 0);
  return (
    likeness(one, other) === 0 &&
    asked(one) !== asked(other) &&
    question.head.some((stem) => likeness(stem, one) > 0 || likeness(stem, other) > 0)
  );
}

export const isOfEnemy = ({ figure, briefing }: Claim, { heading }: Gathered): boolean =>
  /\benem(?:y|ies)\b/i.test(`${briefing.title} ${heading ?? ""} ${figure.sentence}`);

/** Losses of the enemy are not those of the one who tells them. */
export function isOwnLoss(claim: Claim, from: Gathered, question: Question): boolean {
  const nations = question.terms.flatMap(({ stem }) => (isNation(stem) ? [stem] : []));
  if (nations.length === 0 || !isOfEnemy(claim, from)) return false;
  const issuer = new Set(wordsIn(claim.briefing.issuer));
  return nations.every((stem) => held(issuer, stem) > 0);
}

/** Behind these a country is where something is, and not whose it is. */
const whither = /^(?:in|into|to|at|near|over|across|on|against|for|with)$/;

/** The nations that a text speaks of as somebody's, and not as where: "in Iraq and Syria" has none. */
function nationsIn(text: string): readonly string[] {
  const words = (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  const places = new Set<number>();
  return words.flatMap((word, at) => {
    const one = stemOf(word);
    if (!isNation(one)) return [];
    const lead = words[at - 1] === "the" ? at - 2 : at - 1;
    const isThere = whither.test(words[lead] ?? "") || (words[lead] === "and" && places.has(lead - 1));
    if (isThere) places.add(at);
    return isThere ? [] : [one];
  });
}

/**
 * A figure of which its sentence does not say whose it is may be of a nation that its briefing speaks of: unless the sentence
 * names another nation, or the briefing is one that another nation gives.
 */
export function mayBeOf(stem: string, { figure, briefing }: Claim, { terms }: Question): boolean {
  const givers = [...nationsIn(briefing.issuer), ...nationStems(briefing.issuer)];
  if (givers.length > 0 && !givers.some((one) => likeness(stem, one) > 0)) return false;
  return nationsIn(figure.sentence).every((one) => terms.some((term) => likeness(term.stem, one) > 0));
}
