import type { Citation } from "../../../store/briefings.ts";
import type { SealedReply } from "../../chat/reply.ts";
import { renderReply } from "./render.ts";
import { plain } from "./style.ts";

/** An answer for machines. Field names are stable: measurements from outside read them. */
export interface JsonAnswer {
  readonly outcome: SealedReply["outcome"];
  readonly answer: string;
  /** True when the stored briefings do not say. */
  readonly refused: boolean;
  readonly figures: readonly object[];
  readonly citations: readonly {
    readonly briefing: string;
    readonly version: number;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

export function jsonAnswer(reply: SealedReply): JsonAnswer {
  const figures = reply.blocks.flatMap((block) => (block.kind === "figure" ? [block.claim] : []));
  const quotes = reply.blocks.flatMap((block) => (block.kind === "quote" ? [block.citation] : []));
  const sentences = figures.map(({ briefing, figure }): Citation => ({
    briefing: { id: briefing.id, version: briefing.version },
    start: figure.sentenceStart,
    end: figure.sentenceEnd,
    text: figure.sentence,
  }));
  return {
    outcome: reply.outcome,
    answer: renderReply(reply, plain, 100).text.trim(),
    refused: reply.outcome === "nothing",
    figures: figures.map(({ briefing, figure }) => ({
      value: figure.value,
      ...(figure.valueMax === undefined ? {} : { valueMax: figure.valueMax }),
      unit: figure.unit,
      modifier: figure.modifier,
      counted: figure.counted,
      action: figure.action,
      place: figure.place,
      period: figure.period,
      sentence: figure.sentence,
      briefing: briefing.id,
      issuer: briefing.issuer,
      speaker: briefing.speaker,
      date: briefing.date,
      dateBasis: briefing.dateBasis,
    })),
    citations: [...sentences, ...quotes].map(({ briefing, start, end, text }) => ({
      briefing: briefing.id,
      version: briefing.version,
      start,
      end,
      quote: text,
    })),
  };
}
