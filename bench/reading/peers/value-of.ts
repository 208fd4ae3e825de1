const words = new Map<string, number>();
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
for (const [i, word] of small.split(" ").entries()) words.set(word, i);
for (const [i, word] of "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").entries())
  words.set(word, 10 * (i + 2));
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** The value of the words of one number, with its sign and scale: "US$95 million", "twelve hundred"; null where there is none. */
export function valueOf(text: string): number | null {
  let [total, current] = [0, Number.NaN];
  for (const [part] of text.toLowerCase().matchAll(/\d[\d,]*(?:\.\d+)?|[a-z]+/g)) {
    const number = /\d/.test(part) ? Number(part.replaceAll(",", "")) : words.get(part);
    const scale = scales[part];
    if (number !== undefined) current = (Number.isNaN(current) ? 0 : current) + number;
    else if (scale !== undefined && scale <= 100) current *= scale;
    else if (scale !== undefined && !Number.isNaN(current)) [total, current] = [total + current * scale, 0];
  }
  return Number.isNaN(current) ? null : total + current;
}
