/**
 * What is wrong with a text display's markup: a mark that is not closed in its line, or a sign of markup that is none of ours.
 * Null when nothing is. Written apart from the renderer; knows the marks that it uses: leads, bold, code and masked links.
 */
export function danglingMarkup(text: string): string | null {
  for (const line of text.split("\n")) {
    const fault = faultIn(line.replace(/^(?:### |> |-# |- | {2})/, ""));
    if (fault !== null) return `${fault}: ${line.slice(0, 200)}`;
  }
  return null;
}

const TOKEN = /\\[!-/:-@[-`{-~]|`[^`]+`|\*\*|\[|\]\(<[^<>\s]*>\)|[^\\`*[\]]/gsuy;

function faultIn(line: string): string | null {
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < line.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(line)?.[0];
    if (token === undefined) return `a sign that closes nothing at ${at}`;
    if (token === "**" || token === "[") {
      if (open.at(-1) === token && token === "**") open.pop();
      else open.push(token);
    } else if (token.startsWith("](")) {
      if (open.pop() !== "[") return `a link that ends without a beginning at ${at}`;
    } else if (/^[_~|<>#]$/.test(token)) return `"${token}" that is not escaped at ${at}`;
  }
  return open.length === 0 ? null : `"${open.join(" ")}" is left open`;
}
