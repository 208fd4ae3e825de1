import type { Intent, Question } from "./question.ts";

/** What kind of answer the words ask for. `units` are those that they name, `places` how many. */
export function intentOf(lower: string, units: Question["units"], places: number): Intent {
  if (
    /\b(?:which|what)\b[^?]*\b(?:most|more|fewest|fewer|least|highest|largest|bigger|hardest hit|worst)\b|\bmore\b[^?]*\bor\b/.test(
      lower,
    )
  )
    if (
      places >= 2 ||
      /\b(?:which|what) (?:place|area|town|city|province|region|governorate|district|village|state)\b/.test(lower)
    )
      return "compare";
  if (units !== null && !/^\W*(?:and |so |since |until )?(?:when|where|who)\b/.test(lower)) return "amount";
  if (
    /\b(?:when|date of|what (?:day|date|time|year|month)|which (?:day|date|year|month)|since when|until when|how long ago)\b/.test(
      lower,
    )
  )
    return "when";
  if (
    /\bwhere\b|\b(?:which|what) (?:city|town|place|village|province|area|region|district|road|highway|country|state|governorate|axis|direction|settlement)\b/.test(
      lower,
    )
  )
    return /\bcountr(?:y|ies)\b/.test(lower) ? "who" : "where";
  if (/\b(?:who|whom|whose)\b/.test(lower) || bodies.test(lower)) return "who";
  if (/\bhow much\b|\bhow (?:big|large|high|deep|strong|fast)\b/.test(lower)) return "amount";
  if (/\bwhats?\b|\bwhy\b|\bhow\b|\bdid\b|\bwhether\b/.test(lower)) return "what";
  return "amount";
}

const bodies =
  /\b(?:which|what) (?:countr\w+|party|agency|group|organi\w+|side|ministry|minister|brigade|regiment|battalion|division|company|unit|office|fund|mission|body|nation)\b/;
