/** "RPG" for rocket-propelled grenades: the first letters of words that stand side by side. */
export function isInitials(stem: string, text: string): boolean {
  const letters = /^[a-z]{2,5}$/.test(stem) ? stem.replace(/s$/, "") : "";
  if (letters.length < 2) return false;
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const first = (of: readonly string[]): string => of.map((word) => word[0] ?? " ").join("");
  return (
    letters.length > 2 &&
    (first(words).includes(letters) || first(words.filter((word) => !small.test(word))).includes(letters))
  );
}

/** Words that have no letter in the short form: "United Nations Office for the Coordination of Humanitarian Affairs". */
const small = /^(?:of|for|and|the|in|on|to|at|de|la|des|du)$/;
