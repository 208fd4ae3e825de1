/**
 * Lines of one paragraph as one. A word that was parted at a line's end is whole again; a hyphen that belongs to it stays:
 * where the document has the word with it elsewhere, or the parts are names or numbers.
 */
export function joinLines(lines: readonly string[], known: (word: string) => boolean): string {
  let text = "";
  for (const line of lines) {
    const words = line.trim();
    const broken = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u.exec(text);
    const next = /^[\p{Ll}\p{M}]+/u.exec(words)?.[0];
    if (broken?.[1] !== undefined && next !== undefined) {
      const isSoft = text.endsWith("\u00ad") || !known(`${broken[1]}-${next}`.toLowerCase());
      text = `${isSoft ? text.slice(0, -1) : text}${words}`;
    } else if (/[\p{L}\d][-\u2010]$/u.test(text) && /^[\p{L}\d]/u.test(words)) text += words;
    else text += text === "" ? words : ` ${words}`;
  }
  return text.replaceAll("\u00ad", "");
}
