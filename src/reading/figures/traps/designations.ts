import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";
import { wordBefore } from "./near.ts";

const makers =
  /^(?:Su|Mi|Ka|MiG|Tu|Il|An|BM|BMP|BTR|BRDM|RPG|AK|Boeing|Airbus|UH|CH|AH|MQ|RQ|KC|DF|SA|PK|Kh|S|T|M|F|A|B|C|TB|PAC|Leopard|Challenger|Abrams|Bradley|Marder|Patriot|Bayraktar|Ak\u0131nc\u0131|Akinci|Geran|Shahed|Mohajer|Fateh|Orlan|Lancet|Cessna|Antonov|Ilyushin|Tupolev|Sukhoi|Beechcraft|Embraer|Mirage|Mark|Mk|Type|Javelin|DDG|FFG|CVN|SSN|LHD|COVID|Covid|BA|XBB)$/;

/** "Su 34", "KC 135": a type, written with a space. With a hyphen it never becomes a number. */
export function isDesignation(tokens: readonly Token[], reading: Reading): boolean {
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
  if (isUnitName(tokens, reading) || isSubtype(tokens, reading)) return true;
  return (
    makers.test(before.text) &&
    !token.joined &&
    /^\d{1,3}(?:\.\d)?$|^[1-9]000$/.test(token.text) &&
    tokens[reading.next]?.lower !== "per" &&
    // "A 21 km section"
    !(before.text === "A" && (unitAt(tokens, reading.next) !== null || tokens[reading.next]?.kind === "word"))
  );
}

/** "BA.5", "XBB.1": a point between capitals and a number. */
const isSubtype = (tokens: readonly Token[], { first }: Reading): boolean =>
  tokens[first]?.joined === true &&
  tokens[first - 1]?.text === "." &&
  tokens[first - 1]?.joined === true &&
  /^\p{Lu}{2,3}$/u.test(tokens[first - 2]?.text ?? "");

const formations =
  /^(?:zone|brigade|corps|division|battalion|regiment|army|squadron|wing|group|command|fleet|company|district|div|bde|bn|regt|sqn|coy|infantry)$/;

/** "the 303 Pamir Zone", "205 Atal Corps": a formation with its name. */
function isUnitName(tokens: readonly Token[], reading: Reading): boolean {
  if (!/^\d{1,4}$/.test(tokens[reading.first]?.text ?? "")) return false;
  for (let on = 0; on < 3; on++) {
    const token = tokens[reading.next + on];
    if (token?.kind !== "word" || !token.capital) return false;
    if (formations.test(token.lower)) return true;
  }
  return false;
}

/** As far as a sentence about rain goes on telling of it, in tokens. */
const farthestRain = 30;
const rains =
  /^(?:rain|rains|rainfall|precipitation|snow|snowfall|water|gauge|gauges|hail|ice|sea|level|levels|tide|tides)$/;

/** Millimetres are calibres, but for rain; in a list of amounts the rain is named once. */
export function isCalibre(tokens: readonly Token[], reading: Reading): boolean {
  // "a .50 calibre machine gun"
  if (/^cal(?:ib(?:re|er))?$/.test(tokens[reading.next]?.lower ?? "")) return true;
  const unit = reading.unit === "mm" ? "mm" : unitAt(tokens, reading.next)?.unit;
  if (unit !== "mm") return false;
  if (tokens.slice(reading.next, reading.next + 5).some(({ lower }) => rains.test(lower))) return false;
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - farthestRain); at--) {
    const { lower } = tokens[at] ?? { lower: "" };
    if (/^[.;!?]$/.test(lower)) return true;
    if (rains.test(lower)) return false;
  }
  return true;
}
