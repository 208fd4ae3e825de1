import type { Span } from "../briefing/span.ts";
import { numberWord } from "./figures/number-words.ts";
import type { Work } from "./pipeline.ts";
import { tokensOf, type Token } from "./tokens.ts";
import type { NotTaken } from "./why.ts";

/** Every number of a text that is no figure, in order, with the rule: what a trap caught, and what never came to one. */
export function numbersLeft({ text, head, furniture, passages, views, found, linked }: Work): readonly NotTaken[] {
  const caught = found.flatMap(({ notTaken }) => notTaken);
  const figures = linked.map(({ draft }) => ({
    start: draft.reading.start,
    end: Math.max(draft.end, draft.reading.end),
  }));
  const isKnown = within([...caught, ...figures]);
  const periodAt = within(views.flatMap(({ periods }) => periods));
  const furnitureAt = within(furniture);
  const passageAt = within(passages);
  const left: NotTaken[] = [];
  for (const token of tokensOf(text, 0, text.length)) {
    if ((token.kind !== "digits" && token.kind !== "mixed" && numberWord(token) === null) || isKnown(token)) continue;
    const period = periodAt(token);
    if (period !== undefined && left.at(-1)?.start === period.start) continue;
    const rule =
      period !== undefined
        ? "period"
        : furnitureAt(token) !== undefined
          ? "furniture of a site"
          : passageAt(token) === undefined
            ? "mark of a list or page"
            : views.length === 0
              ? `language: figures are not read in "${head.language}"`
              : ruleOf(token);
    const { start, end } = period ?? token;
    left.push({ start, end, rule });
  }
  return [...caught, ...left].sort((a, b) => a.start - b.start);
}

const ruleOf = (token: Token): string =>
  token.kind === "mixed" ? "word of letters and digits, a time or a date" : "no recogniser takes it";

/** Asks, for spans in rising order, which of the given spans each lies in or touches. */
function within(spans: readonly Span[]): (asked: Span) => Span | undefined {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  return (asked) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= asked.start) at++;
    const span = sorted[at];
    return span !== undefined && span.start < asked.end ? span : undefined;
  };
}
