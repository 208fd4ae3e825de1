import type { Span } from "../../briefing/span.ts";
import type { BriefingSummary, Claim } from "../../../store/briefings.ts";
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
import { claimantText, dateText, inlineText } from "../../chat/inline.ts";
import type { Block, Inline, SealedButton } from "../../chat/reply.ts";
import { segmentsOf } from "../../chat/segments.ts";
import type { Line } from "../split-text.ts";
import { harmless, joinLooks, linkTo, type Look } from "./markdown.ts";

type Textual = Extract<Block<SealedButton>, { kind: "heading" | "text" | "figure" | "quote" | "fields" | "table" }>;

/** The lines that a block of words takes on Discord. */
export function linesOf(block: Textual): Line<Look>[] {
  switch (block.kind) {
    case "heading":
      return lines("### ", block.content.flatMap(looksOf));
    case "text":
      return lines("", block.content.flatMap(looksOf));
    case "figure":
      return figureLines(block.claim, block.numbered === true);
    case "quote": {
      const quoted = lines("> ", marked(block.citation, block.marks));
      if (!block.attributed) return quoted;
      return [...quoted, ...sourceLines(claimantText(block.briefing), block.briefing, block.citation.start)];
    }
    case "fields":
      return block.fields.flatMap(({ name, value }) =>
        lines("", [{ text: `${name}:`, look: "bold" }, plain(" "), ...value.flatMap(looksOf)]),
      );
    case "table":
      return tableLines(block.columns, block.rows);
  }
}

const plain = (text: string): Look => ({ text });
const bold = (text: string): Look => ({ text, look: "bold" });

/** One line for each line of the text; what goes on after a cut keeps a quote's mark and a list's indent. */
export function lines(lead: string, looks: readonly Look[]): Line<Look>[] {
  const rows: Look[][] = [[]];
  for (const look of looks) {
    // Made harmless before anything is cut: what is nothing but control characters is no line.
    const [first = "", ...rest] = look.text.split(/\r\n|[\n\r\u2028\u2029]/).map(harmless);
    rows.at(-1)?.push({ ...look, text: first });
    for (const text of rest) rows.push([{ ...look, text }]);
  }
  const again = lead === "- " ? "  " : lead;
  return rows.map((pieces, i) => ({ lead: i === 0 ? lead : again, again, pieces: joinLooks(pieces) }));
}

export function looksOf(inline: Inline): Look[] {
  const text = inlineText(inline);
  switch (inline.kind) {
    case "syntax":
      return [{ text, look: "code" }];
    case "title":
      return titled(inline.briefing);
    case "url":
    case "alsoAt": {
      const href = linkTo(text);
      return [href === null ? plain(text) : { text, href, whole: true }];
    }
    case "quote":
      return [plain(`“${text}”`)];
    case "words":
    case "echo":
    case "sum":
    case "count":
    case "id":
    case "date":
    case "dateHow":
    case "issuer":
    case "claimant":
    case "place":
    case "gazetteer":
    case "days":
    case "distance":
    case "claimed":
    case "credit":
    case "moment":
    case "setting":
    case "source":
      return [plain(text)];
  }
}

/** A briefing's title, linked to where it was published; without an address, how to ask for it. */
function titled({ title, url, id }: BriefingSummary): Look[] {
  const href = linkTo(url);
  if (href === null && isGiven({ id })) return [bold(title)]; // nobody could open it
  return href === null
    ? [bold(title), plain(" ("), { text: `/briefing ${id}`, look: "code" }, plain(")")]
    : [{ text: title, href }];
}

function figureLines({ briefing, ordinal, figure }: Claim, isNumbered: boolean): Line<Look>[] {
  const bearings = [
    figure.action === null ? null : `Action: ${figure.action}`,
    figure.place === null ? null : `Place: ${figure.place.name}`,
    ...otherPlaces(figure).map((name) => `Also about: ${name}`),
    figure.period === null ? null : `Period: ${periodText(figure.period)}`,
    figure.actor === undefined ? null : `By: ${partyText(figure.actor)}`,
    figure.delta === true ? `Kind: ${CHANGE}` : null,
  ].filter((part) => part !== null);
  const sentence = marked({ text: figure.sentence, start: figure.sentenceStart }, [figure]);
  return [
    ...lines("", [...(isNumbered ? [plain(`${figureName(ordinal)}: `)] : []), bold(claimText(figure))]),
    ...(bearings.length === 0 ? [] : lines("", [plain(bearings.join(" · "))])),
    ...correctedTexts(figure).flatMap((text) => lines("-# ", [plain(`(${text})`)])),
    ...lines("> ", sentence),
    ...sourceLines(claimedByText(figure, claimantText(briefing)), briefing, figure.sentenceStart),
  ];
}

const sourceLines = (claimant: string, briefing: BriefingSummary, offset: number): Line<Look>[] =>
  lines("-# ", [plain(`— ${claimant}, ${dateText(briefing, offset)}: `), ...titled(briefing)]);

const marked = (quoted: { readonly text: string; readonly start: number }, marks: readonly Span[]): Look[] =>
  segmentsOf(quoted, marks).map((segment) => (segment.marked ? bold(segment.text) : plain(segment.text)));

/** A row is a point of a list with the columns' names: Discord has no tables, and a phone breaks lines of fixed width. */
function tableLines(columns: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Line<Look>[] {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  const unsaid = columns.slice(widest).filter((column) => column.trim() !== "");
  const head = unsaid.length === 0 ? [] : lines("-# ", [plain(unsaid.join(" · "))]);
  return [
    ...head,
    ...rows.flatMap((row) =>
      lines(
        "- ",
        row.flatMap((cell, i) => {
          const column = columns[i] ?? "";
          const looks = cell.flatMap(looksOf);
          const value =
            i === 0 ? looks.map((look): Look => (look.look === undefined ? { ...look, look: "bold" } : look)) : looks;
          return [
            ...(i === 0 ? [] : [plain(" · ")]),
            ...(column.trim() === "" ? [] : [plain(`${column}: `)]),
            ...value,
          ];
        }),
      ),
    ),
  ];
}
