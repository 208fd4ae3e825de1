/** The units that an amount may have, by the question's words; "money" stands for every currency. */
const lengths = ["km", "mi", "m", "ft"];
const areas = ["km2", "mi2", "ha", "m2"];
const masses = ["t", "kg", "lb", "g"];
const times = ["minute", "hour", "day", "week", "month", "year"];

export const MONEY = "money";

const rules: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:sq\.?|square)\s*(?:km|kms|kilomet\w+|mi|miles?|met\w+|m)\b|\bhectares?\b|\bkm2\b/, areas],
  [/\bhow far\b|\bdistance\b|\b(?:how many|many) (?:km|kms|kilomet\w+|miles|met(?:er|re)s|feet)\b/, lengths],
  [/\bprices? of\b|\bprice\b/, [MONEY]],
  [/\b(?:tons?|tonnes?|kg|kilos?|kilograms?)\b/, masses],
  [/\b(?:percent|percentage|per cent|pct|proportion|what share|which share|what part)\b/, ["percent"]],
  [/\b(?:dollars?|usd|euros?|money|cost|worth|funding|budget|how much is)\b/, [MONEY]],
  [/\bhow long\b|\bhow many (?:minutes|hours|days|weeks|months|years)\b/, times],
  [/\bhow many times\b/, ["times", "count"]],
];

/** Words that say the unit and are not what is counted. */
export const unitWord =
  /^(?:sq|square|km|kms|kilomet\w+|miles?|met(?:er|re)s?|feet|tons?|tonnes?|kg|kilos?|percent|percentage|pct|dollars?|usd|euros?|hectares?|days?|hours?|weeks?|months?|years?|minutes?|times)$/;

/** Null where the words allow any unit. */
export function unitsAsked(english: string): readonly string[] | null {
  const text = english.toLowerCase();
  for (const [pattern, units] of rules) if (pattern.test(text)) return units;
  if (/\bhow many\b|\bnumber of\b/.test(text)) return ["count"];
  return null;
}

export const isUnit = (unit: string, asked: readonly string[] | null): boolean =>
  asked === null || asked.includes(unit) || (asked.includes(MONEY) && /^[A-Z]{3}$/.test(unit));
