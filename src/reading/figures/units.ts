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
  in: "inch inches",
  yd: "yard yards yd yds",
  nmi: "nmi nm",
  km2: "km2 km² sqkm",
  m2: "m2 m² sqm sqms",
  ft2: "sqft",
  m3: "m3 m³ cbm",
  bcm: "bcm",
  mcm: "mcm",
  t: "t mt ton tons tonne tonnes",
  kt: "kt kiloton kilotons kilotonne kilotonnes",
  quintal: "quintal quintals",
  bushel: "bushel bushels",
  dunum: "dunum dunums dunam dunams donum donums",
  feddan: "feddan feddans",
  kg: "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos",
  g: "g gram grams gramme grammes gms",
  lb: "lb lbs pound pounds",
  oz: "oz ounce ounces",
  l: "l liter liters litre litres ltr ltrs lpcd l/p/d l/c/d l/pers/day",
  ml: "ml millilitre millilitres milliliter milliliters",
  kl: "kl kilolitre kilolitres kiloliter kiloliters",
  gal: "gallon gallons",
  bbl: "barrel barrels bbl bbls",
  "bbl/d": "bpd b/d bopd",
  "km/h": "km/h kph kmph kmh km/hr",
  "m/s": "m/s",
  "l/s": "l/s",
  kW: "kw kilowatt kilowatts",
  kVA: "kva",
  MW: "mw megawatt megawatts",
  GW: "gw gigawatt gigawatts",
  kV: "kv kilovolt kilovolts",
  kWh: "kwh kilowatt-hour kilowatt-hours",
  MWh: "mwh megawatt-hour megawatt-hours",
  GWh: "gwh gigawatt-hour gigawatt-hours",
  TWh: "twh terawatt-hour terawatt-hours",
  kcal: "kcal kcals kilocalorie kilocalories",
  hPa: "hpa hectopascal hectopascals mbar mb millibar millibars",
  "m3/s": "m3/s m³/s cumec cumecs",
  "ft3/s": "cusec cusecs",
  "mi/h": "mph",
  knot: "knot knots kts",
  "µSv/h": "µsv/h μsv/h",
  mSv: "msv millisievert millisieverts",
  Bq: "bq becquerel becquerels",
  "µg/m3": "µg/m3 μg/m3 µg/m³ μg/m³",
  degF: "°f",
  percent: "percent pct per-cent pp ppt ppts p.p",
  "basis point": "bp bps",
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
const cubic: Readonly<Record<string, string>> = { m: "m3", ft: "ft3" };
/** How much in what time: "kilometres per hour", "cubic metres a second". */
const rates: Readonly<Record<string, string>> = {
  "km hour": "km/h",
  "m second": "m/s",
  "mi hour": "mi/h",
  "m3 second": "m3/s",
  "ft3 second": "ft3/s",
  "l second": "l/s",
};

/** Adjectives that may stand between a number and its unit: "metric tons", "flying hours". */
const adjectives: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
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
  }),
);
const isName = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;

/** "45,000 Mt" are tons, as some write them; nobody has as many megatonnes. */
const megatonnes = (number: Token | undefined): string => (/^\d{1,3}(?:\.\d+)?$/.test(number?.text ?? "") ? "Mt" : "t");

/** Units of time, which are often part of a period and not a figure. */
export const timeUnits: ReadonlySet<string> = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
export const distanceUnits: ReadonlySet<string> = new Set(["km", "m", "mi", "ft"]);

/** The unit written right behind the digits ("6km", "12kgs"), or undefined. */
export function unitSuffix(letters: string): string | undefined {
  return suffixes.get(letters) ?? (letters.length > 2 ? units.get(letters) : undefined);
}

/** The unit that a word behind a hyphen names: "a 500-kilovolt line"; none of time or calibres, which make ages, periods and names. */
export function hyphenatedUnit(word: string): string | undefined {
  const unit = units.get(word);
  return unit === undefined || unit === "mm" || timeUnits.has(unit) ? undefined : unit;
}

interface UnitFound {
  readonly unit: string;
  readonly next: number;
}

/** The unit at token `at`, after a number: "square kilometers", "per cent", "%", "tons", "kilometres per hour". */
export function unitAt(tokens: readonly Token[], at: number): UnitFound | null {
  const found = plainUnitAt(tokens, at);
  if (found === null || !/^(?:per|a|an)$/.test(tokens[found.next]?.lower ?? "")) return found;
  const time = /^(?:hour|second)$/.exec(tokens[found.next + 1]?.lower ?? "")?.[0];
  const unit = time === undefined ? undefined : rates[`${found.unit} ${time}`];
  return unit === undefined ? found : { unit, next: found.next + 2 };
}

function plainUnitAt(tokens: readonly Token[], at: number): UnitFound | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === "%") return { unit: "percent", next: at + 1 };
  const word = token.lower;
  const second = tokens[at + 1]?.lower ?? "";
  if (word === "°" && (second === "c" || second === "f"))
    return { unit: second === "c" ? "degC" : "degF", next: at + 2 };
  if (token.text === "F" && tokens[at - 1]?.kind === "digits" && !isName(tokens[at + 1]) && !token.joined)
    return { unit: "degF", next: at + 1 };
  if (token.text === "C" && tokens[at - 1]?.kind === "digits" && !isName(tokens[at + 1]))
    return { unit: "degC", next: at + 1 };
  if (/^degrees?$/.test(word)) {
    if (/^(?:c|celsius|centigrade)$/.test(second)) return { unit: "degC", next: at + 2 };
    if (/^(?:f|fahrenheit)$/.test(second)) return { unit: "degF", next: at + 2 };
  }
  if (word === "per" && second === "cent") return { unit: "percent", next: at + 2 };
  if (word === "basis" && /^points?$/.test(second)) return { unit: "basis point", next: at + 2 };
  if ((word === "microsieverts" || word === "microsievert") && second === "per" && tokens[at + 2]?.lower === "hour")
    return { unit: "µSv/h", next: at + 3 };
  if ((word === "percentage" || word === "percent") && /^points?$/.test(second))
    return { unit: "percent", next: at + 2 };
  if (word === "sq" || word === "square" || word === "cubic") {
    const dot = second === "." ? 1 : 0;
    const base = units.get(tokens[at + 1 + dot]?.lower ?? "");
    const unit = base === undefined ? undefined : (word === "cubic" ? cubic : square)[base];
    return unit === undefined ? null : { unit, next: at + 2 + dot };
  }
  if (adjectives.get(word)?.includes(units.get(second) ?? "-") === true)
    return { unit: units.get(second) ?? "", next: at + 2 };
  if (word === "nautical" && units.get(second) === "mi") return { unit: "nmi", next: at + 2 };
  if (token.kind === "mark" && word !== "°c") return null;
  const unit = /^(?:M|G|MB)$/.test(token.text)
    ? undefined
    : token.text === "Mt"
      ? megatonnes(tokens[at - 1])
      : units.get(word);
  if (unit === undefined) return null;
  // "5 m people" never stands for metres in a briefing of people; "second" is more often an ordinal.
  if (token.text === "second") return null;
  if (token.joined && token.text.startsWith("-")) return null;
  // "1,150 lbs. (520 kg) of explosives"
  const isShort = /^(?:lbs?|oz|ft|kgs?|hrs?|mins?|mi|gal)$/.test(word) && tokens[at + 1]?.text === ".";
  const goesOn = isShort && (tokens[at + 2]?.text === "(" || tokens[at + 2]?.capital === false);
  return { unit, next: goesOn ? at + 2 : at + 1 };
}
