import { numberWord } from "../figures/number-words.ts";
import type { Token } from "../tokens.ts";

/** Every form that `said`, `reported` or `shown` has: almost every word is told by one look. */
export const speaks: ReadonlySet<string> = new Set(
  "said says say told tells tell added adds announced announces stated warned warns tweeted wrote acknowledged admitted insisted alleged claimed explained declared report reports reported reporting confirm confirms confirmed confirming estimate estimates estimated claim claims notes states verify verifies verified document documents documented put puts speak speaks spoke notify notifies notified register registers registered record records recorded count counts counted logged tallied indicate indicates indicated project projects projected expect expects cite cites cited inform informs informed calculate calculates calculated reckon reckons show shows showed suggest suggests suggested find finds found reveal reveals revealed point points".split(
    " ",
  ),
);
/** What is said is told whoever says it. */
export const said =
  /^(?:said|says|say|told|tells|tell|added|adds|announced|announces|stated|warned|warns|tweeted|wrote|acknowledged|admitted|insisted|alleged|claimed|explained|declared)$/;
/** Who counts is whose number it is; other verbs that say something as often as they are nouns. */
export const reported =
  /^(?:report(?:s|ed|ing)?|confirm(?:s|ed|ing)?|estimate[sd]?|claims?|notes|states|verif(?:y|ies|ied)|document(?:s|ed)|put|puts|speaks?|spoke|notif(?:y|ies|ied)|register(?:s|ed)|record(?:s|ed)|count(?:s|ed)|logged|tallied|indicate[sd]?|project(?:s|ed)|expects?|cite[sd]?|informs?|informed|calculates?|calculated|reckons?)$/;
/** What papers do. */
export const shown =
  /^(?:shows?|showed|indicate[sd]?|suggest(?:s|ed)?|finds?|found|puts?|reveal(?:s|ed)?|points?|estimates?|confirms?|confirmed)$/;
/** How a number was given, before "by". */
export const given =
  /^(?:reported|released|published|issued|provided|compiled|confirmed|verified|announced|estimated|recorded|registered|documented|shared|cited|quoted|supplied|collected|notified)$/;
/** What stands between a subject and its verb. */
export const auxiliaries =
  /^(?:has|have|had|is|are|also|now|later|since|recently|earlier|itself|themselves|already|separately|further)$/;
/** What makes a passive of it. */
export const passives = /^(?:was|were|been|being|be)$/;
/** Verbs that do something else with a number behind them: "admitted 96 patients", "claimed 12 lives". */
const alsoDone = /^(?:add(?:s|ed)|admitted|claimed|warned|declared)$/;
/** What makes a noun of "report" and "claims". */
const notBehind = /^(?:of|by|from|and|or|are|were|was|is|show|shows)$/;

/** "The police report 12 dead", not "the police report of 12 May"; "What they have verified is 150 deaths". */
export function saysSomething(tokens: readonly Token[], verb: number, first: number): boolean {
  const token = tokens[verb]?.lower ?? "";
  const after = tokens[verb + 1];
  if (/^sp(?:eaks?|oke)$/.test(token)) return after?.lower === "of";
  if (alsoDone.test(token)) return after !== undefined && /^(?:that|to|[,.;:"\u201c\u201d])$/.test(after.lower);
  if (said.test(token)) return true;
  if (/^(?:is|are)$/.test(after?.lower ?? "")) return tokens[first]?.lower === "what";
  if (after === undefined || notBehind.test(after.lower)) return false;
  if (/^(?:put|puts)$/.test(token))
    return (
      tokens
        .slice(verb + 1, verb + 9)
        .some(
          ({ lower, kind }) => lower === "at" || kind === "digits" || numberWord({ ...after, lower, kind }) !== null,
        ) && !/^(?:out|in|on|up|down|into|forward|together|back|aside)$/.test(after.lower)
    );
  return true;
}
