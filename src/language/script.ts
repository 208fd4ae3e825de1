/** A way of writing that the bot's pictures have letters for. */
export type Script = "latin" | "arabic" | "cyrillic";

const letters: Readonly<Record<Script, RegExp>> = {
  arabic: /\p{Script=Arabic}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /\p{Script=Latin}/u,
};

/** The script of the first letter that has one of the three; Latin where none has. */
export function scriptOf(text: string): Script {
  for (const letter of text)
    for (const script of ["latin", "arabic", "cyrillic"] as const) if (letters[script].test(letter)) return script;
  return "latin";
}
