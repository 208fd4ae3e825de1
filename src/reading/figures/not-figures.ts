import type { PassageView } from "../passage-view.ts";
import { monthOf } from "../periods/dates.ts";
import type { Token } from "../tokens.ts";
import type { Reading } from "./reading.ts";
import { unitAt } from "./units.ts";

/** Why a number is no figure, or null where it may be one. */
type Trap = (view: PassageView, reading: Reading) => boolean;

const numbered = new Set(
  "no nos number numbers nr resolution resolutions highway route road motorway street hill hills height article articles art page pages p pp section chapter figure fig table annex appendix release report box room extension ext paragraph para version ver line phase stage level category class grade tel telephone phone fax call mobile grid flight channel item items step volume vol issue day week protocol part clause rule order decree law module server node camp checkpoint block building house apt apartment suite unit brigade battalion division regiment squadron bulletin update decision instruction episode post exit kilometre-post n° #".split(
    " ",
  ),
);
const makers =
  /^(?:Su|Mi|Ka|MiG|Tu|Il|An|BM|BMP|BTR|BRDM|RPG|AK|Boeing|Airbus|UH|CH|AH|MQ|RQ|KC|DF|SA|PK|Kh|S|T|M|F|A|B|C)$/;
const oneStops = new Set(
  "of who that which is was has have had can could should would and or another but hand side way day time thing point again must may by to in on at".split(
    " ",
  ),
);
const notBeforeOne = new Set("this that no any every each the which another not some only second".split(" "));

/** In this order, from what spoils most numbers to what spoils fewest. Each is a kind of number that counts nothing. */
const traps: readonly (readonly [name: string, trap: Trap])[] = [
  [
    "period",
    (view, reading) => view.periods.some((period) => period.start < reading.end && period.end > reading.start),
  ],
  ["pronoun", (view, reading) => isPronoun(view.tokens, reading)],
  ["year", (view, reading) => isYear(view, reading)],
  ["number of a name: a road, a resolution, a list", (view, reading) => isNumbered(view.tokens, reading)],
  ["designation of a type", (view, reading) => isDesignation(view.tokens, reading)],
  ["calibre", (view, reading) => isCalibre(view.tokens, reading)],
  ["age", (view, reading) => isAge(view.tokens, reading)],
  ["time of day", (view, reading) => isClock(view.tokens, reading)],
  ["phone number", (view, reading) => isPhone(view.text, view.tokens, reading)],
  ["coordinate", (view, reading) => isCoordinate(view.tokens, reading)],
  ["footnote mark", (view, reading) => isFootnote(view.tokens, reading)],
  ["address", (view, reading) => isAddress(view.tokens, reading)],
];

/** The kind of trap that a number is, or null for a number that may be a figure. */
export function trapOf(view: PassageView, reading: Reading): string | null {
  if (!Number.isFinite(reading.value)) return "too large to hold";
  return traps.find(([, trap]) => trap(view, reading))?.[0] ?? null;
}

const wordBefore = (tokens: readonly Token[], reading: Reading, back = 1): Token | undefined =>
  tokens[reading.first - back];
const wordAfter = (tokens: readonly Token[], reading: Reading, on = 0): Token | undefined => tokens[reading.next + on];

/** "one of them", "no one", "this one": a pronoun. "One strike" is a figure. */
function isPronoun(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token?.lower === "zero")
    return (
      wordBefore(tokens, reading)?.lower === "ground" ||
      /^(?:tolerance|hour|point)$/.test(wordAfter(tokens, reading)?.lower ?? "")
    );
  if (token?.lower !== "one" || reading.form !== "number" || reading.value !== 1) return false;
  const after = wordAfter(tokens, reading);
  if (after === undefined || after.kind !== "word") return true;
  return oneStops.has(after.lower) || notBeforeOne.has(wordBefore(tokens, reading)?.lower ?? "");
}

/** "in 2016", "the 2015 agreement", "2016-17": a bare number between 1900 and 2099 that no plural follows. */
function isYear({ tokens, periods }: PassageView, reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token === undefined || reading.unit !== undefined || !/^(?:19|20)\d\d(?:[-\u2013]\d{2,4}|s)?$/.test(token.text))
    return false;
  if (reading.next !== reading.first + 1 || unitAt(tokens, reading.next) !== null) return false;
  const after = wordAfter(tokens, reading);
  const counts =
    after?.kind === "word" &&
    !after.capital &&
    (/^(?:people|men|women|children|personnel|troops)$/.test(after.lower) ||
      (/[^su]s$/.test(after.lower) && !/^(?:was|has|is|as|its|this|us|across)$/.test(after.lower)));
  const before = wordBefore(tokens, reading);
  if (monthOf(before) !== null || before?.text === "(" || before?.text === "/") return true;
  if (
    /^(?:of|in|since|by|until|from|during|year|for|and|early|late|mid|the|to|between|before|after)$/.test(
      before?.lower ?? "",
    )
  )
    return !counts || periods.some((period) => period.next === reading.first);
  return !counts;
}

/** "Resolution 2334", "No. 2", "road 5": a number that is a name. */
function isNumbered(tokens: readonly Token[], reading: Reading): boolean {
  const token = tokens[reading.first];
  if (token?.kind === "word") return false;
  let back = 1;
  if (wordBefore(tokens, reading)?.text === "." || wordBefore(tokens, reading)?.text === ":") back = 2;
  const before = wordBefore(tokens, reading, back);
  if (before === undefined) return false;
  if (before.text === "#" || before.text === "\u2116" || before.text === "\u00a7") return true;
  if (!numbered.has(before.lower)) return false;
  // "the call of 30 people", "in the camp 12 tents": the noun must stand right before the number, or before "No.".
  if (back === 2 && wordBefore(tokens, reading)?.text === ":")
    return /^(?:tel|telephone|phone|fax|call|mobile|no|release|ext|box)$/.test(before.lower);
  const plural = wordAfter(tokens, reading);
  const counts = plural?.kind === "word" && /[^s]s$|^people$/.test(plural.lower) && !plural.capital;
  return !(
    counts &&
    back === 1 &&
    !before.capital &&
    !/^(?:no|nos|resolution|article|page|ext|extension|box)$/.test(before.lower)
  );
}

/** "Su 34", "KC 135": a type, written with a space. With a hyphen it never becomes a number. */
function isDesignation(tokens: readonly Token[], reading: Reading): boolean {
  const before = wordBefore(tokens, reading);
  const token = tokens[reading.first];
  if (token === undefined || token.kind === "word" || before === undefined) return false;
  if (
    before.kind === "mark" &&
    /^[-\u2010-\u2012_=]$/.test(before.text) &&
    token.joined &&
    before.joined &&
    tokens[reading.first - 2]?.kind !== "mark"
  )
    return true;
  return makers.test(before.text) && !token.joined && token.text.length <= 3 && tokens[reading.next]?.lower !== "per";
}

/** Millimetres are calibres, but for rain. */
function isCalibre(tokens: readonly Token[], reading: Reading): boolean {
  const unit = reading.unit === "mm" ? "mm" : unitAt(tokens, reading.next)?.unit;
  if (unit !== "mm") return false;
  const near = tokens.slice(Math.max(0, reading.first - 6), reading.next + 5).map((token) => token.lower);
  return !near.some((word) => /^(?:rain|rainfall|precipitation|snow|water)$/.test(word));
}

/** "aged 12", "12 years old", "(34)" after a name is left to the counted noun. */
function isAge(tokens: readonly Token[], reading: Reading): boolean {
  const before = wordBefore(tokens, reading)?.lower ?? "";
  if (
    before === "aged" ||
    before === "age" ||
    (before === "under" &&
      /^(?:five|5)$/.test(tokens[reading.first]?.lower ?? "") &&
      /^(?:child|children|boys|girls|infants)$/.test(wordBefore(tokens, reading, 2)?.lower ?? ""))
  )
    return true;
  if (before === "ages" || (before === "between" && wordBefore(tokens, reading, 2)?.lower === "aged")) return true;
  return (
    /^(?:years?|months?)$/.test(wordAfter(tokens, reading)?.lower ?? "") &&
    /^(?:old|of)$/.test(wordAfter(tokens, reading, 1)?.lower ?? "") &&
    /^(?:old|age)$/.test(wordAfter(tokens, reading, wordAfter(tokens, reading, 1)?.lower === "of" ? 2 : 1)?.lower ?? "")
  );
}

/** "at 8 a.m.", "0600 hours", "14.30 GMT" */
function isClock(tokens: readonly Token[], reading: Reading): boolean {
  const text = tokens[reading.first]?.text ?? "";
  const after = wordAfter(tokens, reading)?.lower ?? "";
  if (/^(?:a\.m|p\.m|am|pm|gmt|utc|o'clock|o\u2019clock)$/.test(after)) return true;
  if (/^[0-2]\d[0-5]\d$/.test(text) && /^(?:hours|hrs|h|local)$/.test(after)) return true;
  return (
    /^\d{1,2}\.\d{2}$/.test(text) &&
    (/^(?:hours|hrs|local)$/.test(after) ||
      (wordBefore(tokens, reading)?.lower === "at" && unitAt(tokens, reading.next) === null))
  );
}

/** "+972 2 555 0162": three groups of digits or more, or two after a plus sign. */
function isPhone(text: string, tokens: readonly Token[], reading: Reading): boolean {
  const isDigits = (token: Token | undefined): boolean =>
    token !== undefined && /^\d{1,5}(?:-\d{2,5})*$/.test(token.text);
  let first = reading.first;
  while (first > 0 && reading.first - first < 6 && isDigits(tokens[first - 1]) && isDigits(tokens[first])) first--;
  let next = Math.max(reading.next, first + 1);
  while (isDigits(tokens[next]) && next - first < 10) next++;
  if (!isDigits(tokens[first])) return false;
  const plus = tokens[first - 1]?.text === "+" && tokens[first]?.joined === true;
  const groups = next - first;
  if (plus && groups >= 2)
    return (
      !/^\(?$/.test(text.slice(Math.max(0, (tokens[first]?.start ?? 0) - 2), (tokens[first]?.start ?? 1) - 1)) ||
      groups >= 3
    );
  return groups >= 3 && tokens.slice(first, next).some((token) => token.text.startsWith("0") || token.text.length >= 4);
}

/** "36\u00b012'N", "N 36.12" */
function isCoordinate(tokens: readonly Token[], reading: Reading): boolean {
  const after = wordAfter(tokens, reading);
  if (after?.text === "\u00b0" && !/^c$/i.test(wordAfter(tokens, reading, 1)?.text ?? "")) return true;
  const before = wordBefore(tokens, reading);
  if (/^['\u2032\u2033"]$/.test(after?.text ?? "") && /^\u00b0$/.test(before?.text ?? "")) return true;
  return (
    /^\d{1,3}\.\d{3,}$/.test(tokens[reading.first]?.text ?? "") &&
    (/^[NSEW]$/.test(before?.text ?? "") ||
      /^[NSEW]$/.test(after?.text ?? "") ||
      /^\d{1,3}\.\d{3,}$/.test(after?.text === "," ? (wordAfter(tokens, reading, 1)?.text ?? "") : ""))
  );
}

/** "[1]" */
function isFootnote(tokens: readonly Token[], reading: Reading): boolean {
  return (
    wordBefore(tokens, reading)?.text === "[" &&
    wordAfter(tokens, reading)?.text === "]" &&
    (tokens[reading.first]?.text.length ?? 9) <= 3
  );
}

/** "12 Main Street" */
function isAddress(tokens: readonly Token[], reading: Reading): boolean {
  const [first, second] = [wordAfter(tokens, reading), wordAfter(tokens, reading, 1)];
  return (
    first?.capital === true &&
    second?.capital === true &&
    /^(?:street|avenue|road|lane|square|boulevard)$/.test(second.lower)
  );
}
