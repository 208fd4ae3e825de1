import type { Figure, Modifier } from "../briefing/figure.ts";
import type { Party } from "../briefing/party.ts";
import type { Period } from "../briefing/period.ts";

const unitNames: ReadonlyMap<string, readonly [one: string, many: string]> = new Map(
  Object.entries({
    km: ["kilometer", "kilometers"],
    m: ["meter", "meters"],
    mm: ["millimeter", "millimeters"],
    cm: ["centimeter", "centimeters"],
    mi: ["mile", "miles"],
    nmi: ["nautical mile", "nautical miles"],
    ft: ["foot", "feet"],
    km2: ["square kilometer", "square kilometers"],
    m2: ["square meter", "square meters"],
    mi2: ["square mile", "square miles"],
    ft2: ["square foot", "square feet"],
    m3: ["cubic meter", "cubic meters"],
    ft3: ["cubic foot", "cubic feet"],
    in: ["inch", "inches"],
    yd: ["yard", "yards"],
    ha: ["hectare", "hectares"],
    dunum: ["dunum", "dunums"],
    feddan: ["feddan", "feddans"],
    acre: ["acre", "acres"],
    t: ["ton", "tons"],
    kg: ["kilogram", "kilograms"],
    g: ["gram", "grams"],
    lb: ["pound", "pounds"],
    oz: ["ounce", "ounces"],
    quintal: ["quintal", "quintals"],
    bushel: ["bushel", "bushels"],
    l: ["liter", "liters"],
    gal: ["gallon", "gallons"],
    bbl: ["barrel", "barrels"],
    "bbl/d": ["barrel a day", "barrels a day"],
    second: ["second", "seconds"],
    minute: ["minute", "minutes"],
    hour: ["hour", "hours"],
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    year: ["year", "years"],
    degC: ["°C", "°C"],
    knot: ["knot", "knots"],
    percent: ["percent", "percent"],
    "basis point": ["basis point", "basis points"],
    times: ["times", "times"],
  } as const),
);

const modifierWords: Record<Modifier, string> = {
  exact: "",
  over: "over ",
  at_least: "at least ",
  under: "under ",
  up_to: "up to ",
  almost: "almost ",
  about: "about ",
  range: "",
};

/** With thousands grouped and every decimal that the value has. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 20 });
}

/** "over 300 square kilometers", "4–8 kilometers", "+1,410", "892": value with its bound and unit, without what is counted. */
export function amountText(figure: Amounting): string {
  const sign = figure.delta === true && figure.value > 0 && hasPlus(figure) ? "+" : "";
  const range = figure.valueMax === undefined ? "" : `–${formatNumber(figure.valueMax)}`;
  const amount = `${sign}${formatNumber(figure.value)}${range}`;
  const bound = modifierWords[figure.modifier];
  const unit = unitText(figure);
  if (unit === "") return bound + amount;
  return isCurrency(figure.unit) ? `${bound}${unit} ${amount}` : `${bound}${amount} ${unit}`;
}

type Amounting = Pick<
  Figure,
  "value" | "valueMax" | "unit" | "modifier" | "delta" | "sentence" | "sentenceStart" | "start" | "surface"
>;

/** The sentence has the sign itself: "an 18% decrease" is a change, and no plus. */
const hasPlus = ({ sentence, sentenceStart, start, surface }: Amounting): boolean =>
  surface.startsWith("+") || sentence[start - sentenceStart - 1] === "+";

/** "square kilometers", "USD": the unit in words that agree with the value; empty for things that are counted. */
export function unitText({ value, valueMax, unit }: Pick<Figure, "value" | "valueMax" | "unit">): string {
  if (unit === "count") return "";
  return unitNames.get(unit)?.[value === 1 && valueMax === undefined ? 0 : 1] ?? unit;
}

/** "over", "at least"; empty for an exact value and for a range. */
export const modifierText = (modifier: Modifier): string => modifierWords[modifier].trim();

/** Whether this is a symbol of a unit that has a name, or "count". Currencies have none. */
export const isUnit = (symbol: string): boolean => symbol === "count" || unitNames.has(symbol);

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** "15 of 22 health centers": the amount, the whole that it is a part of, and what is counted. */
export function claimText(figure: Figure): string {
  const whole = figure.outOf === undefined ? null : `of ${formatNumber(figure.outOf)}`;
  return [amountText(figure), whole, figure.counted].filter((part) => part !== null).join(" ");
}

/** "Figure 3": how people name a figure of a briefing. Its ordinal counts from 0. */
export const figureName = (ordinal: number): string => `Figure ${ordinal + 1}`;

/** Names of the places that a figure bears on besides its own, each once, in order. */
export function otherPlaces({ place, places }: Figure): readonly string[] {
  return [...new Set(places.map((other) => other.name))].filter((name) => name !== place?.name);
}

/** A party in one line, in the briefing's own words. */
export const partyText = ({ text }: Party): string => text.replace(/\s+/g, " ");

/**
 * Whose number a figure is: "OCHA", "the Ministry of Health, quoted by OCHA", "a reporter's question to OCHA". `claimant` is
 * that of the briefing.
 */
export function claimedByText({ quoted, asked }: Pick<Figure, "quoted" | "asked">, claimant: string): string {
  if (asked === undefined) return quoted === undefined ? claimant : `${partyText(quoted)}, quoted by ${claimant}`;
  const label = partyText(asked);
  const who = /^(?:q|question|reporter|journalist|inquiry)$/i.test(label) ? "" : ` (${label})`;
  const asking = `a reporter's question${who} to ${claimant}`;
  return quoted === undefined ? asking : `${partyText(quoted)}, quoted in ${asking}`;
}

/** How a figure that is a change is marked, so that nobody takes it for a level. */
export const CHANGE = "a change, not a level";

/** The words of a period and, where they were resolved, its days. */
export function periodText(period: Period): string {
  const days = daysText(period);
  return days === null || days === period.text ? period.text : `${period.text} (${days})`;
}

/** "2017-01-01 – 2017-01-31", "from 2017-01-01", "2017-02-06"; null where the words could not be resolved. */
export function daysText({ start, end }: Pick<Period, "start" | "end">): string | null {
  if (start === null) return end === null ? null : `until ${end}`;
  if (end === null) return `from ${start}`;
  return start === end ? start : `${start} – ${end}`;
}
