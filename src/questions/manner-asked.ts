import type { Question } from "./question.ts";
import { isNegated } from "./polarity.ts";
import { differenceAsked, exceptsAsked, spanBefore } from "./sums-asked.ts";

type Manner = Pick<
  Question,
  | "much"
  | "total"
  | "change"
  | "rate"
  | "planned"
  | "remains"
  | "negated"
  | "subset"
  | "kinds"
  | "stretch"
  | "excepts"
  | "difference"
  | "fewest"
  | "speaks"
  | "previous"
  | "ago"
  | "claims"
>;

/** In what manner a question asks: for a change, a plan, what remains, a part, the level before. `lower` is its words in small letters. */
export function mannerAsked(lower: string, { units, intent }: Pick<Question, "units" | "intent">): Manner {
  return {
    much: units === null && /\bhow much\b/.test(lower),
    total:
      /\bso far\b|\b(?:to|until) (?:date|now)\b|\bin (?:all|total)\b|\baltogether\b|\bcumulative\b|\ball together\b|\btotal\b/.test(
        lower,
      ),
    change:
      /\bmore\b[^?]*\bthan (?:in |on )?(?:the )?(?:last|previous|earlier) (?:report|update|sitrep|bulletin|day|situation)\b|\b(?:new|newly|additional|increase|change|changed|rise|rose|grew|since yesterday|(?:past|last|previous|in one|in a) (?:24 ?h(?:ours?|rs?)?|day)|24 ?h(?:ours?|rs?)|overnight)\b/.test(
        lower,
      ),
    rate: /\b(?:a|per|each|every) (?:day|week|month|hour)\b|\bdaily\b|\bon average\b|\baverage\b/.test(lower),
    planned:
      /\b(?:plan|planned|target|required?|requires|needs?|needed|requested|asked|asking|called|appeal|expected|pledged|supposed)\b/.test(
        lower,
      ),
    remains:
      /\b(?:still|yet|left|remaining|remains?) (?:to|open|pending|outstanding|have to|has to|need to|needs to|missing|lacking)\b|\bto go\b|n[o']?t\b[^?]*\byet\b|\bnot yet\b/.test(
        lower,
      ),
    negated: isNegated(lower),
    subset: intent !== "compare" && /\bof (?:those|them|these)\b|\bamong them\b/.test(lower),
    kinds: /\bboth (?:the )?(?:types|kinds|sorts|categories)\b/.test(lower),
    stretch: /(?<!difference )\bbetween (?!them\b)/.test(lower),
    excepts: exceptsAsked(lower),
    difference: differenceAsked(lower),
    fewest: /\b(?:fewest|fewer|least|lowest|lower|smallest|smaller|less)\b/.test(lower),
    speaks:
      /\bwho (?:gave|held|made|issued|read|presented|conducted|is speaking|spoke|briefed|was the speaker)\b/.test(
        lower,
      ) && /\b(?:briefing|brief|statement|conference|report|briefed|spoke|speaking|speaker)\b/.test(lower),
    previous:
      /\b(?:(?:period|round|day|night|week|fortnight|month|quarter|year) before|(?:one |a )?(?:day|week|month|year) earlier|previous(?:ly)?)\b/.test(
        lower,
      ) || /^\W*(?:and |what about )?before\b/.test(lower),
    ago: spanBefore(lower),
    claims:
      /\bwho (?:says?|said|claims?|claimed|counted|counts|reported|reports|estimated|gave|puts?)\b|\baccording to whom\b/.test(
        lower,
      ),
  };
}
