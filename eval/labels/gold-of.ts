import type { Span } from "../../src/briefing/span.ts";
import { parseItem, type FigureLabel, type Labels } from "./labels.ts";
import { locate, sentencesOf, uncovered } from "./locate.ts";

/** The gold of a briefing as it is written to a file, and all that is wrong with its labels, a sentence each. */
export interface Made {
  readonly gold: Omit<Labels, "items"> & {
    readonly format: string;
    readonly figures: readonly object[];
    readonly traps: readonly object[];
  };
  readonly problems: readonly string[];
}

/** Finds each label's words in the text, one behind another, and tells of every number that has no label. */
export function goldOf(labels: Labels, text: string): Made {
  const { items, ...head } = labels;
  const sentences = sentencesOf(text);
  const [figures, traps, covered, problems]: [object[], object[], Span[], string[]] = [[], [], [], []];
  let from = 0;
  for (const each of items) {
    const span = locate(text, each.surface, from);
    if (span === null) {
      problems.push(
        `"${each.surface}" is not found behind "${around(text, from, from)}": labels stand in the order of the text`,
      );
      continue;
    }
    covered.push(span);
    const parsed = parseItem(each);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        problems.push(`"${each.surface}": ${path.length === 0 ? message : `${path.join(".")} ${message}`}`);
      from = span.end;
      continue;
    }
    const item = parsed.data;
    if (item.overlap !== true) from = span.end;
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
    const spot = {
      surface: item.surface,
      ...span,
      sentence: text.slice(sentence.start, sentence.end),
      sent_start: sentence.start,
      sent_end: sentence.end,
    };
    if ("trap" in item) traps.push({ ...spot, kind: item.trap });
    else figures.push({ id: `${head.doc}-${String(figures.length + 1).padStart(2, "0")}`, ...spot, ...figureOf(item) });
  }
  for (const { start, end } of uncovered(text, covered))
    problems.push(`"${text.slice(start, end)}" has no label in "${around(text, start, end)}"`);
  return { gold: { ...head, format: "briefing-figures-gold/1", figures, traps }, problems };
}

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, " ");

function figureOf(label: FigureLabel): object {
  const { counted = null, place = null, period = null } = label;
  const lastWord = counted?.split(" ").at(-1)?.toLowerCase();
  const heads = label.heads ?? (lastWord === undefined ? [] : [lastWord]);
  const given = ["value_max", "accept_values", "out_of", "delta", "vague", "optional", "place_null_ok"] as const;
  return {
    value: label.value,
    unit: label.unit,
    modifier: label.modifier,
    ...Object.fromEntries(given.flatMap((key) => (label[key] === undefined ? [] : [[key, label[key]]]))),
    counted,
    ...(heads.length === 0 ? {} : { counted_heads: heads }),
    action: label.action ?? null,
    actor: label.actor ?? null,
    source: label.source ?? null,
    place,
    place_scope: place === null ? null : (label.place_scope ?? "local"),
    place_accept: label.place_accept ?? [],
    period: period === null ? null : { text: period.text, start: period.start ?? null, end: period.end ?? null },
    period_scope: period === null ? null : (label.period_scope ?? "local"),
    period_accept: label.period_accept ?? [],
    ...(label.period_null_ok === true || period === null ? { period_null_ok: true } : {}),
    noscore: label.noscore ?? [],
  };
}
