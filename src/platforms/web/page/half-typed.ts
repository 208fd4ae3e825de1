import type { Option } from "../../../chat/options.ts";
import type { WireCommand } from "../wire.ts";

/** What stands before the caret of a half-typed command. Offsets are into the text. */
export type HalfTyped =
  | { readonly kind: "command"; readonly typed: string; readonly from: number }
  | {
      readonly kind: "options";
      readonly command: WireCommand;
      /** The option whose value is being typed; null between options. */
      readonly option: Option | null;
      /** True when its name was written: `since:`. */
      readonly named: boolean;
      readonly typed: string;
      /** Where its value begins. */
      readonly from: number;
      /** The last word, which may be the beginning of an option's name. */
      readonly word: { readonly typed: string; readonly from: number };
      /** Options that have a value already or are getting one. */
      readonly taken: ReadonlySet<string>;
    };

/** Reads a half-typed command; null for text that is none. */
export function readHalfTyped(before: string, commands: readonly WireCommand[]): HalfTyped | null {
  const name = /^\s*\/([a-z]*)$/i.exec(before);
  if (name !== null) return { kind: "command", typed: (name[1] ?? "").toLowerCase(), from: before.indexOf("/") };
  const start = /^\s*\/([a-z]+)\s+/i.exec(before);
  const command = commands.find((each) => each.name === start?.[1]?.toLowerCase());
  if (start === null || command === undefined) return null;
  return readOptions(before, start[0].length, command);
}

function readOptions(before: string, start: number, command: WireCommand): HalfTyped {
  const taken = new Set<string>();
  let plainStart: number | null = null;
  let open: { option: Option; from: number } | null = null;
  for (const token of before.slice(start).matchAll(/(?:([a-z]{2,20}):)?(?:"[^"]*"?|\S+|(?=\s|$))/gi)) {
    if (token[0] === "") continue;
    const at = start + token.index;
    const option = command.options.find((each) => each.name === token[1]?.toLowerCase());
    if (option !== undefined) {
      taken.add(option.name);
      open = { option, from: at + option.name.length + 1 };
    } else if (open === null || isFinished(before.slice(open.from, at))) {
      // Words after a finished named option belong to the options without a name.
      open = null;
      plainStart ??= at;
    }
  }
  const lastWord = /\S*$/.exec(before);
  const word = { typed: (lastWord?.[0] ?? "").toLowerCase(), from: lastWord?.index ?? before.length };
  const base = { kind: "options", command, word, taken } as const;
  if (open !== null && !isFinished(before.slice(open.from)))
    return { ...base, option: open.option, named: true, typed: unquoted(before.slice(open.from)), from: open.from };
  const plain = plainStart === null ? "" : before.slice(plainStart);
  const from = plainStart ?? before.length;
  const option = plainOption(command, taken, plain);
  if (option !== null && (open === null || plainStart === null))
    return { ...base, taken: taken.add(option.name), option, named: false, typed: plain, from };
  return { ...base, option: null, named: false, typed: "", from: before.length };
}

/** The option that words without a name fill: numbers go to a leading number option, words to the first text option. */
function plainOption(command: WireCommand, taken: ReadonlySet<string>, plain: string): Option | null {
  const free = command.options.filter((option) => !taken.has(option.name));
  const isNumber = /^\d*$/.test(plain.trimEnd());
  return free.find((option) => (option.type === "integer" ? isNumber : true)) ?? null;
}

/** A named value ends at its closing quote or at a blank. */
function isFinished(value: string): boolean {
  return value.startsWith('"') ? /^"[^"]*"/.test(value) : /\S\s+$/.test(value);
}

function unquoted(value: string): string {
  return value.trimStart().replace(/^"/, "");
}
