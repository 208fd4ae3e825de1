import type { Token } from "../tokens.ts";

/**
 * "I'll start with Mosul", "Moving to Syria", "Turning now to Homs", "As for Hodeidah", "On Aleppo:": a speaker says of
 * which place the sentences that follow are. `first` is the index of the name.
 */
export function isTopic(tokens: readonly Token[], first: number): boolean {
  let at = first - 1;
  if (/^(?:the|northern|southern|eastern|western|central)$/.test(tokens[at]?.lower ?? "")) at--;
  const link = tokens[at]?.lower ?? "";
  const isOpener = (index: number): boolean => {
    const before = tokens[index - 1];
    return before === undefined || (before.kind === "mark" && before.text !== ",");
  };
  if (/^(?:for|regarding|concerning|about)$/.test(link))
    return (link === "for" ? tokens[at - 1]?.lower === "as" && isOpener(at - 1) : isOpener(at)) && first - at <= 2;
  if (link === "on") return isOpener(at) && /^[,:]$/.test(tokens[first + 1]?.text ?? tokens[first]?.text ?? "");
  if (!/^(?:with|to|in|on|into|onto|over)$/.test(link)) return false;
  let verb = at - 1;
  while (verb > at - 4 && /^(?:now|next|then|on|over|back|off|out|first|again|,)$/.test(tokens[verb]?.lower ?? ""))
    verb--;
  const word = tokens[verb]?.lower ?? "";
  if (link === "with")
    return /^(?:start|starting|begin|beginning|open|opening|continue|continuing|finish|stay|staying)$/.test(word);
  return (
    /^(?:moving|turning|shifting|going|switching|jumping|heading|coming|look|looking|turn|move|shift|go)$/.test(word) &&
    isSpoken(tokens, verb)
  );
}

/** The verb begins its sentence, or follows "let me", "I'll", "we". */
function isSpoken(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  return (
    before === undefined ||
    before.kind === "mark" ||
    /^(?:i|we|me|us|now|i['\u2019]ll|we['\u2019]ll|let['\u2019]s|to|and|then)$/.test(before.lower)
  );
}
