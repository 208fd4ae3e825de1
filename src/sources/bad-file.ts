const longestShown = 200;
// C0 and C1 controls, line separators and the marks that turn the direction of writing: none may reach a terminal or a log.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A file's name in one quoted line: what cannot be seen is written as U+000A, a very long name loses its middle. */
export function showName(name: string): string {
  const visible = name.replace(
    unseen,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );
  const half = longestShown / 2;
  const short = visible.length > longestShown ? `${visible.slice(0, half)}…${visible.slice(-half)}` : visible;
  return `“${short.toWellFormed()}”`;
}

/** The file cannot become a briefing. The message is one sentence for the person who gave it and names the file. */
export class BadFile extends Error {
  override readonly name = "BadFile";
  /** The file as it was given, unescaped. */
  readonly file: string;

  /** `fault` is the sentence's predicate: "is empty". */
  constructor(file: string, fault: string) {
    super(`${showName(file)} ${fault}.`);
    this.file = file;
  }
}
