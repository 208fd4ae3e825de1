/** Words in lower case without marks and punctuation, one blank between them: for comparing names that people type. */
export function loose(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
