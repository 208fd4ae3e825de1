import type { Times } from "./times.ts";

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

const fields: readonly Field[] = [
  { name: "minute", from: 0, to: 59, names: [] },
  { name: "hour", from: 0, to: 23, names: [] },
  { name: "day of the month", from: 1, to: 31, names: [] },
  {
    name: "month",
    from: 1,
    to: 12,
    names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  { name: "day of the week", from: 0, to: 7, names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] },
];

/** The longest that each month is, February in a leap year. */
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The five fields of crontab(5): minute, hour, day of the month, month, day of the week; `*`, lists, ranges, steps and English
 * names. A sentence that says what is wrong when it cannot be read, or never comes.
 */
export function parseCron(expression: string): Times | string {
  const parts = expression.trim().toLowerCase().split(/\s+/);
  if (parts.length !== fields.length)
    return "A cron expression has five fields: minute, hour, day of the month, month, day of the week.";
  const sets: (ReadonlySet<number> | null)[] = [];
  for (const [at, field] of fields.entries()) {
    const set = valuesOf(parts[at] ?? "", field);
    if (set === "wrong") return `I cannot read the ${field.name} of that cron expression.`;
    sets.push(set);
  }
  const [minute, hour, days = null, months = null, weekday = null] = sets;
  const minutes = numbers(hour, 23).flatMap((h) => numbers(minute, 59).map((m) => h * 60 + m));
  const weekdays = weekday === null ? null : new Set([...weekday].map((day) => day % 7));
  const comes = (month: number): boolean => [...(days ?? [1])].some((day) => day <= (monthLengths[month - 1] ?? 0));
  if (weekdays === null && !numbers(months, 12).some((month) => month > 0 && comes(month)))
    return "That day never comes.";
  return { minutes, months, days, weekdays, lastDay: false };
}

/** The values of a field in order; all of them for a star. */
const numbers = (set: ReadonlySet<number> | null | undefined, to: number): readonly number[] =>
  set === null || set === undefined ? Array.from({ length: to + 1 }, (_, i) => i) : [...set].sort((a, b) => a - b);

/** Null for a star, which leaves the field open. */
function valuesOf(text: string, { from, to, names }: Field): ReadonlySet<number> | null | "wrong" {
  if (text === "*") return null;
  const values = new Set<number>();
  for (const item of text.split(",")) {
    const parts = /^(?:\*|(\d{1,2}|[a-z]{3})(?:-(\d{1,2}|[a-z]{3}))?)(?:\/(\d{1,2}))?$/.exec(item);
    if (parts === null) return "wrong";
    const [, first, last, step] = parts;
    const low = first === undefined ? from : valueOf(first, names, from);
    const high =
      last === undefined ? (first === undefined || step !== undefined ? to : low) : valueOf(last, names, from);
    const by = step === undefined ? 1 : Number(step);
    if (!(low >= from && high <= to && low <= high && by >= 1)) return "wrong";
    for (let value = low; value <= high; value += by) values.add(value);
  }
  return values;
}

function valueOf(text: string, names: readonly string[], from: number): number {
  if (/^\d+$/.test(text)) return Number(text);
  const at = names.indexOf(text);
  return at === -1 ? Number.NaN : at + from;
}
