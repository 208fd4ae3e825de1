import type { Token } from "../../tokens.ts";
import { isPlural } from "../noun-phrase.ts";
import type { Reading } from "../reading.ts";
import { unitAt } from "../units.ts";

const groups =
  /^(?:people|persons?|men|women|boys|girls|children|adults?|those|males?|females?|residents|patients|citizens|everyone|anyone|pupils|youths?|adolescents|teenagers|infants|civilians)$/;
const years = (tokens: readonly Token[], at: number): number | null => {
  const unit = unitAt(tokens, at);
  return unit !== null && /^(?:year|month)$/.test(unit.unit) ? unit.next : null;
};

/** Ages that groups of people are told apart by, and ages that are said of somebody. */
export function isAgeGroup(tokens: readonly Token[], reading: Reading): boolean {
  return (
    isAndOlder(tokens, reading) ||
    isBand(tokens, reading) ||
    isListedOfPersons(tokens, reading) ||
    isSaidAsAge(tokens, reading) ||
    isExtreme(tokens, reading)
  );
}

/** "People 65 and older", "adults 18+", "women 60 or over" */
function isAndOlder(tokens: readonly Token[], { first, next }: Reading): boolean {
  const after = years(tokens, next) ?? next;
  const isGroup = groups.test(tokens[first - 1]?.lower ?? "");
  const plus = tokens[next]?.text === "+" && tokens[next]?.joined === true;
  // "the 80+ group"
  if (
    plus &&
    (isGroup || /^(?:group|groups|population|cohort|bracket|category|year-olds)$/.test(tokens[next + 1]?.lower ?? ""))
  )
    return true;
  if (!/^(?:and|or)$/.test(tokens[after]?.lower ?? "")) return false;
  const older = tokens[after + 1]?.lower ?? "";
  if (!isGroup && after === next) return false;
  return /^(?:older|younger|over|above|under|below|up)$/.test(older) && tokens[after + 2]?.lower !== "percent";
}

/** "the 15-24 age group", "0-4 years: 300 cases", "Girls (12 to 17 years)" */
function isBand(tokens: readonly Token[], { first, next, valueMax }: Reading): boolean {
  const after = years(tokens, next);
  const on = after ?? next;
  const isGroup = (at: number): boolean => {
    const [word, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
    return (
      /^age(?:-group|-bracket|-range)s?$/.test(word) ||
      (word === "age" && /^(?:groups?|brackets?|range|band|cohort)$/.test(second))
    );
  };
  if (isGroup(on)) return true;
  // "Age 0-4: 12; 5-9: 14"
  if (
    after === null &&
    valueMax !== undefined &&
    tokens[next]?.text === ":" &&
    /^[;,|]$/.test(tokens[first - 1]?.text ?? "")
  )
    return tokens.slice(0, 4).some(({ lower }) => /^(?:age|ages|aged|age-groups?)$/.test(lower));
  if (after === null) return false;
  if (valueMax !== undefined && /^(?:group|groups|olds?|bracket|cohort|category)$/.test(tokens[on]?.lower ?? ""))
    return true;
  const opens = tokens[first - 1] === undefined || /^[|;•]$/.test(tokens[first - 1]?.text ?? "");
  if (valueMax !== undefined && opens && /^[:|(\u2013\u2014-]$/.test(tokens[on]?.text ?? "")) return true;
  return tokens[first - 1]?.text === "(" && tokens[on]?.text === ")" && groups.test(tokens[first - 2]?.lower ?? "");
}

const kin =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child|children|brothers?|sisters?|sons?|daughters?|siblings|twins|cousins|teenagers?|students?|pupils?|youths?|driver|pilot|suspects?)$/;

/** "Two girls, 7 and 9, and three boys", "three siblings (4, 7 and 9)", "the driver (43)" */
function isListedOfPersons(tokens: readonly Token[], { first, next, unit }: Reading): boolean {
  if (unit !== undefined || !/^\d{1,2}$/.test(tokens[first]?.text ?? "")) return false;
  const isPart = (at: number): boolean => /^\d{1,2}$/.test(tokens[at]?.text ?? "");
  let from = first;
  while (from > first - 8 && isPart(from - 2) && /^(?:,|and)$/.test(tokens[from - 1]?.lower ?? "")) from -= 2;
  let to = next;
  while (to < next + 8 && /^(?:,|and)$/.test(tokens[to]?.lower ?? "") && isPart(to + 1)) to += 2;
  const [open, close] = [tokens[from - 1]?.text ?? "", tokens[to]?.text ?? ""];
  if (!kin.test(tokens[from - 2]?.lower ?? "")) return false;
  const several = from < first || to > next;
  if (open === "(")
    return close === ")" && (several || (!isPlural(tokens[from - 2]) && (tokens[first]?.text.length ?? 0) > 1));
  return open === "," && several && /^[,.;)]?$/.test(close);
}

/** "Ages ranged from 2 to 81", "the median age is 24", "boys as young as 12" */
function isSaidAsAge(tokens: readonly Token[], { first, next }: Reading): boolean {
  const word = (back: number): string => tokens[first - back]?.lower ?? "";
  // "Predominant age group: 21-30 years (range: 1 to 96, median 32)"
  if (
    /^(?:median|mean)$/.test(word(1)) &&
    tokens.slice(0, first).some(({ lower }) => /^(?:age|ages|aged)$/.test(lower))
  )
    return true;
  if (word(1) === "as" && /^(?:young|old)$/.test(word(2)) && word(3) === "as") return true;
  const measured = unitAt(tokens, next) !== null || isPlural(tokens[next]);
  if (measured && years(tokens, next) === null) return false;
  for (let back = 1; back <= 8; back++) {
    if (/^(?:age|ages)$/.test(word(back))) return back > 1;
    const joins =
      /^(?:is|was|were|ranged|ranging|range|ranges|from|to|between|and|of|at|around|about|the|years?|months?|:)$/.test(
        word(back),
      ) || /^\d{1,3}$/.test(word(back));
    if (!joins) return false;
  }
  return false;
}

/** "The youngest victim was 3; the oldest 81." */
function isExtreme(tokens: readonly Token[], { first, next }: Reading): boolean {
  const after = tokens[next];
  if (after !== undefined && after.kind !== "mark" && !/^(?:and|or|years?|months?|while|but)$/.test(after.lower))
    return false;
  for (let at = first - 1; at >= Math.max(0, first - 5); at--) {
    const word = tokens[at]?.lower ?? "";
    if (/^(?:youngest|oldest|eldest)$/.test(word)) return true;
    if (/^[.;!?]$/.test(word) || tokens[at]?.kind === "digits") return false;
  }
  return false;
}
