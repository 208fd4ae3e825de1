import { scriptOf } from "../language/script.ts";

/**
 * What the fonts that come with the bot have no letters for. One such letter would turn its whole line into boxes. Also
 * gone: control characters, which XML does not take, and characters that turn the direction of what follows.
 */
const unshown =
  // oxlint-disable-next-line no-misleading-character-class -- the joiners are meant one by one
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}\p{Mn}\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u02b0-\u02ff\u060c\u061b\u061f\u0640\u0660-\u0669\u200c\u200d\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116]/gu;

/** The text as it can be drawn, on one line; empty when nothing of it can. */
export function drawable(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").replace(unshown, "").replace(/ {2,}/g, " ").trim();
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Makes text safe between tags and in attributes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? "");

/** Right-to-left embedding and its end: the renderer takes every line to run from left to right unless it is told. */
const [RIGHT_TO_LEFT, END] = ["\u202b", "\u202c"];

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
  readonly fill: string;
  /** Which end of the line `x` is. */
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of an outline that keeps the letters apart from lines below. */
  readonly halo?: string;
  readonly spacing?: number;
}

/** A line of text as SVG, its base line at `y`. Arabic is shaped and ordered by the renderer. */
export function svgText(text: string, x: number, y: number, style: TextStyle): string {
  const isArabic = scriptOf(text) === "arabic";
  const family = isArabic ? "Noto Sans Arabic" : "Noto Sans";
  const attributes = [
    `x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="${family}" font-size="${style.size}" fill="${style.fill}"`,
    style.bold === true ? 'font-weight="700"' : "",
    style.anchor === undefined ? "" : `text-anchor="${style.anchor}"`,
    // Arabic letters are joined; room between them would tear them apart.
    style.spacing === undefined || isArabic ? "" : `letter-spacing="${style.spacing}"`,
    style.halo === undefined
      ? ""
      : `stroke="${style.halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`,
  ];
  const line = isArabic ? `${RIGHT_TO_LEFT}${text}${END}` : text;
  return `<text ${attributes.filter((each) => each !== "").join(" ")}>${escapeXml(line)}</text>`;
}
