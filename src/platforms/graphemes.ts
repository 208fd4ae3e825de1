const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** UTF-16 units looked at together. Far longer than what people take for one letter. */
const WINDOW = 256;

/**
 * What people take for single letters ("é", "👩‍👩‍👧‍👦"), in order; joined they are the text. The segmenter's iterator carries a copy of
 * its whole text with each letter, which for a word of 100,000 letters is more memory than there is, so it gets a little at a time.
 */
export function graphemesOf(text: string): string[] {
  const found: string[] = [];
  let [at, size] = [0, WINDOW];
  while (at < text.length) {
    const end = endOf(text, at + size);
    const some = [...segmenter.segment(text.slice(at, end))].map(({ segment }) => segment);
    // The last one may go on behind the window.
    if (end < text.length) some.pop();
    for (const grapheme of some) {
      found.push(grapheme);
      at += grapheme.length;
    }
    size = some.length === 0 ? size * 2 : WINDOW;
  }
  return found;
}

/** An end that is not between the two units of one character. */
function endOf(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}
