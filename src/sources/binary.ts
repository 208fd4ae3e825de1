const kinds: readonly { readonly start: string; readonly kind: string }[] = [
  { start: "%PDF-", kind: "a PDF" },
  { start: "PK\u0003\u0004", kind: "a ZIP archive or an Office document" },
  { start: "\u0089PNG", kind: "a picture" },
  { start: "\u00ff\u00d8\u00ff", kind: "a picture" },
  { start: "GIF8", kind: "a picture" },
  { start: "\u001f\u008b", kind: "a compressed file" },
  { start: "{\\rtf", kind: "a rich text document" },
  { start: "\u007fELF", kind: "a program" },
];

/** What the first bytes say a file is when that is not text, with its article; null otherwise. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return kinds.find((known) => start.startsWith(known.start))?.kind ?? null;
}

/** Whether text is strewn with control characters other than those that lay it out. A stray one is not too many. */
export function hasTooManyControls(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Tab to carriage return lay text out; escape begins a terminal's colours.
    if ((code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b) || code === 0x7f) controls += 1;
  }
  return controls > 2 + text.length / 50;
}

/** Which UTF-16 the bytes are when every zero byte is the same half of a unit, as it is in text; null when it is neither. */
export function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  }
  // Even Russian has a space or a digit in every twenty letters.
  if (bytes.length % 2 === 1 || Math.max(...zeros) < bytes.length / 40 || Math.min(...zeros) > 0) return null;
  return zeros[0] === 0 ? "utf-16le" : "utf-16be";
}
