import type { Claim } from "../../../store/briefings.ts";
import { correctedTexts } from "../../chat/corrected-text.ts";
import {
  CHANGE,
  claimedByText,
  claimText,
  figureName,
  otherPlaces,
  partyText,
  periodText,
} from "../../chat/figure-text.ts";
import { isGiven } from "../../chat/given-text.ts";
import { claimantText, dateText, inlineText, lineText } from "../../chat/inline.ts";
import { segmentsOf } from "../../chat/segments.ts";
import type { Span } from "../../briefing/span.ts";
import type { Block, Inline, SealedButton, SealedReply } from "../../chat/reply.ts";
import { harmless, type Style } from "./style.ts";

/** What a reply looks like in a terminal, and what each numbered button does. */
export interface Rendered {
  readonly text: string;
  /** The nth button of the text is typed as `n`. */
  readonly buttons: readonly SealedButton[];
}

/** Where the pictures of a reply were saved, by their bytes. */
export type SavedPictures = ReadonlyMap<Uint8Array, string>;

/** Pure and total: every fact of the reply stands in the text, wrapped by the terminal itself. */
export function renderReply(
  reply: SealedReply,
  style: Style,
  width: number,
  saved: SavedPictures = new Map(),
): Rendered {
  const buttons: SealedButton[] = [];
  const press = (button: SealedButton): string => {
    buttons.push(button);
    return `${style.bold(`[${buttons.length}]`)} ${harmless(lineText(button.label))}`;
  };
  const blocks = reply.blocks
    .map((block) => renderBlock(block, style, width, press, saved))
    .filter((text) => text !== "");
  return { text: `${blocks.join("\n\n")}\n`, buttons };
}

const more: Inline = {
  kind: "words",
  text: "There is more: ask for less at a time with options, or turn the pages in a chat.",
};

/** The reply where there is nobody left to press a button: what could be chosen stands in one line, as "Not … you meant?" asks. */
export const withoutButtons = (reply: SealedReply): SealedReply => ({
  ...reply,
  blocks: reply.blocks.flatMap((block): readonly Block<SealedButton>[] => {
    if (block.kind === "page") return block.next === null ? [] : [{ kind: "text", content: [more] }];
    if (block.kind !== "actions") return [block];
    const between: Inline = { kind: "words", text: " · " };
    return [
      { kind: "text", content: block.buttons.flatMap(({ label }, i) => (i === 0 ? label : [between, ...label])) },
    ];
  }),
});

function renderBlock(
  block: Block<SealedButton>,
  style: Style,
  width: number,
  press: (button: SealedButton) => string,
  saved: SavedPictures,
): string {
  switch (block.kind) {
    case "heading":
      return style.bold(line(block.content, style));
    case "text":
      return line(block.content, style);
    case "figure":
      return renderClaim(block.claim, block.numbered === true, style);
    case "quote": {
      const { citation, briefing, marks } = block;
      const quoted = marked(citation, marks, style);
      if (!block.attributed) return quoted;
      return `“${quoted}”\n${source(claimantText(briefing), dateText(briefing, citation.start), briefing.title, briefing.id, briefing.url, style)}`;
    }
    case "fields": {
      const widest = Math.max(...block.fields.map((field) => field.name.length));
      return block.fields
        .map((field) => `${style.dim(`${field.name}:`.padEnd(widest + 1))} ${line(field.value, style)}`)
        .join("\n");
    }
    case "table":
      return renderTable(block.columns, block.rows, style, width);
    case "image": {
      const file = block.png === null ? undefined : saved.get(block.png);
      return `${style.dim("[image]")} ${harmless(block.alt)}${file === undefined ? "" : `\nSaved as ${harmless(file)}`}`;
    }
    case "file":
      return `${style.dim(`[${harmless(block.name)}]`)}\n${harmless(block.text.replace("\ufeff", "").replaceAll("\r", "")).trimEnd()}`;
    case "actions":
      return block.buttons.map(press).join("\n");
    case "page":
      return [block.previous, block.next].flatMap((button) => (button === null ? [] : [press(button)])).join("   ");
  }
}

function renderClaim({ briefing, ordinal, figure }: Claim, isNumbered: boolean, style: Style): string {
  const bearings = [
    figure.action === null ? null : `Action: ${figure.action}`,
    figure.place === null ? null : `Place: ${figure.place.name}`,
    ...otherPlaces(figure).map((name) => `Also about: ${name}`),
    figure.period === null ? null : `Period: ${periodText(figure.period)}`,
    figure.actor === undefined ? null : `By: ${partyText(figure.actor)}`,
    figure.delta === true ? `Kind: ${CHANGE}` : null,
  ].filter((part) => part !== null);
  const sentence = marked({ text: figure.sentence, start: figure.sentenceStart }, [figure], style);
  return [
    `${isNumbered ? style.dim(`${figureName(ordinal)}: `) : ""}${style.bold(harmless(claimText(figure)))}`,
    ...(bearings.length === 0 ? [] : [harmless(bearings.join(" · "))]),
    ...correctedTexts(figure).map((text) => style.dim(harmless(`(${text})`))),
    `“${sentence}”`,
    source(
      claimedByText(figure, claimantText(briefing)),
      dateText(briefing, figure.sentenceStart),
      briefing.title,
      briefing.id,
      briefing.url,
      style,
    ),
  ].join("\n");
}

const source = (claimant: string, date: string, title: string, id: string, url: string | null, style: Style): string =>
  [
    style.dim(harmless(`— ${claimant}, ${date}`)),
    `${style.dim(harmless(`  ${title}${isGiven({ id }) ? "" : ":"}`))}${isGiven({ id }) ? "" : ` ${style.link(`/briefing ${id}`)}`}${url === null ? "" : ` ${style.link(harmless(url))}`}`,
  ].join("\n");

function line(content: readonly Inline[], style: Style): string {
  return content
    .map((inline) => {
      const text = harmless(inlineText(inline));
      if (inline.kind === "syntax" || inline.kind === "url") return style.link(text);
      if (inline.kind === "title" && isGiven(inline.briefing)) return style.bold(text);
      if (inline.kind === "title") return `${style.bold(text)} (${style.link(`/briefing ${inline.briefing.id}`)})`;
      return inline.kind === "quote" ? `“${text}”` : text;
    })
    .join("");
}

function marked(
  quoted: { readonly text: string; readonly start: number },
  marks: readonly Span[],
  style: Style,
): string {
  return segmentsOf(quoted, marks)
    .map((segment) => (segment.marked ? style.mark(harmless(segment.text)) : harmless(segment.text)))
    .join("");
}

function renderTable(
  columns: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
  style: Style,
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => harmless(lineText(cell))));
  const widths = columns.map((column, i) => Math.max(column.length, ...cells.map((row) => (row[i] ?? "").length)));
  const fits = widths.reduce((sum, each) => sum + each + 2, 0) <= width;
  if (!fits)
    return cells
      .map((row) =>
        row.map((cell, i) => (columns[i] === "" ? cell : `${style.dim(`${columns[i]}:`)} ${cell}`)).join("\n"),
      )
      .join("\n\n");
  const show = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [style.dim(show(columns)), ...cells.map(show)].join("\n");
}
