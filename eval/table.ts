import { fieldNames, type FieldName } from "./judge.ts";
import type { Mistake } from "./score.ts";
import type { Summary } from "./summary.ts";

/** Lines of a table, the first column to the left and the others to the right, two spaces between. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return rows.map((row) => `${line(row).trimEnd()}\n`).join("");
}

/** A share in percent with one decimal: "84.2". */
export const percent = (share: number): string => (100 * share).toFixed(1);

const shown: readonly (readonly [head: string, cell: (summary: Summary) => string])[] = [
  ["texts", ({ documents }) => String(documents)],
  ["figures", ({ gold }) => String(gold)],
  ["value P", ({ value }) => percent(value.precision)],
  ["R", ({ value }) => percent(value.recall)],
  ["F1", ({ value }) => percent(value.f1)],
  ["measure", (summary) => share(summary, "unit_measure")],
  ["counted", (summary) => share(summary, "counted")],
  ["place", (summary) => share(summary, "place")],
  ["period", (summary) => share(summary, "period")],
  ["modifier", (summary) => share(summary, "modifier")],
  ["complete", ({ complete }) => percent(complete.f1)],
  ["strict", ({ completeStrict }) => percent(completeStrict.f1)],
  ["traps", ({ traps }) => (traps.asked === 0 ? "-" : percent(traps.share))],
];

function share({ fields }: Summary, name: FieldName): string {
  const count = fields[name];
  return count === undefined ? "-" : percent(count.share);
}

/** One row for each name; what is not asked of a row is "-". */
export function summaryTable(first: string, rows: readonly (readonly [name: string, summary: Summary])[]): string {
  return columns([
    [first, ...shown.map(([head]) => head)],
    ...rows.map(([name, summary]) => [name, ...shown.map(([, cell]) => cell(summary))]),
  ]);
}

/** Every field that was asked, of the figures whose value was found. */
export function fieldTable({ fields }: Summary): string {
  const rows = fieldNames.flatMap((name) => {
    const count = fields[name];
    return count === undefined
      ? []
      : [[name.replaceAll("_", " "), percent(count.share), String(count.hit), String(count.asked)]];
  });
  return columns([["field", "%", "right", "of"], ...rows]);
}

/** The traps by kind, those taken most often first, and what else was wrongly read. */
export function trapTable({ traps, wrongKinds }: Summary): string {
  const kinds = Object.entries(traps.kinds).sort(([, a], [, b]) => b.hit - a.hit || b.asked - a.asked);
  const others = Object.entries(wrongKinds).filter(([kind]) => traps.kinds[kind] === undefined);
  const rest = others.map(([kind, count]) => `${kind} ${count}`).join(", ");
  return `${columns([
    ["traps", "taken", "of"],
    ...kinds.map(([kind, { hit, asked }]) => [kind, String(hit), String(asked)]),
    ["all", String(traps.hit), String(traps.asked)],
  ])}other wrong figures: ${rest === "" ? "none" : rest}\n`;
}

/** A mistake with the sentence it stands in. */
export function mistakeLines({ doc, what, surface, wanted, read, sentence }: Mistake): string {
  const verdict = what === "no figure" ? `${wanted}, read as ${read}` : `want ${wanted}, got ${read}`;
  return `${doc}  ${what}  "${oneLine(surface)}": ${oneLine(verdict)}\n    ${oneLine(sentence)}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
