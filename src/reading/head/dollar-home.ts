/** The government that speaks, where its own dollar is written "$" at home. */
const homes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Canadian|Government of Canada|Canada|Ottawa)\b/, "CA"],
  [/\b(?:Australian|Australia|Canberra)\b/, "AU"],
  [/\b(?:New Zealand|Wellington)\b/, "NZ"],
];

/** Offices of a state: a paper on Canada by somebody else counts in other dollars. */
const office = /\b(?:government|ministry|minister|department|forces|defen[cs]e|police|agency|service|treasury|bank)\b/i;

/** Who else writes "$", and means another: American offices and organisations of many states. */
const others = /\b(?:U\.?S\.?|USA|United States|American|America|United Nations|UN|World|European|International)\b/;

/**
 * The country (ISO 3166-1 alpha-2) whose own dollars a bare "$" is: of an issuer at home in Canada, Australia or New Zealand
 * whose text writes no "US$"; null elsewhere.
 */
export function dollarHome(issuer: string, title: string, text: string): string | null {
  const head = `${issuer}\n${title}`;
  if (!office.test(head) || others.test(head) || /\bUS\$|\bUSD\b|\bU\.S\.? dollars?\b/i.test(text)) return null;
  return homes.find(([name]) => name.test(head))?.[1] ?? null;
}
