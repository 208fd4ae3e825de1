/** "RPG" for rocket-propelled grenades: the first letters of words that stand side by side. */
export function isInitials(stem: string, text: string): boolean {
  const letters = /^[a-z]{2,5}$/.test(stem) ? stem.replace(/s$/, "") : "";
  if (letters.length < 2) return false;
  const first = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? " ")
    .join("");
  return letters.length > 2 && first.includes(letters);
}
