import { getResolvedPDFJS } from "unpdf";
import type { Piece } from "./piece.ts";
import { Unopened } from "../opening/unopened.ts";

/** The longest report that is read. */
const MOST_PAGES = 400;
/** A page with more pieces is a drawing. */
const MOST_PIECES = 50_000;

export interface PdfPage {
  readonly pieces: readonly Piece[];
  /** In points, as it is read. */
  readonly height: number;
}

/** Ligatures and letters in the forms of print as the letters that they stand for. */
const plainLetters = (text: string): string =>
  text.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefe]+/g, (forms) => forms.normalize("NFKC"));

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function faultOf(error: unknown): Unopened {
  const name = error instanceof Error ? error.name : "";
  if (error instanceof Unopened) return error;
  if (name === "PasswordException") return new Unopened("is a PDF that is locked with a password: save it without one");
  return new Unopened("is a PDF that is broken and cannot be read");
}

/** The words of each page with where they stand. Throws only Unopened. */
export async function piecesOf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  try {
    const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
    const task = getDocument({
      data: bytes,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      throw new Unopened(`has ${pdf.numPages} pages, and at most ${MOST_PAGES} are read: add the part that matters`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const toPage = matrixOf(view.transform);
      const pieces: Piece[] = [];
      for (const item of content.items.slice(0, MOST_PIECES))
        if ("str" in item && item.str.trim() !== "") {
          const at = times(toPage, matrixOf(item.transform));
          const size = Math.hypot(at[2], at[3]);
          // Words that run up the edge or across the page are marks of a file and not its text.
          if (size < 1 || Math.abs(at[1]) > Math.abs(at[0]) * 0.2 || at[0] < 0) continue;
          pieces.push({
            text: plainLetters(item.str),
            left: at[4],
            right: at[4] + item.width,
            base: at[5],
            size,
            font: item.fontName,
            rtl: item.dir === "rtl",
            order: pieces.length,
          });
        }
      pages.push({ pieces, height: view.height });
      page.cleanup();
    }
    await task.destroy();
    return pages;
  } catch (error) {
    throw faultOf(error);
  }
}
