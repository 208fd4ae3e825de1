import type { Span } from "../../briefing/span.ts";
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
import type { Block, Inline, SealedButton } from "../../chat/reply.ts";
import { segmentsOf } from "../../chat/segments.ts";
import type { BriefingSummary, Claim } from "../../../store/briefings.ts";
import { cleaned, outside, outsideMarked } from "./outside.ts";
import type { Rich } from "./parcel.ts";
import { bold, code, italic, joined, marked, plain, quote } from "./rich.ts";

type TextBlock = Exclude<Block<SealedButton>, { kind: "image" | "file" | "actions" | "page" }>;

/** What a block says, as text with entities. */
export function blockText(block: TextBlock): Rich {
  switch (block.kind) {
    case "heading":
      return bold(line(block.content));
    case "text":
      return line(block.content);
    case "figure":
      return claimBlock(block.claim, block.numbered === true);
    case "quote": {
      const words = quote(segments(block.citation, block.marks));
      if (!block.attributed) return words;
      return joined([words, source(claimantText(block.briefing), block.briefing, block.citation.start)], "\n");
    }
    case "fields":
      return lines(block.fields.map(({ name, value }) => joined([bold(outside(name)), plain(": "), line(value)])));
    case "table":
      return table(block.columns, block.rows);
  }
}

/** The text of a button or of one line, without marks. */
export const bareLine = (content: readonly Inline[]): string => cleaned(lineText(content)).replace(/\s+/g, " ").trim();

const lines = (parts: readonly Rich[]): Rich => joined(parts, "\n");

export const line = (content: readonly Inline[]): Rich => joined(content.map(inlineRich));

function inlineRich(inline: Inline): Rich {
  const text = inlineText(inline);
  switch (inline.kind) {
    case "words":
    case "sum":
    case "count":
      return plain(cleaned(text));
    case "syntax":
      return code(cleaned(text));
    case "title":
      // Nobody could open what is not stored.
      return isGiven(inline.briefing)
        ? titled(text, inline.briefing.url)
        : joined([titled(text, inline.briefing.url), plain(" ("), open(inline.briefing), plain(")")]);
    case "url":
    case "alsoAt":
      return link(text);
    case "quote":
      return joined([plain("“"), outside(text), plain("”")]);
    case "id":
      return code(cleaned(text));
    case "echo":
    case "place":
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
      return outside(text);
  }
}

/** A title, linked to where the briefing was published. */
const titled = (text: string, url: string | null): Rich => linked(bold(outside(text)), url);

const linked = (body: Rich, url: string | null): Rich =>
  url !== null && isWeb(url) ? marked({ type: "text_link", url }, body) : body;

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:\/\//i.test(url);

/** Only web addresses become links: a briefing may name any scheme. */
const link = (url: string): Rich =>
  isWeb(url) ? marked({ type: "text_link", url }, plain(cleaned(url))) : outside(url);

/** How the briefing is opened here: tapping code copies it. */
const open = ({ id }: BriefingSummary): Rich => code(cleaned(`/briefing ${id}`));

function claimBlock({ briefing, ordinal, figure }: Claim, isNumbered: boolean): Rich {
  const bearings = [
    figure.action === null ? null : `Action: ${figure.action}`,
    figure.place === null ? null : `Place: ${figure.place.name}`,
    ...otherPlaces(figure).map((name) => `Also about: ${name}`),
    figure.period === null ? null : `Period: ${periodText(figure.period)}`,
    figure.actor === undefined ? null : `By: ${partyText(figure.actor)}`,
    figure.delta === true ? `Kind: ${CHANGE}` : null,
  ].filter((part) => part !== null);
  return lines([
    joined([...(isNumbered ? [plain(`${figureName(ordinal)}: `)] : []), bold(outside(claimText(figure)))]),
    ...(bearings.length === 0 ? [] : [joined(bearings.map(outside), " · ")]),
    ...correctedTexts(figure).map((text) => italic(outside(`(${text})`))),
    quote(segments({ text: figure.sentence, start: figure.sentenceStart }, [figure])),
    source(claimedByText(figure, claimantText(briefing)), briefing, figure.sentenceStart),
  ]);
}

const source = (claimant: string, briefing: BriefingSummary, offset: number): Rich =>
  lines([
    joined([plain("— "), outside(claimant), plain(", "), outside(dateText(briefing, offset))]),
    joined([
      linked(outside(briefing.title), briefing.url),
      ...(isGiven(briefing) ? [] : [plain(" ("), open(briefing), plain(")")]),
    ]),
  ]);

const segments = (quoted: { readonly text: string; readonly start: number }, marks: readonly Span[]): Rich =>
  outsideMarked(segmentsOf(quoted, marks));

/** A row of a table stands on one line of a phone when it is this short, in UTF-16 units. */
const PHONE_LINE = 38;

/** No columns, which a phone breaks: the heads once, then each row by itself, long ones with a line for each cell. */
function table(columns: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Rich {
  const heads = columns.filter((column) => column !== "");
  const head = heads.length === 0 ? [] : [italic(outside(heads.join(" · ")))];
  const shown = rows.map((row) => {
    const cells = row.map(line);
    if (cells.reduce((sum, { text }) => sum + text.length + 3, 0) <= PHONE_LINE) return joined(cells, " · ");
    return lines(
      cells.map((cell, i) => {
        const name = columns[i] ?? "";
        return i === 0 || name === "" || columns.length <= 2 ? cell : joined([outside(`${name}: `), cell]);
      }),
    );
  });
  const isLong = shown.some(({ text }) => text.includes("\n"));
  return joined([...head, ...shown], isLong ? "\n\n" : "\n");
}
