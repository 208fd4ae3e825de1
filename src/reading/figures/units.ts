import type { Token } from "../tokens.ts";

const spellings: Readonly<Record<string, string>> = {
  km: "km kms kilometer kilometers kilometre kilometres",
  m: "m meter meters metre metres",
  mm: "mm millimeter millimeters millimetre millimetres",
  cm: "cm centimeter centimeters centimetre centimetres",
  mi: "mi mile miles",
  ft: "ft foot feet",
  ha: "ha hectare hectares",
  acre: "acre acres",
  km2: "km2 km² sqkm",
  m2: "m2 m²",
  m3: "m3 m³ cbm",
  t: "t mt ton tons tonne tonnes",
  dunum: "dunum dunums dunam dunams donum donums",
  kg: "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos",
  g: "gram grams gramme grammes",
  lb: "lb lbs pound pounds",
  l: "l liter liters litre litres",
  gal: "gallon gallons",
  bbl: "barrel barrels",
  "km/h": "km/h kph kmph kmh km/hr",
  MW: "mw megawatt megawatts",
  GW: "gw gigawatt gigawatts",
  kV: "kv kilovolt kilovolts",
  kWh: "kwh",
  MWh: "mwh",
  "m3/s": "m3/s m³/s cumec cumecs",
  "mi/h": "mph",
  knot: "knot knots kt kts",
  "µSv/h": "µsv/h μsv/h",
  degF: "°f",
  percent: "percent pct",
  second: "second seconds sec",
  minute: "minute minutes min",
  hour: "hour hours hr hrs",
  day: "day days",
  week: "week weeks",
  month: "month months",
  year: "year years yrs",
  degC: "°c",
};
const units = new Map<string, string>();
for (const [unit, words] of Object.entries(spellings)) for (const word of words.split(" ")) units.set(word, unit);

const suffixes = new Map(
  Object.entries({
    km: "km",
    m: "m",
    mm: "mm",
    cm: "cm",
    km2: "km2",
    ha: "ha",
    kg: "kg",
    t: "t",
    lb: "lb",
    lbs: "lb",
    l: "l",
    mi: "mi",
    h: "hour",
    hrs: "hour",
    pc: "percent",
    ft: "ft",
    g: "g",
    MW: "MW",
  }),
);
const square: Readonly<Record<string, string>> = { km: "km2", m: "m2", mi: "mi2", ft: "ft2" };
const cubic: Readonly<Record<string, string>> = { m: "m3" };

/** Adjectives that may stand between a number and its unit: "metric tons", "flying hours". */
const adjectives: Readonly<Record<string, readonly string[]>> = {
  metric: ["t"],
  short: ["t"],
  long: ["t"],
  linear: ["m", "km", "ft"],
  running: ["m"],
  flying: ["hour"],
  flight: ["hour"],
  working: ["day", "hour"],
  calendar: ["day", "month"],
  consecutive: ["day", "week", "month", "hour"],
  full: ["day", "month", "year"],
};
const isName = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;

/** Units of time, which are often part of a period and not a figure. */
export const timeUnits: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
export const distanceUnits: ReadonlySet<string> = new Set(["km", "m", "mi", "ft"]);

/** The unit written right behind the digits ("6km"), or undefined. */
export function unitSuffix(letters: string): string | undefined {
  return suffixes.get(letters);
}

/** The unit at token `at`, after a number: "square kilometers", "per cent", "%", "tons". */
export function unitAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === "%") return { unit: "percent", next: at + 1 };
  const word = token.lower;
  const second = tokens[at + 1]?.lower ?? "";
  if (word === "°" && (second === "c" || second === "f"))
    return { unit: second === "c" ? "degC" : "degF", next: at + 2 };
  if (token.text === "C" && tokens[at - 1]?.kind === "digits" && !isName(tokens[at + 1]))
    return { unit: "degC", next: at + 1 };
  if (/^degrees?$/.test(word)) {
    if (/^(?:c|celsius|centigrade)$/.test(second)) return { unit: "degC", next: at + 2 };
    if (/^(?:f|fahrenheit)$/.test(second)) return { unit: "degF", next: at + 2 };
  }
  if (word === "per" && second === "cent") return { unit: "percent", next: at + 2 };
  if ((word === "percentage" || word === "percent") && /^points?$/.test(second))
    return { unit: "percent", next: at + 2 };
  if (word === "sq" || word === "square" || word === "cubic") {
    const dot = second === "." ? 1 : 0;
    const base = units.get(tokens[at + 1 + dot]?.lower ?? "");
    const unit = base === undefined ? undefined : (word === "cubic" ? cubic : square)[base];
    return unit === undefined ? null : { unit, next: at + 2 + dot };
  }
  if (adjectives[word]?.includes(units.get(second) ?? "-") === true)
    return { unit: units.get(second) ?? "", next: at + 2 };
  if (word === "nautical" && units.get(second) === "mi") return { unit: "nmi", next: at + 2 };
  if (token.kind === "mark" && word !== "°c") return null;
  const unit = token.text === "M" ? undefined : units.get(word);
  if (unit === undefined) return null;
  // "5 m people" never stands for metres in a briefing of people; "second" is more often an ordinal.
  if (token.text === "second") return null;
  if (token.joined && token.text.startsWith("-")) return null;
  // "1,150 lbs. (520 kg) of explosives"
  const isShort = /^(?:lbs?|oz|ft|kgs?|hrs?|mins?|mi|gal)$/.test(word) && tokens[at + 1]?.text === ".";
  const goesOn = isShort && (tokens[at + 2]?.text === "(" || tokens[at + 2]?.capital === false);
  return { unit, next: goesOn ? at + 2 : at + 1 };
}
