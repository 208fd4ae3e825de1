import { columns, percent } from "../table.ts";
import type { Mark } from "./judge.ts";

/** Shares from 0 to 1 of a group of questions that the briefings answer. */
export interface Group {
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
  readonly citedFirst: number;
  readonly citedThird: number;
  /** Of the figures that are right. Null where there is none. */
  readonly unit: number | null;
  readonly refused: number;
  readonly wrong: number;
}

export interface Tally {
  readonly asked: number;
  readonly kinds: Readonly<Record<string, Group>>;
  readonly all: Group;
  /** Follow-ups, those asked as of a day, and those in another language than English. */
  readonly cuts: Readonly<Record<string, Group>>;
  readonly refusal: {
    readonly asked: number;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  };
  /** Wrong answers, those to questions that should be refused with them, of all questions. */
  readonly wrong: number;
}

const kinds = ["figure", "date", "place", "who", "what", "sum", "compare"] as const;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function tallyOf(marks: readonly Mark[]): Tally {
  const answerable = marks.filter(({ question }) => question.kind !== "none");
  const cut = (name: string, of: (mark: Mark) => boolean): (readonly [string, Group])[] => {
    const those = answerable.filter(of);
    return those.length === 0 ? [] : [[name, groupOf(those)]];
  };
  return {
    asked: marks.length,
    kinds: Object.fromEntries(kinds.flatMap((kind) => cut(kind, ({ question }) => question.kind === kind))),
    all: groupOf(answerable),
    cuts: Object.fromEntries([
      ...cut("follow-up", ({ question }) => typeof question.follows === "string"),
      ...cut("as of a day", ({ question }) => typeof question.asOf === "string"),
      ...[...new Set(marks.map(({ question }) => question.lang ?? "en"))]
        .filter((lang) => lang !== "en")
        .flatMap((lang) => cut(`in ${lang}`, ({ question }) => question.lang === lang)),
    ]),
    refusal: refusalOf(marks),
    wrong: share(marks.filter(({ wrong }) => wrong).length, marks.length),
  };
}

function groupOf(marks: readonly Mark[]): Group {
  const of = (what: (mark: Mark) => boolean): number => share(marks.filter(what).length, marks.length);
  const units = marks.filter(({ unit }) => unit !== null);
  return {
    asked: marks.length,
    answered: of(({ answered }) => answered),
    right: of(({ right }) => right),
    citedFirst: of(({ citedFirst }) => citedFirst),
    citedThird: of(({ citedThird }) => citedThird),
    unit: units.length === 0 ? null : share(units.filter(({ unit }) => unit === true).length, units.length),
    refused: of(({ refused }) => refused),
    wrong: of(({ wrong }) => wrong),
  };
}

function refusalOf(marks: readonly Mark[]): Tally["refusal"] {
  const unanswerable = marks.filter(({ question }) => question.kind === "none");
  const refused = marks.filter((mark) => mark.refused);
  const rightly = refused.filter(({ question }) => question.kind === "none").length;
  const [precision, recall] = [share(rightly, refused.length), share(rightly, unanswerable.length)];
  return { asked: unanswerable.length, precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** The table that a person reads; shares in percent. */
export function tallyTable({ asked, kinds: byKind, all, cuts, refusal, wrong }: Tally): string {
  const row = (name: string, group: Group): string[] => [
    name,
    String(group.asked),
    percent(group.right),
    percent(group.citedFirst),
    percent(group.citedThird),
    group.unit === null ? "-" : percent(group.unit),
    percent(group.refused),
    percent(group.wrong),
  ];
  const { precision, recall, f1 } = refusal;
  return [
    columns([
      ["kind", "asked", "right", "cited first", "in three", "unit", "refused", "wrong"],
      ...Object.entries(byKind).map(([name, group]) => row(name, group)),
      row("all that is said", all),
      ...Object.entries(cuts).map(([name, group]) => row(`  ${name}`, group)),
    ]),
    `not said: ${refusal.asked}; refusal precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}\n`,
    `wrong answers: ${percent(wrong)} of ${asked} questions\n`,
  ].join("");
}

/** A question that was not answered rightly, or without its evidence; null for one that was. */
export function faultLine({ question, right, refused, answered, citedThird }: Mark, answer: string): string | null {
  if (right && (question.kind === "none" || citedThird)) return null;
  const what = right ? "UNCITED" : refused ? "REFUSED" : answered ? "WRONG" : "NO ANSWER";
  return `${question.id} ${question.kind} ${what}: ${question.question}\n    want ${JSON.stringify(question.expect)}\n    got  ${answer.replace(/\s+/g, " ").slice(0, 300)}\n`;
}
