/** Languages that are known by name; by code any other is, too. */
const codes = (
  "en ru uk ar fa he tr ku ckb fr es de it pt pl ro bg sr hr bs el hy ka az kk uz tg ps ur hi bn zh ja ko vi id sw am so ti ha nl " +
  "sv no da fi cs sk hu et lv lt sq mk be"
).split(" ");

const named = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A language's code without region or script, as briefings have it ("pt-BR" is "pt"). */
export const primary = (code: string): string => code.toLowerCase().split("-")[0] ?? code;

/** The code that a person's word means: a code, or a name in English, Russian, Arabic or the language itself; null for none. */
export function readLanguage(said: string): string | null {
  const word = said.trim().toLowerCase();
  const byName = codes.find((code) =>
    ["en", "ru", "ar", code].some(
      (locale) => new Intl.DisplayNames(locale, { type: "language" }).of(code)?.toLowerCase() === word,
    ),
  );
  if (byName !== undefined) return byName;
  const code = primary(word);
  return /^[a-z]{2,3}$/.test(code) && named.of(code) !== undefined && code !== "und" ? code : null;
}
