import { createHash } from "node:crypto";
import type { Span } from "../../briefing/span.ts";
import type { BriefingRef, BriefingSummary, Claim } from "../../../store/briefings.ts";
import { correctedTexts } from "../../chat/corrected-text.ts";
import {
  amountText,
  claimedByText,
  daysText,
  figureName,
  formatNumber,
  otherPlaces,
  partyText,
} from "../../chat/figure-text.ts";
import { isGiven } from "../../chat/given-text.ts";
import { claimantText, dateText, inlineText, lineText } from "../../chat/inline.ts";
import type { Block, Inline, SealedButton, SealedReply } from "../../chat/reply.ts";
import { limits } from "./limits.ts";
import { segmentsOf } from "../../chat/segments.ts";
import type { FigureCard, Piece, Source, View, ViewBlock, ViewButton } from "./view.ts";

/** Turns a reply into what the page shows. Pure and total; nothing the reply says is left out. */
export function renderReply(reply: SealedReply): View {
  return { outcome: reply.outcome, blocks: reply.blocks.map(renderBlock) };
}

/** Where a stored briefing can be read on the page; with a span, at the words it covers. */
export function briefingHref(briefing: BriefingRef, cited?: Span): string {
  const path = `/briefings/${encodeURIComponent(briefing.id)}?v=${briefing.version}`;
  return cited === undefined ? path : `${path}&from=${cited.start}&to=${cited.end}#cited`;
}

function renderBlock(block: Block<SealedButton>): ViewBlock {
  switch (block.kind) {
    case "heading":
    case "text":
      return { kind: block.kind, line: block.content.map(renderInline) };
    case "figure":
      return renderFigure(block.claim, block.numbered === true);
    case "quote":
      return {
        kind: "quote",
        segments: segmentsOf(block.citation, block.marks),
        href: briefingHref(block.citation.briefing, block.citation),
        source: block.attributed ? sourceOf(block.briefing, block.citation) : null,
      };
    case "fields":
      return {
        kind: "fields",
        fields: block.fields.map((field) => ({ name: field.name, value: field.value.map(renderInline) })),
      };
    case "table":
      return {
        kind: "table",
        columns: [...block.columns],
        rows: block.rows.map((row) => row.map((cell) => cell.map(renderInline))),
      };
    case "image":
      return renderImage(block.png ?? new Uint8Array(), block.alt);
    case "file":
      return { kind: "file", name: block.name, mediaType: block.mediaType, text: block.text };
    case "actions":
      return { kind: "actions", buttons: block.buttons.map(renderButton) };
    case "page":
      return {
        kind: "page",
        previous: block.previous === null ? null : renderButton(block.previous),
        next: block.next === null ? null : renderButton(block.next),
      };
  }
}

function renderInline(inline: Inline): Piece {
  const text = inlineText(inline);
  switch (inline.kind) {
    case "words":
    case "sum":
    case "count":
      return { kind: "words", text };
    case "echo":
    case "gazetteer":
    case "days":
    case "distance":
    case "claimed":
    case "credit":
    case "moment":
    case "setting":
    case "source":
    case "date":
    case "dateHow":
    case "issuer":
    case "claimant":
      return { kind: "outside", text };
    case "syntax":
      return { kind: "command", text };
    case "place":
      return { kind: "place", text };
    case "title":
    case "id":
      // Nobody could open what is not stored.
      if (isGiven(inline.briefing)) return { kind: "outside", text };
      return { kind: "link", text, href: briefingHref(inline.briefing) };
    case "url":
    case "alsoAt":
      // Only web addresses become links: a briefing may name any scheme.
      return /^https?:\/\//i.test(text) ? { kind: "link", text, href: text } : { kind: "outside", text };
    case "quote":
      return { kind: "quote", text, href: briefingHref(inline.citation.briefing, inline.citation) };
  }
}

function renderFigure({ briefing, ordinal, figure }: Claim, isNumbered: boolean): FigureCard {
  const sentence = { start: figure.sentenceStart, end: figure.sentenceEnd };
  return {
    kind: "figure",
    amount: amountText(figure),
    outOf: figure.outOf === undefined ? null : formatNumber(figure.outOf),
    change: figure.delta === true,
    counted: figure.counted,
    action: figure.action,
    place: figure.place?.name ?? null,
    otherPlaces: [...otherPlaces(figure)],
    period: figure.period === null ? null : { text: figure.period.text, days: daysText(figure.period) },
    actor: figure.actor === undefined ? null : partyText(figure.actor),
    ...(isNumbered ? { name: figureName(ordinal) } : {}),
    ...(figure.corrected === undefined ? {} : { corrected: [...correctedTexts(figure)] }),
    sentence: segmentsOf({ text: figure.sentence, start: figure.sentenceStart }, [figure]),
    source: { ...sourceOf(briefing, sentence), claimant: claimedByText(figure, claimantText(briefing)) },
  };
}

function sourceOf(briefing: BriefingSummary, cited: Span): Source {
  return {
    claimant: claimantText(briefing),
    date: dateText(briefing, cited.start),
    title: briefing.title,
    href: isGiven(briefing) ? null : briefingHref(briefing, cited),
  };
}

function renderButton(button: SealedButton): ViewButton {
  return { label: lineText(button.label), token: button.token };
}

function renderImage(png: Uint8Array, alt: string): ViewBlock {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  // Width and height stand at fixed places of every PNG; the page reserves the room before the image is there.
  const sized = bytes.length >= 24;
  return {
    kind: "image",
    hash: createHash("sha256").update(bytes).digest("hex"),
    png: bytes.length === 0 || bytes.length > limits.imageBytes ? null : bytes.toString("base64"),
    alt,
    width: sized ? bytes.readUInt32BE(16) : 0,
    height: sized ? bytes.readUInt32BE(20) : 0,
  };
}
