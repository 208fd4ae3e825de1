import { stemOf } from "./concepts.ts";
import { verbForms } from "./irregular.ts";
import { compounds, sayings } from "./sayings.ts";

interface Phrase {
  /** The stems of which one stands at each place; null for up to three of any kind. */
  readonly places: readonly (ReadonlySet<string> | null)[];
  /** Of each place: it may be missing. */
  readonly optional: readonly boolean[];
  /** The word of the field, and what else a text says by it. */
  readonly means: readonly string[];
  readonly words: readonly string[];
  readonly asked: boolean;
}

const FEW = 3;
const formsIn = (words: string): ReadonlySet<string> =>
  new Set(words.split("|").flatMap((word) => [stemOf(word), ...verbForms(stemOf(word))]));

/** By the stems that they begin with. */
const byFirst = new Map<string, Phrase[]>();
const joined = compounds
  .trim()
  .split("; ")
  .map((compound) => `${compound} = ${compound.replace("~ ", "").replace(" ", "")}`);
for (const line of [...sayings.trim().split("\n"), ...joined]) {
  const [said = "", meant = ""] = line.split(" = ");
  const pieces = said.replace("~ ", "").split(" ");
  const places = pieces.map((piece) => (piece === "..." ? null : formsIn(piece.replace("?", ""))));
  const optional = pieces.map((piece) => piece.endsWith("?"));
  const phrase = {
    places,
    optional,
    means: meant.split(" ").map(stemOf),
    words: meant.split(" "),
    asked: !said.startsWith("~"),
  };
  for (const first of places[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
}

/** Where a phrase that begins at a place ends, and the place that "..." left off at; null where it is not said there. */
function endOf({ places, optional }: Phrase, stems: readonly string[], from: number): Said | null {
  let at = from;
  let gap: readonly [number, number] | null = null;
  for (const [i, place] of places.entries()) {
    if (place === null) {
      const next = places[i + 1];
      const found = stems.slice(at, at + FEW + 1).findIndex((stem) => next?.has(stem) === true);
      if (found < 1) return null;
      gap = [at, at + found];
      at += found;
    } else if (place.has(stems[at] ?? "")) at++;
    else if (optional[i] !== true) return null;
  }
  return { end: at, gap };
}

interface Said {
  readonly end: number;
  readonly gap: readonly [number, number] | null;
}

/** What the phrases of a text mean, by the stems of the text in order: each with the index of its first word. */
export function phrasesIn(stems: readonly string[]): readonly { readonly stem: string; readonly at: number }[] {
  const found: { readonly stem: string; readonly at: number }[] = [];
  for (const [at, stem] of stems.entries())
    for (const phrase of byFirst.get(stem) ?? [])
      if (endOf(phrase, stems, at) !== null) for (const word of phrase.means) found.push({ stem: word, at });
  return found;
}

/** Words with one for each phrase that they say: "were let out" becomes "were released". */
export function withoutPhrases<W extends { readonly stem: string; readonly english: string }>(
  words: readonly W[],
): readonly W[] {
  const stems = words.map(({ stem }) => stem);
  const found: W[] = [];
  for (let at = 0; at < words.length; at++) {
    const said = (byFirst.get(stems[at] ?? "") ?? []).flatMap((phrase) => {
      const where = phrase.asked ? endOf(phrase, stems, at) : null;
      return where === null ? [] : [{ ...where, word: phrase.words[0] ?? "" }];
    });
    const [first] = said.toSorted((a, b) => b.end - a.end);
    const word = words[at];
    if (word === undefined) continue;
    if (first === undefined) {
      found.push(word);
      continue;
    }
    found.push({ ...word, english: first.word, stem: stemOf(first.word) });
    if (first.gap !== null) found.push(...words.slice(...first.gap));
    at = first.end - 1;
  }
  return found;
}
