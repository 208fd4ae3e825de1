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

interface Word {
  readonly text: string;
  readonly from: number;
}

function readOptions(before: string, start: number, command: WireCommand): HalfTyped {
  const taken = new Set<string>();
  const plain: Word[] = [];
  let open: { readonly option: Option; readonly from: number } | null = null;
  for (const token of before.slice(start).matchAll(/(?:([a-z]{2,20}):)?(?:"[^"]*"?|\S+|(?=\s|$))/gi)) {
    const from = start + token.index;
    const option = command.options.find((each) => each.name === token[1]?.toLowerCase());
    if (option !== undefined) {
      taken.add(option.name);
      open = { option, from: from + option.name.length + 1 };
    } else if (token[0] !== "" && (open === null || isFinished(before.slice(open.from, from)))) {
      plain.push({ text: token[0], from });
    }
  }
  const last = /\S*$/.exec(before);
  const word = { typed: (last?.[0] ?? "").toLowerCase(), from: last?.index ?? before.length };
  const filling = fillInOrder(command, plain, before, taken);
  const base = { kind: "options", command, word, taken } as const;
  const lastWord = plain.at(-1)?.from ?? -1;
  if (open !== null && lastWord < open.from && !isFinished(before.slice(open.from)))
    return { ...base, option: open.option, named: true, typed: unquoted(before.slice(open.from)), from: open.from };
  // With a named option in between, the words are no longer one value that could be replaced.
  if (filling === null || (open !== null && open.from > filling.from && plain.length > 0))
    return { ...base, option: null, named: false, typed: "", from: before.length };
  return { ...base, option: filling.option, named: false, typed: before.slice(filling.from), from: filling.from };
}

/**
 * The option that words without a name are filling, as the dispatcher reads them: a number goes to a number option, and
 * the first text option takes all words. Adds to `taken` what they fill.
 */
function fillInOrder(
  command: WireCommand,
  plain: readonly Word[],
  before: string,
  taken: Set<string>,
): { readonly option: Option; readonly from: number } | null {
  let next = 0;
  for (const option of command.options.filter((each) => !taken.has(each.name))) {
    const word = plain[next];
    if (word === undefined) return { option, from: before.length };
    if (option.type === "integer" && !/^\d+$/.test(word.text)) continue;
    taken.add(option.name);
    const isComplete = option.type === "integer" && word.from + word.text.length < before.length;
    if (!isComplete) return { option, from: word.from };
    next += 1;
  }
  return null;
}

/** A named value ends at its closing quote or at a blank. */
function isFinished(value: string): boolean {
  return value.startsWith('"') ? /^"[^"]*"/.test(value) : /\S\s+$/.test(value);
}

function unquoted(value: string): string {
  return value.trimStart().replace(/^"/, "");
}
