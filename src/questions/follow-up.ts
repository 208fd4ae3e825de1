import { z } from "zod";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import { daySchema } from "../briefing/day.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Question, Term } from "./question.ts";

const days = z.object({
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  yearless: z.boolean().optional(),
  since: z.boolean().optional(),
  words: z.string().optional(),
});
const keptSchema = z.object({
  intent: z.enum(["amount", "when", "where", "who", "compare", "what"]),
  units: z.array(z.string()).nullable(),
  terms: z.array(
    z.object({
      stem: z.string(),
      weight: z.number(),
      role: z.enum(["head", "modifier", "action", "name", "word"]),
      bound: z.boolean().optional(),
    }),
  ),
  head: z.array(z.string()),
  actions: z.array(z.string()),
  places: z.array(z.object({ key: z.string(), label: z.string() })),
  /** Places of the question before it. */
  earlier: z.array(z.object({ key: z.string(), label: z.string() })),
  period: days.nullable(),
  change: z.boolean(),
  /** Where the answer stood. */
  answered: z
    .object({
      id: z.string(),
      version: z.number(),
      passage: z.number(),
      start: z.number(),
      end: z.number(),
      /** Where its number stands, if it was one. */
      at: z.number().nullable().optional(),
      /** The first day that the answer was told of. */
      since: daySchema.nullable().optional(),
    })
    .nullable(),
});
/** A question as a conversation remembers it, with where its answer stood. */
export type Kept = z.infer<typeof keptSchema>;

/** Null for what another version of the bot kept. */
export const readKept = (kept: unknown): Kept | null => keptSchema.safeParse(kept).data ?? null;

export const keep = (question: Question, before: Kept | null, answered: Kept["answered"]): Kept => ({
  intent: question.intent,
  units: question.units === null ? null : [...question.units],
  terms: question.terms.map((term) => ({ ...term })),
  head: [...question.head],
  actions: [...question.actions],
  places: question.places.map(({ key, label }) => ({ key, label })),
  earlier: question.follows ? (before?.places ?? []) : [],
  period: question.period,
  change: question.change,
  answered,
});

/**
 * What a question may mean together with the one before it, the likeliest first. What it names itself wins, one thing at a
 * time: "and in Palmyra?" asks the same of another place; "when did it go?" asks when of the same thing; "how many of them
 * children?" asks another thing of the same place and time; "govt forces?" may be a new question, or narrow the last.
 */
export function readingsOf(question: Question, before: Kept, gazetteer: Gazetteer): readonly Question[] {
  if (!question.follows && !question.fragment) return [question];
  // A part is told in so many words: "how many of those went to children".
  const asked = question.subset
    ? { ...question, terms: question.terms.map((term) => (term.weight >= 0.7 ? { ...term, bound: true } : term)) }
    : question;
  return readings(asked, before, gazetteer);
}

function readings(question: Question, before: Kept, gazetteer: Gazetteer): readonly Question[] {
  const resolved = ({ key, label }: { key: string; label: string }): ResolvedPlace => ({
    key,
    label,
    place: gazetteer.get(key),
    stored: true,
  });
  const earlier = before.places.map(resolved);
  // "Both together" means the last two places that were asked for.
  const both = question.sums && question.places.length === 0 ? [...earlier, ...before.earlier.map(resolved)] : earlier;
  const isMore = question.sums && question.sides.length < 2;
  // "There plus Esmeraldas", "with Kenya included": the places of before and the one that it names.
  const added = isMore ? earlier.filter(({ key }) => !question.places.some((each) => each.key === key)) : [];
  const places = question.places.length > 0 ? [...added, ...question.places] : both;
  const period = question.period ?? (question.previous ? null : before.period);
  const context = before.terms.map(({ stem }) => stem);
  const own = question.terms.map(({ stem }) => stem);
  const change = question.change || (before.change && question.period === null);
  const other: Question = { ...question, places, period, change, context, own, follows: true };
  if (question.intent !== "amount" && question.intent !== "compare")
    return question.intent === "what" && question.terms.length === 0
      ? [{ ...other, ...sameThing(question, before), terms: before.terms }]
      : [{ ...other, terms: together(question.terms, before.terms) }];
  // "How many were damaged?": what was done is another, and takes the place of what was.
  const kept = before.terms.filter(({ role }) => role !== "action" || question.actions.length === 0);
  const same: Question = {
    ...other,
    ...sameThing(question, before),
    terms: question.terms.length === 0 ? before.terms : together(question.terms, kept),
  };
  if (question.terms.length === 0) return [same];
  // Words that narrow: what they name is no longer what is counted.
  const narrow = {
    ...same,
    terms: same.terms.map((term) => withRoleIn(term, before)),
    narrowed: question.head.length > 0,
  };
  if (!question.follows) return [question, narrow];
  if (question.head.length > 0) return [other, narrow];
  // "And on the boat?": of the thing that was asked for before.
  if (question.units === null && before.head.length > 0) return [narrow];
  return question.terms.some(({ role }) => role !== "action" && role !== "name") ? [narrow, other] : [narrow];
}

const together = (own: readonly Term[], before: readonly Term[]): readonly Term[] => {
  const stems = new Set(own.map(({ stem }) => stem));
  return [...own, ...before.filter(({ stem }) => !stems.has(stem))];
};

const sameThing = (question: Question, before: Kept): Pick<Question, "intent" | "units" | "head" | "actions"> => ({
  // "And how many died?" asks for a number, whoever was asked for before.
  intent: question.units === null ? before.intent : question.intent,
  units: question.units === null || isOpen(question.units) ? (before.units ?? question.units) : question.units,
  head: before.head,
  actions: question.actions.length > 0 ? question.actions : before.actions,
});

const withRoleIn = (term: Term, before: Kept): Term =>
  term.role === "head" && !before.head.includes(term.stem) ? { ...term, role: "word", weight: 1 } : term;

/** "How many" asks for things; what was asked before says of which unit, "how many tons". */
const isOpen = (units: readonly string[]): boolean => units.length === 1 && units[0] === "count";
