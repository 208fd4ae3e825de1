const letters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ё", "е"],
  // Arabic and Persian letters that people write for one another.
  ["أ", "ا"],
  ["إ", "ا"],
  ["آ", "ا"],
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ئ", "ي"],
  ["ؤ", "و"],
  ["ة", "ه"],
  ["ک", "ك"],
]);
const special = new RegExp(`[${[...letters.keys()].join("")}]`, "gu");
/** Apostrophes, the modifier letters that transliterations use for ayn and hamza, and the Arabic tatweel. */
const dropped = /[\p{M}\u0027\u2018\u2019\u02b9-\u02c1\u0060\u00b4\u0640\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const nonAscii = /[\u0080-\uffff]/;

/**
 * One form for all spellings of a word: lower case, without accents, apostrophes or vowel signs, Arabic letters and digits
 * in one shape. Never throws; folding twice changes nothing more.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!nonAscii.test(lower)) return lower.replace(/['`]/g, "");
  return lower
    .replace(special, (letter) => letters.get(letter) ?? letter)
    .normalize("NFKD")
    .toLowerCase()
    .replace(special, (letter) => letters.get(letter) ?? letter)
    .replace(dropped, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

/** A folded name: words with one space between them, whatever dashes and dots it was written with. */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
