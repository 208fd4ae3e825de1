const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The character that is written at `index`, and where the text goes on; undefined if Telegram takes the `&` as it stands. */
export function characterReference(text: string, index: number): { char: string; next: number } | undefined {
  const numeric = /^&#(?:x([0-9a-f]*)|(\d*))/i.exec(text.slice(index, index + 40));
  if (numeric !== null) {
    // Only a small x counts, as in Telegram's parser; `&#X41;` is text.
    if (numeric[0].startsWith("&#X")) return undefined;
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
    if (!(code > 0) || code >= 0x10ffff || numeric[0].length >= 10) return undefined;
    return { char: String.fromCodePoint(code), next: afterSemicolon(text, index + numeric[0].length) };
  }
  const name = /^&([a-z]+)/i.exec(text.slice(index, index + 40))?.[1];
  const char = name === undefined ? undefined : named[name];
  if (name === undefined || char === undefined) return undefined;
  return { char, next: afterSemicolon(text, index + 1 + name.length) };
}

const afterSemicolon = (text: string, index: number): number => (text[index] === ";" ? index + 1 : index);
