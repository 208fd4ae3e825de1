import type { Tokenized } from "../head/date.ts";
import type { PlaceFound } from "./place-found.ts";

/**
 * A name and a dash before a sentence: "Rabat – An updated toll …" once, at the beginning of the prose, is where it was
 * written; "SOMALIA – Bio-pesticides were applied" is what the line is about, as is each of several.
 */
export function withOpenings(passages: readonly Tokenized[], found: readonly PlaceFound[][]): PlaceFound[][] {
  const openings = passages.flatMap(({ passage, tokens }, i) => {
    const name = found[i]?.[0];
    const isProse = passage.kind === "paragraph" || passage.kind === "item";
    const isOpening = isProse && name?.first === 0 && opens(tokens, name.next);
    return isOpening ? [i] : [];
  });
  const prose = passages.findIndex(({ passage }) => passage.kind === "paragraph");
  const role = (i: number): PlaceFound["role"] =>
    openings.length === 1 && i === prose && !isLarge(found[i]?.[0]) ? "venue" : "label";
  return found.map((names, i) =>
    openings.includes(i) ? names.map((name, at) => (at === 0 ? { ...name, role: role(i) } : name)) : names,
  );
}

/** A dash that stands alone, and a sentence behind it: a capital, and no number. */
function opens(tokens: Tokenized["tokens"], next: number): boolean {
  const [dash, after] = [tokens[next], tokens[next + 1]];
  return (
    dash !== undefined &&
    /^(?:[\u2013\u2014-]|--)$/.test(dash.text) &&
    !dash.joined &&
    after?.kind === "word" &&
    after.capital &&
    tokens.length > next + shortestSentence
  );
}
const shortestSentence = 5;

/** Texts are written in towns and camps. */
const isLarge = (name: PlaceFound | undefined): boolean =>
  name?.candidates.some(({ level }) => level === "country" || level === "region") === true &&
  !name.candidates.some(({ level }) => level === "town");
