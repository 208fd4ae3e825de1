import type { Draft } from "../figures/draft.ts";
import type { PassageView } from "../passage-view.ts";
import type { Token } from "../tokens.ts";
import { decided, type Decided } from "../why.ts";
import { levelNouns } from "./level-nouns.ts";
import { isNumberWord } from "./parts.ts";
import type { PlacedName } from "./place-found.ts";

const longestBracket = 30;

/**
 * The place that a figure is paired with by nothing but marks: "Littoral (1,677; 41; 2.4%)", "Edo 12, Ondo 9",
 * "Perry County, five", "10,430 Iraq / 5,710 Syria".
 */
export function pairedPlace(
  { tokens }: PassageView,
  draft: Draft,
  names: readonly PlacedName[],
): Decided<PlacedName> | null {
  const pool = names.filter(({ role }) => role !== "origin" && role !== "route" && role !== "venue");
  const open = openBracket(tokens, draft.first);
  if (open > 0) {
    const holder = endingAt(tokens, pool, open);
    const inside = pool.some((name) => name.first > open && name.first < closeBracket(tokens, open));
    if (holder !== undefined && !inside && !isMoneyOf(draft, holder))
      return decided(holder, "its sentence: the name before its brackets");
  }
  const behind = pool.find((name) => name.first === draft.nounEnd || name.first === draft.next);
  if (behind !== undefined && draft.unit === "count" && behind.first === draft.next && isEnd(tokens[behind.next]))
    return decided(behind, "its sentence: the name right behind it");
  const before = endingAt(tokens, pool, parted(tokens, draft.first));
  // In "In Homs and Hama, 12 …" the names are led in together.
  const alone = before !== undefined && before.role !== "container" && (before.role !== "where" || before.first < 2);
  // "Spain has sent 56 rescuers, Qatar 87": who sends is no place.
  const isSender =
    before?.place?.level === "country" && names.some((name) => name.first < before.first && sends(tokens, name));
  if (before !== undefined && alone && !isSender && beginsPair(tokens, before.first))
    return decided(before, "its sentence: the name right before it");
  return null;
}

/** "In Homs, Hama and Tartus deaths stand at five, three and one respectively": as many names as numbers, in one order. */
export function inTheirOrder(
  { tokens }: PassageView,
  draft: Draft,
  pool: readonly PlacedName[],
): Decided<PlacedName> | null {
  const end = tokens.findIndex(
    ({ lower }, at) => at > draft.first && at < draft.first + longestBracket && lower === "respectively",
  );
  if (end === -1) return null;
  const numbers: number[] = [];
  for (let at = tokens[end - 1]?.text === "," ? end - 2 : end - 1; at > 0; at--) {
    if (isNumberWord(tokens[at])) numbers.unshift(at);
    else if (!/^(?:,|and)$/.test(tokens[at]?.lower ?? "")) break;
  }
  const place = numbers.indexOf(draft.reading.first);
  const names = pool.filter(({ next }) => next <= (numbers[0] ?? 0));
  const run = names.filter((name, i) => {
    const after = names[i + 1];
    const before = names[i - 1];
    return (
      (after !== undefined && after.first - name.next <= 2) || (before !== undefined && name.first - before.next <= 2)
    );
  });
  const answering = place === -1 || run.length !== numbers.length ? undefined : run[place];
  return answering === undefined ? null : decided(answering, "its sentence: the name in its place of the list");
}

const sends = (tokens: readonly Token[], { role, place, next }: PlacedName): boolean =>
  role === "actor" &&
  place?.level === "country" &&
  /^(?:has|have|sent|gave|donated|provided|pledged|promised|contributed|deployed|dispatched)$/.test(
    tokens[next]?.lower ?? "",
  );

/** The bracket that is open before token `at`, or -1. */
function openBracket(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - longestBracket); i--) {
    const text = tokens[i]?.text;
    if (text === ")") return -1;
    if (text === "(") return i;
  }
  return -1;
}

function closeBracket(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i < open + longestBracket * 2 && i < tokens.length; i++) if (tokens[i]?.text === ")") return i;
  return tokens.length;
}

/** The name that ends right before token `at`, level words between them left out. */
function endingAt(tokens: readonly Token[], names: readonly PlacedName[], at: number): PlacedName | undefined {
  let end = at;
  while (end > 0 && (levelNouns.has(tokens[end - 1]?.lower ?? "") || tokens[end - 1]?.lower === "alone")) end--;
  return names.find((name) => name.next === at || name.next === end);
}

/** Past the one mark that may part a name from its number, or the "with" behind it: "Goiânia/GO, with 31.189". */
function parted(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.lower === "with" && tokens[at - 2]?.text === ",") return at - 2;
  return /^[,:=\u2013\u2014-]$/.test(tokens[at - 1]?.text ?? "") ? at - 1 : at;
}

/** Nothing leads the name in: it begins its sentence or its part of a list. */
function beginsPair(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return before === undefined || /^(?:[.,;:/(|*\u2022\u2013\u2014-]|and)$/.test(before.lower);
}

const isEnd = (token: Token | undefined): boolean => token === undefined || /^(?:[,;/.)]|and)$/.test(token.lower);

/** What a country gives stands beside its name, and is no sum that was spent there. */
function isMoneyOf(draft: Draft, { place }: PlacedName): boolean {
  return /^[A-Z]{3}$/.test(draft.unit) && place?.level === "country";
}
