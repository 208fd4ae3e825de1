import type { Token } from "../tokens.ts";
import { landNouns, levelNouns, numbered } from "./level-nouns.ts";
import { compass, isDemonym, namedAfter, noPlace, persons, siteNouns, vessels } from "./place-words.ts";

const longestRun = 5;
/** Small words inside of names: "Norte de Santander", "Lac des Roches", "Frankfurt am Main". */
const connectors = new Set(
  "de del della delle di da do dos das des du d la le les los las el al ul y e sur sous en au aux lès am an der ob na nad upon".split(
    " ",
  ),
);
const numeral = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})(?:-[A-Z])?$/;

/** The token after the capitalised words from `at` on, which may be one name; `at` itself where there are none. */
export function runEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || !isNameWord(first)) return at;
  const shouted = isShouted(first);
  let next = afterDot(tokens, at);
  while (next - at < longestRun * 2) {
    const part = tokens[next];
    if (part === undefined || endsName(tokens[next - 1])) break;
    if (isNameWord(part) && goesOn(part, shouted, tokens[next + 1])) {
      next = afterDot(tokens, next);
      continue;
    }
    const inside = nextCapital(tokens, next);
    if (inside === next) break;
    next = inside;
  }
  return next;
}

/** In a shouted line small words are capitals, too; in other lines capitals begin an abbreviation. */
function goesOn(part: Token, shouted: boolean, after: Token | undefined): boolean {
  // "Kale General Hospital", "Bole King Airport"
  if (persons.has(part.lower)) return after?.capital === true && siteNouns.has(after.lower);
  return shouted ? !noPlace.has(part.lower) || levelNouns.has(part.lower) || compass.has(part.lower) : !isShouted(part);
}

/** Past connectors to behind the capitalised word that they lead to; `at` where they lead to none. */
function nextCapital(tokens: readonly Token[], at: number): number {
  let to = at;
  // "Bab al-Hawa", "Côte d'Ivoire": the article is joined to its word.
  if (isArticled(tokens[at])) return at + 1;
  while (to < at + 2 && connectors.has(tokens[to]?.lower ?? "") && tokens[to]?.capital === false) to++;
  const isOf =
    tokens[at]?.lower === "of" && landNouns.has(tokens[at - 1]?.lower ?? "") && tokens[at - 1]?.capital === true;
  if (isOf) to = at + 1;
  return to > at && isNameWord(tokens[to]) ? to + 1 : at;
}

export const isArticled = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  // Almost every word is told by one look.
  /['\u2019-]/.test(token.text.slice(1, 5)) &&
  /^(?:a[ldrstznh]|ash|esh|e[lsdrz]|ul)-\p{Lu}|^(?:d|l|dell|dall|nell)['\u2019]\p{Lu}/u.test(token.text);

const endsName = (token: Token | undefined): boolean => /['\u2019]s$/.test(token?.text ?? "");

/** "St. Louis" and "Gov. Samawah": the dot of a short word belongs to the name. */
function afterDot(tokens: readonly Token[], at: number): number {
  const dot = tokens[at + 1];
  const short = /^(?:st|ste|mt|ft|n|s|e|w)$/.test(tokens[at]?.lower ?? "");
  return short && dot?.text === "." && dot.joined && isNameWord(tokens[at + 2]) ? at + 2 : at + 1;
}

/** A capitalised word with small letters or a shouted one; with a digit only as in "Zolote-5/Mykhailivka". */
function isNameWord(token: Token | undefined): boolean {
  if (token === undefined || !token.capital) return false;
  if (token.kind === "word") return true;
  return token.kind === "mixed" && /^\p{Lu}\p{Ll}{3,}\p{L}*[-\d\p{L}]*(?:\/\p{Lu}[\p{L}\d-]+)?$/u.test(token.text);
}

export const isShouted = (token: Token): boolean => token.text.length > 1 && token.text === token.text.toUpperCase();

/** "Responsibility", "Disaster Management": words made of other words are no names. */
const abstract = /(?:ility|ilities|tions?|sions?|ments?|ness|ships?|ances?|ences?)$/;

/** Not a word that is commoner as something else, a person's title, a people or a ship. */
export function isPlausible(token: Token): boolean {
  const { lower } = token;
  if (noPlace.has(lower) || persons.has(lower) || isDemonym(lower) || vessels.has(lower)) return false;
  // "ECs", "NGOs"
  // "January-June 2007"
  if (
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-\u2010\u2011]/.test(
      lower,
    )
  )
    return false;
  if (abstract.test(lower) || /^\p{Lu}{2,}s$/u.test(token.text)) return false;
  return token.text.length > 2 || /^\p{Lu}\p{Ll}$/u.test(token.text);
}

/** The words name an office, a unit or a treaty, and not a place. */
export function isOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || token.kind !== "word" || !namedAfter.has(token.lower)) return false;
  return !(/^cent(?:re|er)$/.test(token.lower) && carers.has(tokens[at - 1]?.lower ?? ""));
}
/** What makes a centre a building: "Federal Medical Centre". */
const carers = new Set(
  "medical health detention reception evacuation community shopping transit collective treatment".split(" "),
);

/** True where the run ends with a word for a piece of land, or a site: "Anguilla Cay", "Jenny Wiley State Park". */
export function endsAsLand(tokens: readonly Token[], at: number, next: number): boolean {
  const last = tokens[next - 1];
  return (
    next - at > 1 &&
    last !== undefined &&
    last.capital &&
    (landNouns.has(last.lower) ||
      siteNouns.has(last.lower) ||
      levelNouns.has(last.lower) ||
      carers.has(tokens[next - 2]?.lower ?? ""))
  );
}

/** The token after "Region VIII", "REGIONS V, VI and VIII" or "Sector 5", or `at`. */
export function numberedEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  // "on Hill 350"
  if (
    /^(?:hill|height)$/.test(first?.lower ?? "") &&
    first?.capital === true &&
    /^\d{2,4}(?:\.\d)?$/.test(tokens[at + 1]?.text ?? "")
  )
    return at + 2;
  if (first === undefined || !first.capital || !numbered.has(first.lower)) return at;
  const isNumber = (index: number): boolean => {
    const text = tokens[index]?.text ?? "";
    return (numeral.test(text) && text !== "") || /^\d{1,2}$/.test(text);
  };
  let next = at + 1;
  if (!isNumber(next)) return at;
  next++;
  while (next < at + 12) {
    const joint = tokens[next]?.text;
    const to = joint === "," && tokens[next + 1]?.lower === "and" ? next + 2 : next + 1;
    if (!(joint === "," || joint === "and" || joint === "&") || !isNumber(to) || !numeral.test(tokens[to]?.text ?? ""))
      break;
    next = to + 1;
  }
  return next;
}
