/** Digits of any script, and what else is a number in one character: ½, ², ④, Ⅻ. */
const RUN = /\p{N}+/gu;
const ANY = /\p{N}/u;

export const hasDigit = (text: string): boolean => ANY.test(text);

/** The runs of digits in a text that do not stand, each as a whole, in its source. */
export function digitsBeyond(text: string, source: string): readonly string[] {
  if (!hasDigit(text)) return [];
  const known = new Set(runsOf(source));
  return runsOf(text).filter((run) => !known.has(run));
}

const runsOf = (text: string): readonly string[] => text.toLowerCase().match(RUN) ?? [];
