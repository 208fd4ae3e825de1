import PDFDocument from "pdfkit";

type Doc = PDFKit.PDFDocument;

/** A PDF that `draw` draws, A4 with margins of 50 points. */
export function makePdf(draw: (doc: Doc) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const doc = new PDFDocument({ size: "A4", margin: 50, ...options });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(doc);
    doc.end();
  });
}

/** Words at a place, on one line. */
export function at(doc: Doc, x: number, y: number, words: string, size = 10): void {
  doc.fontSize(size).text(words, x, y, { lineBreak: false });
}

/** Lines under each other from y on, 12 points apart. */
export function lines(doc: Doc, x: number, y: number, all: readonly string[], size = 10): void {
  for (const [index, words] of all.entries()) at(doc, x, y + index * 12, words, size);
}

/** Rows of a table, each cell at the place of its column. */
export function rows(doc: Doc, columns: readonly number[], y: number, all: readonly (readonly string[])[]): void {
  for (const [index, row] of all.entries())
    for (const [column, cell] of row.entries()) if (cell !== "") at(doc, columns[column] ?? 0, y + index * 16, cell);
}
