const powers: ReadonlyMap<string, string> = new Map([
  ["2", "²"],
  ["3", "³"],
]);

/**
 * What a raised stretch becomes in a plain line, given the characters before it. A raised number must not run into the
 * number before it: after a unit of length it is a power ("km²"), else a footnote's sign ("12[1]").
 */
export function plainSuperscript(before: string, raised: string): string {
  const words = raised.trim();
  // A letter behind a number would make a word of both; ordinals ("1st") have two letters.
  if (/^[a-z*\u2020\u2021]$/i.test(words) && /\d$/.test(before)) return `[${words}]`;
  if (!/^\d[\d, –-]{0,20}$/.test(words)) return raised;
  const power = powers.get(words);
  return power !== undefined && /(?:^|[^\p{L}])(?:[kcdm]?m|км|м|см|mi|ft|yd)$/u.test(before) ? power : `[${words}]`;
}
