import type { ResolvingParts } from "../../asking/resolve-place.ts";
import { fold } from "../../language/fold.ts";
import { scriptOf } from "../../language/script.ts";
import { placeCues } from "../stop-words.ts";
import type { Kind } from "./entry.ts";
import { arabic } from "./arabic/arabic.ts";
import { placeHeard, placeNamed, wordHeard, type Named } from "./names.ts";
import { russian } from "./russian/russian.ts";
import { withNumbers, withTimes } from "./times-said.ts";
import type { Found, Tongue } from "./tongue.ts";
import { turned, type Unit } from "./turned.ts";

interface Piece {
  readonly text: string;
  readonly folded: string;
  readonly isWord: boolean;
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Arabic}]/u;
/** Names have at most so many words. */
const LONGEST_NAME = 3;

/**
 * A Russian or Arabic question in English words, in the order in which English asks, with names as stored briefings write
 * them; any other text as it is. No prose: it is what the rules that understand questions read. What neither the lexicon
 * nor the briefings know stays as it was typed.
 */
export async function inEnglish(text: string, parts: ResolvingParts): Promise<string> {
  if (!foreign.test(text)) return text;
  const tongue = scriptOf(foreign.exec(text)?.[0] ?? "") === "arabic" ? arabic : russian;
  const pieces = piecesOf(text);
  const units: Unit[] = [];
  for (let at = 0; at < pieces.length;) {
    const [unit, length] = await unitAt(pieces, at, units, tongue, parts);
    units.push(unit);
    at += length;
  }
  return withTimes(withNumbers(turned(asking(units), tongue === arabic)));
}

const marks: Readonly<Record<string, string>> = { "؟": "?", "،": ",", "؛": ";" };

/** Words, numbers and marks; words that a dash joins are parted. */
function piecesOf(text: string): readonly Piece[] {
  const plain = text
    .replace(/[٠-٩۰-۹]/g, (digit) => fold(digit))
    .replace(/(\d+)-?(?:ой|ый|ий|ая|го|му|ом|ую|ей|й|я|е|ю|м)(?!\p{L})/gu, "$1th")
    // Folded, August of the Levant would be Ibb.
    .replace(/(?<!\p{L})(و?)آب(?!\p{L})/gu, "$1أغسطس")
    // "Hepatitis A".
    .replace(/(?<=\p{L} )А(?!\p{L})/gu, "A")
    .replace(/(?<=\d)-(?=\p{L})/gu, " ")
    .replace(/(^|\s)و(?=\d)/gu, "$1و ")
    .replace(/(^|\s)ال(?=[- ]?\d)/gu, "$1");
  return [
    ...plain.matchAll(
      /\d+(?:th)?(?:[.,:/–-]\d+)*%?|[\p{Script=Cyrillic}\p{Script=Arabic}\p{M}ـ]+|[\p{Script=Latin}\p{M}\p{N}'’_@/.-]*[\p{Script=Latin}\p{N}]|[^\s«»"“”„]/gu,
    ),
  ].map(([piece]) => ({
    text: marks[piece] ?? piece,
    folded: fold(piece),
    isWord: foreign.test(piece) && /\p{L}/u.test(piece),
  }));
}

async function unitAt(
  pieces: readonly Piece[],
  at: number,
  before: readonly Unit[],
  tongue: Tongue,
  parts: ResolvingParts,
): Promise<readonly [Unit, number]> {
  const piece = pieces[at];
  if (piece === undefined) return [nothing, 1];
  if (!piece.isWord)
    return [{ english: piece.text, kind: /^[?!.,;:]$/.test(piece.text) ? "mark" : "other", lead: "" }, 1];
  const said = before.findLast(({ english }) => english !== "")?.english ?? "";
  const cued = placeCues.has((said.split(" ").at(-1) ?? "").replace(/[{}]/g, ""));
  const first = findAt(pieces, at, tongue, tongue === arabic && /^(?:who|what|from)$/.test(said) ? "deed" : undefined);
  // Behind a preposition no noun has the ending of what is counted: "in Beira" is no form of "well".
  const goesOn = /^(?:name|country)$/.test(before.at(-1)?.kind ?? "") && first?.lead === "and";
  const isMistaken = tongue === arabic && (cued || goesOn) && first?.exact === false && /[^ا]ا$/u.test(piece.folded);
  const found = isMistaken ? null : first;
  if (found !== null && found.length > 1) return [unitOf(found), found.length];
  const name = await nameAt(
    pieces,
    at,
    { cued, names: /^(?:noun|name)$/.test(before.at(-1)?.kind ?? "") },
    isMistaken,
    tongue,
    parts,
  );
  if (name !== null) return name;
  if (found !== null) return [unitOf(found), found.length];
  return [{ english: piece.text, kind: "other", lead: "" }, 1];
}

const nothing: Unit = { english: "", kind: "small", lead: "" };
const unitOf = ({ entry, lead }: Found): Unit => ({ english: entry.english, kind: entry.kind, lead });

function findAt(pieces: readonly Piece[], at: number, tongue: Tongue, wanted: Kind | undefined): Found | null {
  const words: string[] = [];
  for (const { isWord, folded } of pieces.slice(at)) {
    if (folded === "-" && words.length > 0) continue;
    if (!isWord && !/^\d+$/.test(folded)) break;
    words.push(folded);
  }
  const found = tongue.find(words, wanted);
  if (found === null) return null;
  let [length, left] = [0, found.length];
  while (left > 0) if (pieces[at + length++]?.folded !== "-") left--;
  return { ...found, length };
}

const areas = /^(?:districts?|regions?|city|town|village|governorate|province|state|oblast|county|country|island)$/;

/** The longest name that begins here and has a word which the lexicon does not. */
async function nameAt(
  pieces: readonly Piece[],
  at: number,
  { cued, names }: { readonly cued: boolean; readonly names: boolean },
  isMistaken: boolean,
  tongue: Tongue,
  parts: ResolvingParts,
): Promise<readonly [Unit, number] | null> {
  const words: Piece[] = [];
  const lengths: number[] = [];
  for (let end = at; end < pieces.length && words.length < LONGEST_NAME; end++) {
    const piece = pieces[end];
    if (piece === undefined || (!piece.isWord && piece.text !== "-")) break;
    if (piece.text === "-") continue;
    words.push(piece);
    lengths.push(end - at + 1);
  }
  const one = words[0];
  const first = words[0] === undefined ? null : tongue.find([words[0].folded]);
  const isKnown = words.map(({ folded }, i) => !(isMistaken && i === 0) && tongue.find([folded]) !== null);
  // "The district of Hays", in small letters, is no name of three words.
  const isArea = areas.test(first?.entry.english ?? "") && !/^\p{Lu}/u.test(words[0]?.text ?? "");
  const typed = (count: number) => ({
    words: words.slice(0, count).map(({ folded }) => folded),
    isName: words.slice(0, count).every(({ text }) => !/^\p{Ll}/u.test(text)),
    cued,
  });
  const named = async (look: (count: number) => Promise<Named | null>): Promise<readonly [Unit, number] | null> => {
    for (let count = words.length; count > 0; count--) {
      if (count > 1 && isArea) continue;
      // Words of the field with a capital may be a name together: "Северо-Казахстанская область".
      if (isKnown.slice(0, count).every(Boolean) && !(count > 1 && at > 0 && /^\p{Lu}/u.test(one?.text ?? "")))
        continue;
      const name = await look(count);
      if (name !== null) return [{ english: name.english, kind: "name", lead: name.lead }, lengths[count - 1] ?? 1];
    }
    return null;
  };
  return (
    (await named((count) => placeNamed(typed(count), tongue, false, parts))) ??
    (isKnown[0] === true || one === undefined
      ? null
      : await named(async (count) =>
          count === 1
            ? await wordHeard(one.folded, { ...typed(1), cued: cued || names }, tongue, parts.briefings)
            : null,
        )) ??
    (isKnown[0] === true ? null : await named((count) => placeHeard(typed(count), tongue, parts))) ??
    (await named((count) => placeNamed(typed(count), tongue, true, parts)))
  );
}

/** "من قال": at the beginning of a question before a deed it asks who. */
function asking(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(({ english, lead }) => english !== "" || lead !== "");
  const [one, next] = [units[first], units.slice(first + 1).find(({ english }) => english !== "")];
  if (one === undefined) return units;
  if (one.english === "from" && next?.kind === "deed") return units.with(first, { ...one, english: "who" });
  return units;
}
