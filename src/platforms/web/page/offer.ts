import type { Suggestion } from "../../../chat/dispatcher.ts";
import type { Option } from "../../../chat/options.ts";
import type { WireCommand } from "../wire.ts";
import { readHalfTyped, type HalfTyped } from "./half-typed.ts";

/** Something that can be taken into the composer: it replaces what stands from `from` to the caret. */
export interface Item {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly from: number;
}

/** What the composer offers at the caret. */
export interface Offer {
  readonly items: readonly Item[];
  /** True when Enter takes the first item; false when it sends what is typed. */
  readonly preselected: boolean;
  /** Which option is being typed, and what it is. */
  readonly hint: { readonly name: string; readonly text: string } | null;
  /** What to ask the server for; its suggestions come back as the last argument of `offerAt`. */
  readonly remote: { readonly command: string; readonly option: string; readonly typed: string } | null;
}

const nothing: Offer = { items: [], preselected: false, hint: null, remote: null };

/** What can be taken after this text. Pure; the same for the same suggestions. */
export function offerAt(
  before: string,
  commands: readonly WireCommand[],
  suggestions: readonly Suggestion[] = [],
): Offer {
  const half = readHalfTyped(before, commands);
  if (half === null) return nothing;
  if (half.kind === "command") return offerCommands(half.typed, half.from, commands);
  return offerOptions(half, suggestions);
}

function offerCommands(typed: string, from: number, commands: readonly WireCommand[]): Offer {
  const beginning = commands.filter((command) => command.name.startsWith(typed));
  const containing = commands.filter((command) => !beginning.includes(command) && command.name.includes(typed));
  const items = [...beginning, ...containing].map((command) => ({
    label: command.usage,
    detail: command.description,
    insert: command.options.length === 0 ? `/${command.name}` : `/${command.name} `,
    from,
  }));
  const whole = commands.find((command) => command.name === typed);
  const isReady = whole !== undefined && !whole.options.some((option) => option.required);
  return { items, preselected: !isReady, hint: null, remote: null };
}

function offerOptions(half: Extract<HalfTyped, { kind: "options" }>, suggestions: readonly Suggestion[]): Offer {
  const { option, typed } = half;
  const values = option === null ? [] : valuesOf(option, typed, suggestions);
  const isWhole = values.some((value) => fold(value.value) === fold(typed));
  const items = [
    ...values.map((value): Item => {
      const insert = half.named && /\s/.test(value.value) ? `"${value.value}"` : value.value;
      return { label: value.label, detail: "", insert: `${insert} `, from: half.from };
    }),
    ...namesOf(half),
  ];
  return {
    items,
    preselected: values.length > 0 && typed !== "" && !/\s$/.test(typed) && !isWhole,
    hint: option === null ? null : { name: option.name, text: hintOf(option) },
    remote:
      option === null || option.completes === null
        ? null
        : { command: half.command.name, option: option.name, typed: typed.trim() },
  };
}

function valuesOf(option: Option, typed: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  // What is typed already and finished by a blank need not be offered again.
  if (option.completes !== null)
    return /\s$/.test(typed) ? suggestions.filter((each) => fold(each.value) !== fold(typed)) : suggestions;
  return option.choices
    .filter((choice) => fold(choice).startsWith(fold(typed)))
    .map((choice) => ({ label: choice, value: choice }));
}

/** The names of options that are still free: all of them after a blank, those that begin with it after a word. */
function namesOf({ command, option, named, typed, word, taken }: Extract<HalfTyped, { kind: "options" }>): Item[] {
  // The first value comes first: names before it would only hide what is asked for.
  const isFirstWord = option !== null && (named || !typed.includes(" "));
  if (isFirstWord && (option.required || named || typed !== "")) return [];
  return command.options
    .filter((each) => !taken.has(each.name) && each !== option && each.name.startsWith(word.typed))
    .map((each) => ({
      label: `${each.name}:`,
      detail: each.description,
      insert: `${each.name}:`,
      from: word.from,
    }));
}

function hintOf(option: Option): string {
  const { minimum, maximum } = option;
  const range = minimum !== null && maximum !== null && option.type === "integer" ? ` (${minimum} to ${maximum})` : "";
  return `${option.description}${range}${option.required ? "" : " · may be left out"}`;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
