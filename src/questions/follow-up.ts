import { z } from "zod";
import type { ResolvedPlace } from "../asking/resolve-place.ts";
import { daySchema } from "../briefing/day.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Question } from "./question.ts";

const days = z.object({ start: daySchema.nullable(), end: daySchema.nullable(), yearless: z.boolean().optional() });
const keptSchema = z.object({
  intent: z.enum(["amount", "when", "where", "who", "compare", "what"]),
  units: z.array(z.string()).nullable(),
  terms: z.array(z.object({ stem: z.string(), weight: z.number() })),
  head: z.array(z.string()),
  actions: z.array(z.string()),
  places: z.array(z.object({ key: z.string(), label: z.string() })),
  /** Places of the question before it. */
  earlier: z.array(z.object({ key: z.string(), label: z.string() })),
  period: days.nullable(),
  change: z.boolean(),
  /** Where the answer stood. */
  answered: z
    .object({ id: z.string(), version: z.number(), passage: z.number(), start: z.number(), end: z.number() })
    .nullable(),
});
/** A question as a conversation remembers it, with where its answer stood. */
export type Kept = z.infer<typeof keptSchema>;

/** Null for what another version of the bot kept. */
export const readKept = (kept: unknown): Kept | null => keptSchema.safeParse(kept).data ?? null;

export const keep = (question: Question, before: Kept | null, answered: Kept["answered"]): Kept => ({
  intent: question.intent,
  units: question.units === null ? null : [...question.units],
  terms: question.terms.map(({ stem, weight }) => ({ stem, weight })),
  head: [...question.head],
  actions: [...question.actions],
  places: question.places.map(({ key, label }) => ({ key, label })),
  earlier: question.follows ? (before?.places ?? []) : [],
  period: question.period,
  change: question.change,
  answered,
});

/**
 * A question together with the one before it: what it names itself wins, one thing at a time. "And in Palmyra?" asks the same
 * of another place; "when did it go?" asks when of the same thing; "how many of them children?" asks another thing of the
 * same place and time.
 */
export function goOnFrom(question: Question, before: Kept, gazetteer: Gazetteer): Question {
  if (!question.follows) return question;
  const resolved = ({ key, label }: { key: string; label: string }): ResolvedPlace => ({
    key,
    label,
    place: gazetteer.get(key),
    stored: true,
  });
  const earlier = before.places.map(resolved);
  // "Both together" means the last two places that were asked for.
  const both = question.sums && question.places.length === 0 ? [...earlier, ...before.earlier.map(resolved)] : earlier;
  const places = question.places.length > 0 ? question.places : both;
  const period = question.period ?? (question.previous ? null : before.period);
  const context = before.terms.map(({ stem }) => stem);
  const asksAmount = question.intent === "amount" || question.intent === "compare";
  if (asksAmount && question.head.length > 0) return { ...question, places, period, context };
  if (!asksAmount && (question.intent !== "what" || question.terms.length > 0)) {
    const own = new Set(question.terms.map(({ stem }) => stem));
    const terms = [...question.terms, ...before.terms.filter(({ stem }) => !own.has(stem))];
    return { ...question, terms, places, period, context };
  }
  const sameThing = {
    intent: before.intent,
    units: question.units ?? before.units,
    head: before.head,
    actions: before.actions,
  };
  if (question.terms.length === 0)
    return { ...question, ...sameThing, terms: before.terms, change: question.change, places, period, context };
  // It has words of its own, but none that is counted: they narrow what was asked.
  const own = new Set(question.terms.map(({ stem }) => stem));
  const terms = [...question.terms, ...before.terms.filter(({ stem }) => !own.has(stem))];
  return { ...question, ...sameThing, terms, places, period, context };
}
