const notice =
  /^\s*(?<word>sample|example|specimen|exercise|unofficial translation|translation)\b(?=\s*(?:[,:;.!–—-]|for\b|only\b|exercise\b|$))/iu;

/**
 * The word by which a line speaks about the text and not for it: "Sample, invented …: not a real briefing." gives "Sample".
 * Null for any other line. Such a line stays readable as a passage; the word goes before the title, so that whoever is
 * shown a claim sees what it is.
 */
export function noticeWord(line: string): string | null {
  const word = line.length > 300 ? undefined : notice.exec(line)?.groups?.["word"];
  return word === undefined ? null : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

export const isNotice = (line: string): boolean => noticeWord(line) !== null;
