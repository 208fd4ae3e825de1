import type { Command } from "./command.ts";
import { nearest } from "./nearest.ts";
import { optionsOf, type Option } from "./options.ts";

/** Values by option name, or the name of an option that the command does not have. */
export type Arguments =
  | { readonly ok: true; readonly values: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly unknown: string; readonly nearest: string | null };

interface Token {
  readonly text: string;
  /** An option's name when the token was written `name:value` or `--name value`. */
  readonly name: string | null;
  readonly quoted: boolean;
  /** The hyphens or the dash before a name, and the colon or equals sign after it. */
  readonly lead: string;
  readonly sign: string;
}

// Phones turn two hyphens into a dash.
const token =
  /\s*(?:(?<lead>--|[—–])(?<long>[a-z]{2,20})(?==|\s|$)=?|(?<short>[a-z]{2,20})(?<sign>[:=])(?!\/\/))?(?:"(?<q1>[^"]*)"|“(?<q2>[^”]*)”|«(?<q3>[^»]*)»|(?<plain>\S*))/iy;

/** Splits at blanks, keeps quoted words together, and tells `name:value` and `--name value` from plain words. */
function tokensOf(input: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < input.length) {
    const found = token.exec(input)?.groups;
    if (found === undefined) break;
    const quoted = found["q1"] ?? found["q2"] ?? found["q3"];
    const lead = found["lead"] ?? "";
    const long = found["long"];
    const name = long === undefined ? (found["short"] ?? null) : lead === "--" ? `--${long}` : long;
    const text = quoted ?? found["plain"] ?? "";
    if (name === null && text === "" && quoted === undefined) break; // only blanks were left
    tokens.push({
      text,
      name: name?.toLowerCase() ?? null,
      quoted: quoted !== undefined,
      lead,
      sign: found["sign"] ?? "",
    });
  }
  return tokens;
}

/**
 * Reads what follows a command's name. Named options stand anywhere (`since:2017-01-01`, `since=2017-01-01`,
 * `--since 2017-01-01`); plain words fill the other options in order, and the first text option takes all of them unless it is quoted.
 */
export function readArguments(command: Command, input: string): Arguments {
  const options = optionsOf(command);
  const byName = new Map(options.map((option) => [option.name, option]));
  const values: Record<string, string | number> = {};
  const plain: Token[] = [];
  const tokens = tokensOf(input);
  for (let i = 0; i < tokens.length; i++) {
    const { text, name: written, quoted, lead, sign } = tokens[i] as Token;
    if (written === null) {
      plain.push({ text, name: null, quoted, lead, sign });
      continue;
    }
    const name = written.replace(/^--/, "");
    const option = byName.get(name);
    if (option !== undefined) {
      const follows = tokens[i + 1];
      const apart = text === "" && !quoted && follows?.name === null;
      if (apart) i++;
      values[name] = valueOf(option, apart ? follows.text : text);
      continue;
    }
    const near = nearest(name, [...byName.keys()]);
    // "note: something" and "foo:bar" are prose unless they look like an option of ours.
    if (written.startsWith("--") || (near !== null && text !== ""))
      return { ok: false, unknown: written, nearest: near };
    plain.push({ text: `${lead}${name}${sign}${text}`, name: null, quoted: false, lead, sign });
  }
  fillInOrder(options, plain, values);
  return { ok: true, values };
}

function fillInOrder(options: readonly Option[], plain: Token[], values: Record<string, string | number>): void {
  for (const option of options) {
    if (plain.length === 0) return;
    if (values[option.name] !== undefined) continue;
    const first = plain[0] as Token;
    if (option.type === "integer") {
      if (!/^[+-]?\d+$/.test(first.text) && !option.required) continue;
      values[option.name] = valueOf(option, first.text);
      plain.shift();
    } else if (first.quoted && plain.length > 1) {
      values[option.name] = first.text;
      plain.shift();
    } else {
      // Quotes inside a longer text are the caller's own: a search reads them as "together".
      values[option.name] = plain.map((each) => (each.quoted ? `"${each.text}"` : each.text)).join(" ");
      plain.length = 0;
    }
  }
}

const valueOf = (option: Option, text: string): string | number =>
  option.type === "integer" && /^[+-]?\d{1,15}$/.test(text) ? Number(text) : text;
