import type { Intent, Question } from "./question.ts";

/** What stands before a word that asks, where it is no relative pronoun: "women who gave up" asks for nobody. */
const asks = (words: string): RegExp =>
  new RegExp(
    `(?:^|[,.;:!?–-]\\s*|\\b(?:and|but|so|ok|know|tell me|say|is it|was it|by|to|from|with|for|until|till|since|of|on|in|at|also|then|exactly|then|around|through|across|into|behind|under|over|against|off)\\s+)(?:${words})\\b`,
  );
const when = asks(
  "when(?!ever)|(?:the )?date of|(?:on )?(?:what|which) (?:day|date|time|year|month|week)s?|how long ago|how soon",
);
const where = asks(
  "where(?:abouts)?|(?:in |at |near |on |to |from )?(?:which|what) (?:\\w+ ){0,1}(?:city|cities|town|place|village|province|area|region|district|road|highway|route|street|country|countries|state|governorate|county|axis|direction|settlement|camp|port|airport|hospital|island|border|crossing|sector|front|base|municipality|neighbou?rhood)s?",
);
const who = asks("who|whom|whose");
const bodies = asks(
  "(?:which|what) (?:\\w+ ){0,1}(?:countr\\w+|party|agency|agencies|group|organi\\w+|side|gang|court|militia|tribe|faction|airline|donor|university|club|church|ministry|minister|brigade|regiment|battalion|division|company|unit|office|fund|mission|body|nation|army|force|forces|bank|ngo|operation|ship|vessel|team|commander|general|official|spokes\\w+|president|governor)s?",
);

/** Quantities that have a name of their own: who asks what they are asks for a number. */
const quantity =
  /\b(?:what|whats|what's)(?: is| was| are| were|'s)?(?: the| their| its)?(?: \w+){0,3}? (?:number|total|toll|tally|count|price|cost|payment|rate|ratio|percentage|share|proportion|population|distance|height|depth|length|width|area|size|weight|speed|temperature|magnitude|budget|capacity|amount|volume|level|strength|sum|value|worth|average|maximum|minimum)\b/;
const most =
  /\b(?:which|what|where)\b[^?]*\b(?:most|more|fewest|fewer|least|highest|lowest|largest|biggest|bigger|hardest hit|worst)\b|\bmore\b[^?]*\bor\b/;
const ofPlaces =
  /\b(?:which|what) (?:\w+ ){0,1}(?:place|area|town|city|province|region|governorate|district|village|state|county|camp)s?\b|^\W*where\b/;

/** What kind of answer the words ask for. `units` are those that they name, `places` how many. */
export function intentOf(lower: string, units: Question["units"], places: number): Intent {
  if (most.test(lower) && !/\bhow (?:many|much)\b/.test(lower) && (places >= 2 || ofPlaces.test(lower)))
    return "compare";
  const text = lower.replace(/^\W*(?:(?:and|so|ok|but|also|then|hey|hi|please|pls|quick one)\b\W*)*/, "");
  const starts = (pattern: RegExp): boolean => pattern.exec(text)?.index === 0;
  if (starts(when)) return "when";
  if (starts(where)) return countries.test(text) ? "who" : "where";
  if (starts(who)) return "who";
  const last = /\b(when|where|who)\W*$/.exec(text)?.[1];
  if (last === "when" || last === "where" || last === "who") return last;
  if (units !== null || quantity.test(lower)) return "amount";
  if (starts(bodies)) return "who";
  if (when.test(text)) return "when";
  if (where.test(text)) return countries.test(text) ? "who" : "where";
  if (who.test(text) || bodies.test(text)) return "who";
  if (
    /\bhow much\b|\bhow (?:big|large|high|deep|strong|fast|bad|full|often|wide|tall|heavy|old|hot|cold|expensive)\b/.test(
      lower,
    )
  )
    return "amount";
  if (/\bwhats?\b|\bwhy\b|\bhow\b|\bdid\b|\bwhether\b|^\W*(?:is|are|was|were|has|have|does|do)\b/.test(lower))
    return "what";
  return "amount";
}

const countries = /^(?:in |from |to )?(?:which|what) (?:\w+ )?countr(?:y|ies)\b/;
