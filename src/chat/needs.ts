import type { BriefingRef, BriefingSummary, Citation, Claim } from "../../store/briefings.ts";
import type { Party } from "../briefing/party.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Period } from "../briefing/period.ts";
import type { PlaceRef } from "../briefing/place.ts";
import { chartedOf } from "./picture.ts";
import type { Block, Inline, Reply } from "./reply.ts";

export interface Needs {
  readonly inlines: readonly Inline[];
  readonly labels: readonly string[];
  /** Briefings that are shown otherwise than as those of figures. */
  readonly briefings: readonly BriefingSummary[];
  /** Briefings that are named by id alone. */
  readonly ids: readonly BriefingRef[];
  /** Words that are quoted; those that figures lean on come with the figures. */
  readonly citations: readonly Citation[];
  /** Every figure that anything of is shown: as a block, in a table or in a chart. */
  readonly claims: readonly Claim[];
  /** Those that are shown whole, with their sentences. */
  readonly shown: readonly Claim[];
  /** Quotes that are shown under another briefing, or version of it, than the one cited. */
  readonly misattributed: readonly Quote[];
}

type Quote = Extract<Block, { kind: "quote" }>;

/** Everything in a reply that must be vouched for, block by block. Pure. */
export function needsOf(reply: Reply): Needs {
  const blocks = reply.blocks;
  const shown = blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  const quotes = blocks.flatMap((block) => (block.kind === "quote" ? [block] : []));
  const inlines = blocks.flatMap(inlinesOf);
  const told = inlines.flatMap((inline) => (inline.kind === "claimed" ? [inline.claim] : []));
  const charted = blocks.flatMap((block) =>
    block.kind === "picture" && block.picture.kind === "chart" ? chartedOf(block.picture) : [],
  );
  const cited = inlines.flatMap((inline) =>
    inline.kind === "quote" || inline.kind === "days" ? [inline.citation] : [],
  );
  const briefings = [
    ...quotes.map((quote) => quote.briefing),
    ...inlines.flatMap((inline) => ("briefing" in inline && inline.kind !== "id" ? [inline.briefing] : [])),
  ];
  return {
    inlines,
    labels: blocks.flatMap((block) =>
      block.kind === "fields"
        ? block.fields.map((field) => field.name)
        : block.kind === "table" || block.kind === "download"
          ? block.columns
          : [],
    ),
    briefings: [...new Set(briefings)],
    ids: inlines.flatMap((inline) => (inline.kind === "id" ? [inline.briefing] : [])),
    citations: [...quotes.map((quote) => quote.citation), ...cited],
    claims: [...new Set([...shown, ...told, ...charted])],
    shown,
    misattributed: quotes.filter(
      ({ citation, briefing }) =>
        citation.briefing.id !== briefing.id || citation.briefing.version !== briefing.version,
    ),
  };
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "heading":
    case "text":
      return block.content;
    case "fields":
      return block.fields.flatMap((field) => field.value);
    case "table":
    case "download":
      return block.rows.flat(2);
    case "actions":
      return block.buttons.flatMap((button) => button.label);
    case "page":
      return [block.previous, block.next].flatMap((button) => button?.label ?? []);
    case "figure":
    case "quote":
    case "export": // is held against the store as it is
    case "picture": // has no text of its own; see draw-pictures.ts and, for the claims of a chart, above
      return [];
  }
}

/** Who did it, who is quoted for it, who asks: each as the figure names them. */
export const partiesOf = ({ actor, quoted, asked }: Claim["figure"]): readonly Party[] =>
  [actor, quoted, asked].filter((party) => party !== undefined);

/** The words of a briefing that a shown figure leans on: its sentence, then a period, places and parties that stand outside of it. */
export function citationsOf({ briefing, figure }: Claim): readonly Citation[] {
  const ref: BriefingRef = { id: briefing.id, version: briefing.version };
  const sentence = { briefing: ref, start: figure.sentenceStart, end: figure.sentenceEnd, text: figure.sentence };
  return [sentence, ...outside(ref, figure, [figure.period, ...figure.places, ...partiesOf(figure)])];
}

/** The words outside of its sentence that the reading of a corrected figure leaned on. */
export function citationsOfReading({ briefing, figure }: Claim): readonly Citation[] {
  const ref: BriefingRef = { id: briefing.id, version: briefing.version };
  const reads = (figure.corrected ?? []).flatMap(({ read }) => read ?? []);
  return outside(
    ref,
    figure,
    reads.flatMap(({ period, place }) => [period ?? null, place ?? null]),
  );
}

function outside(
  briefing: BriefingRef,
  figure: Figure,
  bearings: readonly (Period | PlaceRef | Party | null)[],
): Citation[] {
  return bearings.flatMap((bearing) => {
    if (bearing?.at === undefined) return [];
    const text = "text" in bearing ? bearing.text : bearing.name;
    const { start, end } = bearing.at;
    const isInside = figure.sentence.startsWith(text, start - figure.sentenceStart) && start >= figure.sentenceStart;
    return isInside ? [] : [{ briefing, start, end, text }];
  });
}
