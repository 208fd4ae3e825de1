/**
 * A line that speaks about the text and not for it: "Sample, invented …: not a real briefing." It stays readable as a
 * passage, but is neither title nor head.
 */
export function isNotice(line: string): boolean {
  return /^\s*(?:sample|example|specimen|exercise|translation|unofficial translation|note to (?:editors|readers))\b.{0,200}$/isu.test(
    line.slice(0, 240),
  );
}
