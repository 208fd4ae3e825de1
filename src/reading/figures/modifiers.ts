import type { Modifier } from "../../briefing/figure.ts";
import type { Token } from "../tokens.ts";

const phrases: readonly (readonly [string, Modifier])[] = [
  ["no more than", "up_to"],
  ["not more than", "up_to"],
  ["as many as", "up_to"],
  ["as much as", "up_to"],
  ["up to", "up_to"],
  ["at most", "up_to"],
  ["maximum of", "up_to"],
  ["no fewer than", "at_least"],
  ["no less than", "at_least"],
  ["not less than", "at_least"],
  ["at least", "at_least"],
  ["minimum of", "at_least"],
  ["not fewer than", "at_least"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["in excess of", "over"],
  ["upwards of", "over"],
  ["over", "over"],
  ["above", "over"],
  ["exceeding", "over"],
  ["exceeded", "over"],
  ["exceeds", "over"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["lower than", "under"],
  ["under", "under"],
  ["below", "under"],
  ["almost", "almost"],
  ["nearly", "almost"],
  ["close to", "almost"],
  ["approaching", "almost"],
  ["not quite", "almost"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["roughly", "about"],
  ["maybe", "about"],
  ["perhaps", "about"],
  ["something like", "about"],
  ["in the region of", "about"],
  ["in the order of", "about"],
  ["on the order of", "about"],
  ["in the neighborhood of", "about"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["circa", "about"],
  ["estimated at", "about"],
  ["gusting to", "up_to"],
  ["gusts to", "up_to"],
  ["\u00b1", "about"],
  ["some", "about"],
  ["~", "about"],
  ["\u2248", "about"],
  [">", "over"],
  ["<", "under"],
  ["\u2265", "at_least"],
  ["\u2264", "up_to"],
];
const byLast = new Map<string, (readonly [readonly string[], Modifier])[]>();
for (const [phrase, modifier] of phrases) {
  const words = phrase.split(" ");
  const last = words.at(-1) ?? "";
  byLast.set(last, [...(byLast.get(last) ?? []), [words, modifier]]);
}

/** The bound that the words before token `first` put on a number, and the index at which they begin. Longer phrases win. */
export function modifierBefore(
  tokens: readonly Token[],
  first: number,
): { readonly modifier: Modifier; readonly first: number } | null {
  let last = first - 1;
  // "about (US$) 95", "nearly a third", "more than the 30 …" keep their bound; a currency sign or name may stand between.
  while (last >= 0 && first - last < 4 && /^(?:[$€£₽+(]|us|usd)$/.test(tokens[last]?.lower ?? "")) last--;
  if (tokens[last]?.text === "." && tokens[last - 1]?.lower === "approx") last--;
  for (const [words, modifier] of byLast.get(tokens[last]?.lower ?? "") ?? []) {
    const from = last - words.length + 1;
    if (from < 0 || !words.every((word, i) => tokens[from + i]?.lower === word)) continue;
    // "has come up to $320 million": the verb takes the word with it.
    if (
      words[0] === "up" &&
      /^(?:come|came|comes|gone|went|goes|risen|rose|rises|brought|add|adds|added)$/.test(tokens[from - 1]?.lower ?? "")
    )
      return null;
    // "handed over 40 motorcycles": the verb takes the word with it.
    if (
      words.length === 1 &&
      words[0] === "over" &&
      /^(?:hand|hands|handed|handing|turned|turning|took|taken|takes|taking|signed|ran|run|fell|brought|passed|won|knocked|flew|went|made|drove|gave)$/.test(
        tokens[from - 1]?.lower ?? "",
      )
    )
      return null;
    // "gusting to 55", "is now estimated at 6,340": the verb says it, and stays a verb.
    if (words.length === 2 && /^(?:gusts|gusting|estimated)$/.test(words[0] ?? "")) return { modifier, first };
    const softened = /^(?:just|well|slightly|only|far|already|still)$/.test(tokens[from - 1]?.lower ?? "");
    return { modifier, first: softened ? from - 1 : from };
  }
  return null;
}

/** The bound that the words behind a number put on it: "300+", "30 or more", "a dozen or so". */
export function modifierAfter(
  tokens: readonly Token[],
  next: number,
): { readonly modifier: Modifier; readonly next: number } | null {
  if (tokens[next]?.text === "+" && tokens[next]?.joined === true && !/^\d/.test(tokens[next + 1]?.text ?? ""))
    return { modifier: "at_least", next: next + 1 };
  if (tokens[next]?.lower !== "or") return null;
  const word = tokens[next + 1]?.lower;
  if (word === "more") return { modifier: "at_least", next: next + 2 };
  if (word === "so") return { modifier: "about", next: next + 2 };
  return word === "less" || word === "fewer" ? { modifier: "up_to", next: next + 2 } : null;
}
