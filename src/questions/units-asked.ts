/** The units that an amount may have, by the question's words; "money" stands for every currency. */
const lengths = ["km", "mi", "m", "ft", "cm", "mm", "nmi"];
const areas = ["km2", "mi2", "ha", "m2", "acre"];
const masses = ["t", "kg", "lb", "g"];
const volumes = ["l", "m3", "gal", "bbl"];
const times = ["minute", "hour", "day", "week", "month", "year", "second"];
const speeds = ["km/h", "mi/h", "knot"];

export const MONEY = "money";

/** A way or a time: "how much heroin" asks for neither. */
export const isWayOrTime = (unit: string): boolean => lengths.includes(unit) || times.includes(unit);

const rules: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:sq\.?|square)\s*(?:km|kms|kilomet\w+|mi|miles?|met\w+|m)\b|\bhectares?\b|\bha\b|\bsq ?m\b|\bkm2\b|\bacres?\b|\b(?:more|most|less|least) (?:land|territory|farmland|cropland)\b|\bhow (?:much|large an?) (?:area|land|territory|farmland|cropland)\b/,
    areas,
  ],
  [/\bkm\/h\b|\bmph\b|\bkilomet\w+ (?:per|an) hour\b|\bknots\b|\bhow fast\b|\bwind speeds?\b|\bspeed\b/, speeds],
  [
    /\bhow (?:far|high|deep|tall|wide)\b|\bdistance\b|\b(?:how many|many|in) (?:km|kms|kilomet\w+|miles|met(?:er|re)s|feet|mm|millimet\w+|cm|centimet\w+)\b|\bhow long (?:is|was) the (?:front|road|wall|fence|tunnel|trench|bridge|border|stretch|line|pipeline|section|crack|fault)\b/,
    lengths,
  ],
  [/\bprices? of\b|\bprice\b/, [MONEY]],
  [/\b(?:tons?|tonnes?|kg|kilos?|kilograms?|pounds? of|lbs)\b/, masses],
  [/\bpounds\b/, [...masses, "GBP"]],
  [/\b(?:lit(?:re|er)s?|gallons?|cubic)\b/, volumes],
  [
    /\b(?:percent|percentage|per cent|pct|proportion|what share|which share|what part|what fraction|share of)\b/,
    ["percent"],
  ],
  [/\b(?:dollars?|usd|us\$)\b|\$/, ["USD"]],
  [/\b(?:euros?|eur)\b|€/, ["EUR"]],
  [
    /\b(?:rupiahs?|rupees?|pesos?|liras?|naira|kwacha|shillings?|rand|riyals?|dirhams?|dinars?|yen|yuan|baht|rubles?|roubles?|hryvnias?|francs?|zloty|taka|money|funding|budget|how much (?:does|did|do|would) [^?]*\bcost)\b|\b(?:cost|costs) of\b|\bworth of\b|\b(?:street|retail|market) (?:value|price)\b|\bworth how much\b|\bworth (?:in|on)\b|\bworth\W*$|\bhow much\b[^?]*\b(?:spen[dt]|donat\w+|contribut\w+|invest\w*|paid|pay|pays|allocat\w+|pledg\w+|cost|costs|worth|financ\w+|raised?|owed?|lent|loan\w*)\b/,
    [MONEY],
  ],
  [/\bhow long\b(?! ago)|\b(?:how many|many|number of) (?:minutes|hours|days|weeks|months|years)\b/, times],
  [/\bhow many times\b|\bhow often\b/, ["times", "count"]],
  [/\bhow much (?:longer|later)\b/, times],
  [/\bbarrels?\b(?! bombs?)/, ["bbl", "count"]],
  [/\b(?:mega|giga)watts?\b|\b[mg]w\b/, ["MW", "GW"]],
  [/\bhow (?:hot|cold)\b|\btemperatures?\b|\bdegrees\b/, ["degC", "degF"]],
];

/** Words that say the unit and are not what is counted. */
export const unitWord =
  /^(?:sq|square|km|kms|kilomet\w+|miles?|met(?:er|re)s?|feet|mm|millimet\w+|cm|centimet\w+|tons?|tonnes?|kg|kilos?|lbs|pounds|lit(?:er|re)s?|gallons?|percent|percentage|pct|dollars?|usd|euros?|hectares?|ha|acres?|days?|hours?|weeks?|months?|years?|minutes?|times|knots?|kmh|mph|money)$/;

/** Null where the words allow any unit. */
export function unitsAsked(english: string): readonly string[] | null {
  // "Number please, not %".
  const text = english.toLowerCase().replace(/\bnot (?:in |as |an? |the )?(?:%|per ?cent\w*|pct\b)/g, " ");
  for (const [pattern, units] of rules) if (pattern.test(text)) return units;
  if (/\bhow many\b|\bnumber of\b/.test(text)) return ["count"];
  return null;
}

export const isUnit = (unit: string, asked: readonly string[] | null): boolean =>
  (asked === null && unit !== "times") ||
  asked?.includes(unit) === true ||
  (asked?.includes(MONEY) === true && /^[A-Z]{3}$/.test(unit));
