/** How a terminal shows emphasis: SGR codes on a TTY, nothing when the output is piped. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  mark(text: string): string;
  link(text: string): string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string): string => text;

export const plain: Style = { bold: same, dim: same, mark: same, link: same };
export const coloured: Style = { bold: sgr(1, 22), dim: sgr(2, 22), mark: sgr(33, 39), link: sgr(36, 39) };

/** Text from outside without what a terminal would obey: control characters and bidirectional overrides. */
export function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === "\n" ? "\n" : " "));
}
