import { pageOf } from "../../chat/inline.ts";
import { citationsOf, citationsOfReading } from "../../chat/needs.ts";
import { sumOf } from "../../chat/sum.ts";
import type { SealedReply } from "../../chat/reply.ts";
import { renderReply, withoutButtons, type SavedPictures } from "./render.ts";
import { plain } from "./style.ts";

/** An answer for machines. Field names are stable: measurements from outside read them. */
export interface JsonAnswer {
  readonly outcome: SealedReply["outcome"];
  /** What a person would read, without the buttons: nobody can press them here. */
  readonly answer: string;
  /** True when the stored briefings do not say. */
  readonly refused: boolean;
  /** True when this is the first page of several. */
  readonly more: boolean;
  readonly figures: readonly object[];
  /** Each figure's sentence, and the words elsewhere that give its period and places; then what is quoted. */
  readonly citations: readonly {
    readonly briefing: string;
    readonly version: number;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    /** The page it begins on, where the briefing came in pages. */
    readonly page?: number;
  }[];
  /** What each picture says, and its file where it was saved. */
  readonly images: readonly { readonly alt: string; readonly file: string | null }[];
}

export function jsonAnswer(reply: SealedReply, saved: SavedPictures = new Map()): JsonAnswer {
  const figures = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  // What was added up comes first; its parts follow.
  const sums = reply.blocks.flatMap((block) =>
    block.kind !== "text"
      ? []
      : block.content.flatMap((inline) =>
          inline.kind === "sum"
            ? [
                {
                  value: sumOf(inline.parts),
                  unit: inline.parts[0]?.claim.figure.unit ?? "count",
                  sum: inline.parts.length,
                },
              ]
            : [],
        ),
  );
  const quotes = reply.blocks.flatMap((block) => (block.kind === "quote" ? [block.citation] : []));
  const shown = reply.blocks.flatMap((block) =>
    block.kind === "figure" ? [block.claim.briefing] : block.kind === "quote" ? [block.briefing] : [],
  );
  const leantOn = figures.flatMap((claim) => [...citationsOf(claim), ...citationsOfReading(claim)]);
  return {
    outcome: reply.outcome,
    answer: renderReply(withoutButtons(reply), plain, 100, saved).text.trim(),
    refused: reply.outcome === "nothing",
    more: reply.blocks.some((block) => block.kind === "page" && block.next !== null),
    figures: [
      ...sums,
      ...figures.map(({ briefing, ordinal, figure }) => ({
        value: figure.value,
        ...(figure.valueMax === undefined ? {} : { valueMax: figure.valueMax }),
        unit: figure.unit,
        modifier: figure.modifier,
        counted: figure.counted,
        action: figure.action,
        place: figure.place,
        places: figure.places,
        period: figure.period,
        ...(figure.outOf === undefined ? {} : { outOf: figure.outOf }),
        ...(figure.delta === undefined ? {} : { delta: figure.delta }),
        ...(figure.actor === undefined ? {} : { actor: figure.actor }),
        ...(figure.quoted === undefined ? {} : { quoted: figure.quoted }),
        ...(figure.asked === undefined ? {} : { asked: figure.asked }),
        ...(figure.corrected === undefined ? {} : { corrected: figure.corrected }),
        sentence: figure.sentence,
        number: ordinal + 1,
        briefing: briefing.id,
        version: briefing.version,
        title: briefing.title,
        url: briefing.url,
        issuer: briefing.issuer,
        speaker: briefing.speaker,
        date: briefing.date,
        dateBasis: briefing.dateBasis,
      })),
    ],
    citations: [...leantOn, ...quotes].map(({ briefing, start, end, text }) => {
      const cited = shown.find(({ id, version }) => id === briefing.id && version === briefing.version);
      const page = cited === undefined ? null : pageOf(cited, start);
      const { id, version } = briefing;
      return { briefing: id, version, start, end, quote: text, ...(page === null ? {} : { page }) };
    }),
    images: reply.blocks.flatMap((block) =>
      block.kind === "image"
        ? [{ alt: block.alt, file: block.png === null ? null : (saved.get(block.png) ?? null) }]
        : [],
    ),
  };
}
