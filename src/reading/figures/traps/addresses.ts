import type { PassageView } from "../../passage-view.ts";
import type { Token } from "../../tokens.ts";
import type { Reading } from "../reading.ts";
import { wordAfter } from "./near.ts";

const street =
  /^(?:street|st|avenue|ave|av|road|rd|lane|square|boulevard|blvd|bd|drive|plaza|crescent|close|rue|calle|carrera|avenida|rua|via|platz)$/;
/** What stands before the name of a street. */
const leadsStreet = /^(?:rue|chemin|avenue|calle|carrera|avenida|rua|via|piazza|viale|boulevard|jalan|soi)$/;

/** "12 Main Street", "41 Rue de Berne", "Plot 8, Main Crescent", "Av. Eduardo Mondlane 147", "Colombo 07"; "P.O. Box 12" is a numbered name. */
export function isAddress({ tokens }: PassageView, reading: Reading): boolean {
  if (tokens[reading.first]?.kind === "word" || reading.unit !== undefined) return false;
  // "Colombo 07": nobody counts with a zero before.
  if (/^0\d$/.test(tokens[reading.first]?.text ?? "") && tokens[reading.first - 1]?.capital === true) return true;
  return (
    isBeforeStreet(tokens, reading) ||
    isOnStreet(tokens, reading) ||
    isPostcode(tokens, reading) ||
    isBehindTown(tokens, reading) ||
    isZip(tokens, reading)
  );
}

/** "12 Main Street", "41 Rue de Berne", "41, rue de Berne" */
function isBeforeStreet(tokens: readonly Token[], reading: Reading): boolean {
  for (let on = 1; on <= 3; on++) {
    const last = wordAfter(tokens, reading, on);
    if (wordAfter(tokens, reading, on - 1)?.capital !== true) break;
    if (last?.capital === true && street.test(last.lower)) return true;
  }
  const comma = wordAfter(tokens, reading)?.text === "," ? 1 : 0;
  const named = wordAfter(tokens, reading, comma);
  if (named === undefined || !leadsStreet.test(named.lower) || (comma === 0 && !named.capital)) return false;
  const name = wordAfter(tokens, reading, comma + 1);
  return name?.capital === true || /^(?:de|du|des|del|della|la|le)$/.test(name?.lower ?? "");
}

/** "Plot 8, Main Crescent", "Av. Eduardo Mondlane 147" */
function isOnStreet(tokens: readonly Token[], reading: Reading): boolean {
  for (let at = reading.first - 1; at >= Math.max(0, reading.first - 5); at--) {
    const token = tokens[at];
    const joins = token !== undefined && /^(?:[.,]|du|de|des|la|le|el|del|da|do|of|the|al)$/.test(token.lower);
    if (token === undefined || (!token.capital && !joins)) return false;
    if (street.test(token.lower) && at < reading.first - 1) return wordAfter(tokens, reading)?.kind !== "word";
  }
  return false;
}

/** "Rond-point Schuman 9A, 1046 Brussels", "Palais des Nations, 1211 Geneva 10, …": behind a comma and before the name of a town. */
function isPostcode(tokens: readonly Token[], { first, next }: Reading): boolean {
  const name = tokens[next];
  if (!/^\d{4,6}$/.test(tokens[first]?.text ?? "") || name?.kind !== "word" || !name.capital) return false;
  const led =
    tokens[first - 1]?.text === "," && (tokens[first - 2]?.kind !== "word" || tokens[first - 2]?.capital === true);
  if (!led) return false;
  if (/^\d{1,2}$/.test(tokens[next + 1]?.text ?? "") && tokens[next + 2]?.kind !== "word") return true;
  return tokens
    .slice(next + 1, next + 4)
    .every(({ text, capital, kind }) => capital || kind === "digits" || /^[.,;()]$/.test(text));
}

/** The "10" of "1211 Geneva 10" */
function isBehindTown(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (!/^\d{1,2}$/.test(tokens[first]?.text ?? "") || tokens[next]?.kind === "word") return false;
  const isCode = /^\d{4,5}$/.test(tokens[first - 2]?.text ?? "") && tokens[first - 3]?.text === ",";
  return isCode && tokens[first - 1]?.kind === "word" && tokens[first - 1]?.capital === true;
}

/** "7115 South Boundary Boulevard, …, Fla. 33621", "Tampa, FL 33621": five digits that end an address, or stand behind the letters of a state. */
function isZip(tokens: readonly Token[], { first, next }: Reading): boolean {
  if (!/^\d{5}$/.test(tokens[first]?.text ?? "")) return false;
  const dot = tokens[first - 1]?.text === "." ? 1 : 0;
  const name = tokens[first - 1 - dot];
  if (name?.kind !== "word" || !name.capital) return false;
  const after = tokens[next];
  if (/^\p{Lu}{2}$/u.test(name.text) && tokens[first - 2]?.text === ",") return after?.kind !== "word";
  const ends = after === undefined || (/^[.;]$/.test(after.text) && tokens[next + 1] === undefined);
  return ends && tokens.slice(0, first).some((token) => token.capital && street.test(token.lower));
}
