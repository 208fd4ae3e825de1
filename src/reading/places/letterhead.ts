import type { PassageView } from "../passage-view.ts";
import type { PlacedName } from "./place-found.ts";

const addressWords =
  /\b(?:plot|p\.?\s?o\.? box|box|suite|floor|building|bldg|street|st\.|avenue|ave\.?|road|rd\.|crescent|boulevard|square|plaza|lane|drive|compound|camp|headquarters|office|tel|phone|fax|e-?mail|www|postal|zip)\b/i;
const numberedHouse = /^(?:no\.? ?)?\d{1,4}[A-Za-z]?(?:[/-]\d+)?,? \p{Lu}|\p{Lu}\p{Ll}+ 0?\d{1,2}$/iu;
const longest = 120;

/**
 * "Plot 8, Main Crescent, Abuja", "Camp Aguinaldo, Quezon City": a line of the head that is nothing but names between
 * commas is where the office is, and not what the briefing is about.
 */
export function isAddressLine({ text, passage, tokens }: PassageView, { start, end }: PlacedName): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const line = text.slice(Math.max(from, passage.start), newline === -1 ? passage.end : Math.min(newline, passage.end));
  // "OFFICE OF THE GOVERNOR, MAUI COUNTY, HAWAII": whose office, and not where.
  if (line.length > longest || !line.includes(",") || /\boffice of\b/i.test(line)) return false;
  const words = tokens.filter(
    (token) => token.start >= from && token.kind === "word" && token.start < from + line.length,
  );
  const isNames = words.every(
    (token) => token.capital || /^(?:of|the|de|la|and|no|du|des|al|el|von|van)$/.test(token.lower),
  );
  // "No. 58, Sir Ernest de Silva Mawatha, Colombo 07", "12 Rue de la Paix, Bamako"
  return isNames && (addressWords.test(line) || numberedHouse.test(line));
}
