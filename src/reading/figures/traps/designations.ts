import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { isPlural } from "../noun-phrase.ts";
import { isPastForm } from "../word-class.ts";
import { wordBefore } from "./near.ts";

const makers =
  /^(?:Su|Mi|Ka|MiG|Tu|Il|An|BM|BMP|BTR|BRDM|RPG|AK|Boeing|Airbus|UH|CH|AH|MQ|RQ|KC|DF|SA|PK|Kh|S|T|M|F|A|B|C|TB|PAC|Leopard|Challenger|Abrams|Bradley|Marder|Patriot|Bayraktar|Ak\u0131nc\u0131|Akinci|Geran|Shahed|Mohajer|Fateh|Orlan|Lancet|Cessna|Antonov|Ilyushin|Tupolev|Sukhoi|Beechcraft|Embraer|Mirage|Mark|Mk|Type|Javelin|ATR|CRJ|ERJ|DDG|FFG|CVN|SSN|LHD|COVID|Covid|BA|XBB)$/;

/** "Su 34", "KC 135": a type, written with a space. With a hyphen it never becomes a number. */
export function isDesignation(tokens: readonly Token[], reading: Reading): boolean {
  const before = wordBefore(tokens, reading);
  const token = tokens[reading.first];
  if (token === undefined || token.kind === "word") return false;
  if (isUnitName(tokens, reading)) return true;
  if (before === undefined) return false;
  if (isPlus(tokens, reading)) return true;
  if (
    before.kind === "mark" &&
    /^[-\u2010-\u2012_=]$/.test(before.text) &&
    token.joined &&
    before.joined &&
    tokens[reading.first - 2]?.kind !== "mark"
  )
    return true;
  if (isSubtype(tokens, reading) || isHull(tokens, reading)) return true;
  // "a Boeing 737-800", "an ATR 72-600"
  if (makers.test(before.text) && /^\d{2,4}-\d{1,4}\p{Lu}{0,2}$/u.test(token.text)) return true;
  return (
    makers.test(before.text) &&
    !token.joined &&
    /^\d{1,3}(?:\.\d)?$|^[1-9]000$/.test(token.text) &&
    tokens[reading.next]?.lower !== "per" &&
    // "A 21 km section"
    !(before.text === "A" && (unitAt(tokens, reading.next) !== null || tokens[reading.next]?.kind === "word"))
  );
}

/** "D+1", "H+6", "the P5+1", both halves of "the 5+1 talks" */
function isPlus(tokens: readonly Token[], { first, next }: Reading): boolean {
  const isSign = (at: number): boolean => tokens[at]?.text === "+" && tokens[at]?.joined === true;
  if (!/^\d{1,2}$/.test(tokens[first]?.text ?? "")) return false;
  const left = tokens[first - 2]?.text ?? "";
  // "D-Day plus 30"
  if (tokens[first - 1]?.lower === "plus" && /^[DH]-(?:Day|Hour)$/i.test(left)) return true;
  if (isSign(first - 1) && tokens[first]?.joined === true) return /^[DHGTP]\d?$|^\d$/.test(left);
  return isSign(next) && tokens[next + 1]?.joined === true && /^\d$/.test(tokens[next + 1]?.text ?? "");
}

/** "BA.5", "XBB.1": a point between capitals and a number. */
const isSubtype = (tokens: readonly Token[], { first }: Reading): boolean =>
  tokens[first]?.joined === true &&
  tokens[first - 1]?.text === "." &&
  tokens[first - 1]?.joined === true &&
  /^\p{Lu}{2,3}$/u.test(tokens[first - 2]?.text ?? "");

/** "USCGC Tahoma (WMEC 908)", "the frigate Kent (F 78)": letters and a number alone in brackets behind a name. */
function isHull(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  return (
    unit === undefined &&
    /^\d{1,4}$/.test(tokens[first]?.text ?? "") &&
    /^\p{Lu}{1,5}$/u.test(tokens[first - 1]?.text ?? "") &&
    tokens[first - 2]?.text === "(" &&
    tokens[next]?.text === ")" &&
    tokens[first - 3]?.capital === true
  );
}

const formations =
  /^(?:zone|brigade|corps|division|battalion|regiment|army|squadron|wing|group|command|commando|fleet|company|district|div|bde|bn|regt|sqn|coy|cavalry|infantry|para|region)$/;

/** "the 303 Pamir Zone", "205 Atal Corps": a formation with its name. */
function isUnitName(tokens: readonly Token[], reading: Reading): boolean {
  // "93 Brigade", "2-5 Cavalry"
  if (!/^\d{1,4}$|^\d{1,3}[-/]\d{1,3}$/.test(tokens[reading.first]?.text ?? "")) return false;
  // "1-12 Infantry"
  if (/[-/]/.test(tokens[reading.first]?.text ?? "") && isName(tokens[reading.next]))
    if (formations.test(tokens[reading.next]?.lower ?? "")) return true;
  let last = reading.next;
  while (last < reading.next + 4 && isName(tokens[last + 1])) last++;
  // "14 Russian Army tanks", "5 Infantry Fighting Vehicles": what is counted stands behind the formation.
  if (
    (isPlural(tokens[last]) && tokens[last]?.lower !== "corps") ||
    (isPlural(tokens[last + 1]) && !isPastForm(tokens[last + 1])) ||
    // "3 Command and Control Nodes"
    (/^(?:and|&)$/.test(tokens[last + 1]?.lower ?? "") && isName(tokens[last + 2]) && isPlural(tokens[last + 3]))
  )
    return false;
  return tokens.slice(reading.next, last + 1).some((token) => isName(token) && formations.test(token.lower));
}

const isName = (token: Token | undefined): boolean => token?.kind === "word" && token.capital;
