/** The text, or its beginning and "…" in at most `most` characters. Never half a number, which would be another number. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, most - 1);
  // Half an emoji is none.
  return `${beginning.replace(/(?:\p{N}[\p{N}.,\s]*|[\ud800-\udbff])$/u, "").trimEnd()}…`;
}
