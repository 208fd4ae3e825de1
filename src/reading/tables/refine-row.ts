import type { PassageView } from "../passage-view.ts";
import { tokensOf, type Token } from "../tokens.ts";
import { currencyAt, currencyBefore, letterCurrency } from "../figures/currencies.ts";
import { unitAt } from "../figures/units.ts";
import { settle, type Draft } from "../figures/draft.ts";
import { labelNoun, type LabelNoun } from "../figures/label-noun.ts";
import { isPlural } from "../figures/noun-phrase.ts";
import { captionAbove, captionUnit } from "./caption.ts";
import type { Cell } from "./cells.ts";
import type { TableRow } from "./table-rows.ts";

/** Heads that say how a number was got and not what it counts. */
const nameless =
  /^(?:(?:grand |sub-?)?totals?|sum|numbers?|no\.?|#|n|figures?|amounts?|values?|quantit(?:y|ies)|counts?|cumulative|new|today|change|difference|increase|decrease|share|percent(?:age)?|per cent|%|rate|\+\/?-|since .*|to date|so far|overall|all|both)$/i;
const changes =
  /^(?:net )?(?:change|difference|increase|decrease|rise|\+\/?[-\u2212]|delta|daily change|daily increase)\b/i;

/**
 * What the numbers of a row count: its name, or the head of their column where the name is a place. Numbers that have
 * their noun in the cell keep it. A head also gives the unit ("Area (km²)") and tells changes from totals.
 */
export function refineRow(
  views: readonly PassageView[],
  view: PassageView,
  drafts: readonly Draft[],
  caption: string | null,
): void {
  const { row } = view;
  if (row === null || row.cells.length < 2) return;
  const label = row.cells.slice(0, row.named).findLast(({ text }) => /[\p{L}\d]/u.test(text));
  const isBearing =
    row.listsPlaces ||
    row.isTotal ||
    namesPlace(view, row) ||
    (label !== undefined && (isPeriod(view, label) || nameless.test(label.text)));
  const above = captionAbove(views, view);
  const inBrackets = above === null ? "" : captionUnit(above);
  const ofTable = { text: inBrackets, start: above?.passage.start ?? 0, end: above?.passage.end ?? 0 };
  for (const draft of drafts) {
    const column = row.cells.findIndex((cell) => draft.reading.start >= cell.start && draft.reading.end <= cell.end);
    // "Rising: 38 | Falling: 59": each cell has its own label.
    if (/^[^\d:]{2,50}: /.test(row.cells[column]?.text ?? "")) continue;
    if (column < Math.min(1, row.named)) continue;
    const heads = row.heads[column] ?? [];
    if (heads.some(({ text }) => changes.test(text))) settle(draft, "delta", true, "the head of its column");
    const unit =
      draft.unit === "count"
        ? (unitOf(label === undefined ? heads : [...heads, label], view.country) ??
          (inBrackets === "" ? null : unitOf([ofTable], view.country)))
        : null;
    if (unit !== null) settle(draft, "unit", unit.unit, "the head of its column or the name of its row", unit.from);
    if (hasNoun(view, draft, row.cells[column])) continue;
    // "of whom in camps, %" counts what the row above does.
    if (draft.counted !== null && /^of (?:whom|which|these|them)\b/i.test(label?.text ?? "")) continue;
    const name = label === undefined ? null : rowName(view, label);
    // "IDPs, 31 May": what says when is no part of the noun.
    const head = nameOf(heads.filter((one) => !isPeriod(views[one.passage], one)))?.replace(/,? \(?\d.*$/u, "") ?? null;
    const told =
      head === null
        ? null
        : /^(\S.*?)\s+(\p{Ll}+(?:ed|en|wn|ung|lt|st)|lost|hurt|paid|sent|built|held|met|fed|shot|missing|dead|in need)$/u.exec(
            head,
          );
    const counted = isBearing ? (told?.[1] ?? head ?? caption) : (name?.noun ?? bare(label?.text ?? ""));
    if (isBearing && told?.[2] !== undefined) settle(draft, "action", told[2], "the head of its column", heads[0]);
    if (!isBearing && name?.happened !== undefined && name.happened !== null)
      settle(draft, "action", name.happened, "the name of its row", label);
    if (counted === null || counted === "") continue;
    const [rule, from] = !isBearing
      ? (["the name of its row", label] as const)
      : head === null
        ? (["the heading above its table", undefined] as const)
        : (["the head of its column", heads[0]] as const);
    settle(draft, "counted", counted.replace(/\s+/g, " "), rule, from);
    draft.countedFrom = "label";
  }
}

/** "Fighters killed" names fighters, and what happened to them. */
function rowName(view: PassageView, cell: Cell): LabelNoun | null {
  const from = view.tokens.findIndex((token) => token.start >= cell.start);
  const to = view.tokens.findLastIndex((token) => token.end <= cell.end) + 1;
  const name = from === -1 ? null : labelNoun(view, from, to);
  return name === null || name.noun === null ? null : { ...name, noun: bare(name.noun) };
}

function namesPlace({ places }: PassageView, { cells, named }: TableRow): boolean {
  const end = cells[named - 1]?.end ?? -1;
  return places.some((name) => name.end <= end);
}

/** The cell says when, and little else. */
function isPeriod(view: PassageView | undefined, cell: Cell): boolean {
  if (
    /^(?:19|20)\d\d$/.test(cell.text) ||
    /^(?:epi(?:demiological)? )?(?:week|wk|day|month)\.? ?\d{1,3}$/i.test(cell.text)
  )
    return true;
  const said = (view?.periods ?? []).filter((period) => period.start >= cell.start && period.end <= cell.end);
  return said.reduce((sum, period) => sum + period.end - period.start, 0) > cell.text.length * 0.6;
}

/** The heads of a column as one name: "Killed" over "Women" is "Killed Women"; null where they only say "Total". */
function nameOf(heads: readonly Cell[]): string | null {
  const words = heads.map(({ text }) => bare(text)).filter((text) => text !== "" && !nameless.test(text));
  return words.length === 0 ? null : [...new Set(words)].join(" ");
}

/** "Number of deaths (cumulative)" says "deaths". */
function bare(text: string): string {
  return text
    .replace(/\([^()]{0,60}\)/g, " ")
    .replace(/^\s*(?:(?:total )?(?:number|no\.?|#) of|total)\s+/i, "")
    .replace(/\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|hrs?\b|hours\b)/gi, " ")
    .replace(/\s{2,}/g, " ")
    .replace(/\[[^\][]{0,8}\]|\*/g, "")
    .trim();
}

/** The unit that a head names: "Area, sq km", "Food (tons)", "US$", "%". */
function unitOf(heads: readonly Cell[], country: string | null): { readonly unit: string; readonly from: Cell } | null {
  for (const from of heads.toReversed()) {
    const { text } = from;
    const tokens = tokensOf(text, 0, text.length);
    // A head of several words names a unit at its end, or in brackets.
    for (let at = 0; at < tokens.length; at++) {
      const money = currencyBefore(tokens, at + 1)?.unit ?? currencyAt(tokens, at, country)?.unit;
      if (money !== undefined) return { unit: money, from };
      const letter = isAlone(tokens, at) ? letterCurrency(tokens[at]?.text ?? "", country) : undefined;
      if (letter !== undefined) return { unit: letter, from };
      const unit = unitAt(tokens, at);
      const ends = unit !== null && (tokens[unit.next] === undefined || tokens[unit.next]?.text === ")");
      const opens = at === 0 || /^[(,]$/.test(tokens[at - 1]?.text ?? "") || tokens[at - 1]?.lower === "in";
      if (unit !== null && ends && opens && !isTime(unit.unit)) return { unit: unit.unit, from };
    }
  }
  return null;
}

/** "Amount (K million)", "K per kg": a letter that says what the numbers are, and is no part of a name. */
const isAlone = (tokens: readonly Token[], at: number): boolean =>
  (at === 0 || /^[(,]$/.test(tokens[at - 1]?.text ?? "")) &&
  /^(?:[)/]|per|thousand|million|billion|mln|bn)?$/.test(tokens[at + 1]?.lower ?? "");

const isTime = (unit: string): boolean => /^(?:second|minute|hour|day|week|month|year)$/.test(unit);

/** A noun stands behind the number in its own cell: "12 schools". */
function hasNoun({ tokens }: PassageView, draft: Draft, cell: Cell | undefined): boolean {
  const after = tokens[draft.next];
  return (
    draft.countedFrom === "after" && after !== undefined && after.start < (cell?.end ?? 0) && after.kind === "word"
  );
}

/** What a caption or heading counts: its first plural, of a table also in capitals. "Cholera cases by province" says "Cholera cases". */
export function captionNoun(text: string, ofTable = false): string | null {
  const tokens = tokensOf(text, 0, Math.min(text.length, 160));
  let open = false;
  for (const [at, token] of tokens.entries()) {
    // "(change over the past week in brackets)" says how to read the list, and not what it counts.
    if (token.text === "(" || token.text === ")") open = token.text === "(";
    if (open || token.kind === "mark" || /^(?:by|in|of|at|from|per|for|since|on|and)$/.test(token.lower)) {
      if (at > 0 && token.lower === "by") return null;
      continue;
    }
    if (
      isPlural(ofTable ? { ...token, text: token.lower } : token) &&
      !/^(?:figures|totals|numbers|details|statistics|updates|highlights|developments|actions|activities|needs|findings|notes|remarks|challenges|priorities|gaps|services|sources|contacts|results|trends|issues|recommendations|news|events|operations|efforts|measures|topics|questions|annexes|provinces|regions|districts)$/.test(
        token.lower,
      )
    ) {
      let from = at;
      while (
        from > 0 &&
        tokens[from - 1]?.kind === "word" &&
        !/^(?:by|in|of|the|total|number)$/.test(tokens[from - 1]?.lower ?? "")
      )
        from--;
      return text.slice(tokens[from]?.start ?? 0, token.end);
    }
  }
  return null;
}
