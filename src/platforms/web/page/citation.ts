import type { FigureCard } from "../view.ts";

/** A figure as it can be pasted into a report: the claim, its sentence, and who said it, when and where it can be read. */
export function citationText(card: FigureCard, origin: string): string {
  const whole = card.outOf === null ? null : `of ${card.outOf}`;
  const claim = [card.amount, whole, card.counted, card.action].filter((part) => part !== null).join(" ");
  const days = card.period === null || card.period.days === null ? "" : ` (${card.period.days})`;
  const bearings = [
    card.change ? "a change" : null,
    card.place,
    ...card.otherPlaces,
    card.period === null ? null : card.period.text + days,
    card.actor === null ? null : `by ${card.actor}`,
  ].filter((part) => part !== null);
  const sentence = card.sentence.map((segment) => segment.text).join("");
  const { claimant, date, title, href } = card.source;
  return [
    bearings.length === 0 ? claim : `${claim} — ${bearings.join("; ")}`,
    ...(card.corrected ?? []).map((text) => `(${text})`),
    `“${sentence}”`,
    `${claimant}, ${date}: ${title}`,
    ...(href === null ? [] : [origin + href]),
  ].join("\n");
}
