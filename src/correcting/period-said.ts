import { isDay, type Day } from "../briefing/day.ts";
import type { Passage } from "../briefing/passage.ts";
import type { Period } from "../briefing/period.ts";
import type { Span } from "../briefing/span.ts";
import { periodText } from "../chat/figure-text.ts";
import { periodsIn } from "../reading/periods/period-mentions.ts";
import { tokensOf } from "../reading/tokens.ts";
import { findWords } from "./nearest-words.ts";
import { CorrectionRefused } from "./refused.ts";

/** Periods of the text that a refusal lists. */
const MOST_LISTED = 8;

/**
 * The period that a person means, by its days or by the words for it, as words of the briefing that today's rules read so.
 * `near` holds the passages, the likeliest first.
 */
export function periodSaid(said: string, near: readonly Passage[], sentence: Span, on: Day): Period {
  const days = daysSaid(said);
  if (days === null) return inWords(said, near, sentence, on);
  const all = near.flatMap((passage) => periodsOf(passage, on));
  const meant = all.filter(({ start, end }) => start === days.start && end === days.end);
  const isInside = ({ at }: Period): boolean =>
    at !== undefined && at.start >= sentence.start && at.end <= sentence.end;
  const found = meant.find(isInside) ?? meant[0];
  if (found !== undefined) return found;
  const dated = all
    .filter(({ start, end }) => start !== null || end !== null)
    .map((period) => `“${periodText(period)}”`);
  const listed = [...new Set(dated)].slice(0, MOST_LISTED);
  const hint = listed.length === 0 ? "It gives no days at all." : `It says ${listed.join(", ")}.`;
  throw new CorrectionRefused(`No words of the briefing mean ${said}. ${hint}`);
}

/** "2017-01-01..2017-02-06", "2017-01-01..", "..2017-02-06", "2017-01-01"; null for words. */
function daysSaid(said: string): { readonly start: Day | null; readonly end: Day | null } | null {
  const parts = said.split("..");
  if (!/^[\d.-]+$/.test(said) || parts.length > 2) return null;
  const [first = "", last = first] = parts;
  for (const day of [first, last])
    if (day !== "" && !isDay(day))
      throw new CorrectionRefused(`${day} is not a day that exists; write it as YYYY-MM-DD.`);
  return first === "" && last === "" ? null : { start: first === "" ? null : first, end: last === "" ? null : last };
}

function inWords(said: string, near: readonly Passage[], sentence: Span, on: Day): Period {
  const found = findWords(said, near, sentence);
  if (found === null) throw new CorrectionRefused(`The briefing does not say “${said}”.`);
  const [mention] = periodsIn(tokensOf(found.text, 0, found.text.length), on);
  if (mention === undefined) throw new CorrectionRefused(`“${said}” names no day or time that can be read.`);
  const at = { start: found.start + mention.start, end: found.start + mention.end };
  return { text: found.text.slice(mention.start, mention.end), ...mention.days, at };
}

function periodsOf({ text, start }: Passage, on: Day): Period[] {
  return periodsIn(tokensOf(text, 0, text.length), on).map((mention) => ({
    text: text.slice(mention.start, mention.end),
    ...mention.days,
    at: { start: start + mention.start, end: start + mention.end },
  }));
}
